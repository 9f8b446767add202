import type { EntryAnswer } from '../../lib/plan/staff.ts';
import type { Say } from '../../lib/text/say.ts';
import type { StaffKey } from '../../lib/text/words/staff.ts';

/** What to say of an answer that lets nobody in; null where it does. */
export function entryFault(answer: EntryAnswer | null, say: Say<StaffKey>): string | null {
  if (!answer || answer.ok) return null;
  if (answer.why === 'wait') return say('pin.wait', { n: answer.seconds });
  return answer.why === 'unsent' ? say('pin.unsent', { n: answer.n }) : say(`pin.${answer.why}`);
}
