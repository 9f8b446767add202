import { decide } from '../../lib/record/answer.ts';
import type { LrsClient } from '../../lib/record/lrs-client.ts';
import type { Problem } from './problem.ts';

/**
 * Tries what the key for browsers may do, and stores nothing with it: it must write, and must not read, since whoever
 * looks into their browser finds it. What the LRS does not say is no problem.
 */
export async function checkBrowsersKey(client: LrsClient): Promise<Problem | null> {
  const written = await client.post([]);
  const verdict = 'failed' in written ? null : decide(written, 0);
  if (verdict?.do === 'stop' && verdict.problem === 'refused') {
    return { say: 'problem.browsers', status: verdict.status };
  }
  const read = await client.list({ limit: 1 });
  return 'answer' in read ? null : { say: 'problem.mighty', status: null };
}
