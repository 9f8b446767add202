import type { Happening } from '../../lib/learner/event.ts';
import type { RecordEntry } from '../../lib/plan/staff.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import type { Say } from '../../lib/text/say.ts';
import type { StaffKey } from '../../lib/text/words/staff.ts';
import { saySeconds, sayShare } from '../ui/dates.ts';

/** One entry of a person's record in plain words. A thing whose pack is gone is called by its id. */
export function sentenceOf(entry: RecordEntry, say: Say<StaffKey>, language: LanguageCode): string {
  const { what } = entry;
  if (what.type === 'badge.earned') return say('said.earned', { badge: entry.badgeName ?? what.badge });
  if (what.type === 'tip.closed') return say('said.tip');
  const lesson = entry.lessonTitle ?? what.lesson;
  if (what.type === 'lesson.left') return say('said.left', { lesson, time: saySeconds(what.seconds, language) });
  if (what.type === 'lesson.rated') return say('said.rated', { lesson, n: what.rating });
  if (what.type !== 'lesson.completed') return say(keyOf(what), { lesson });
  const time = saySeconds(what.seconds, language);
  if (what.score === null) return say('said.completed', { lesson, time });
  return say('said.completedScore', { lesson, time, score: sayShare(what.score, language) });
}

type Plain = Exclude<
  Happening,
  { type: 'badge.earned' | 'tip.closed' | 'lesson.left' | 'lesson.completed' | 'lesson.rated' }
>;

function keyOf(what: Plain): StaffKey {
  switch (what.type) {
    case 'lesson.offered':
      return 'said.offered';
    case 'offer.closed':
      return `said.${what.how}`;
    case 'lesson.started':
      return what.by === 'offer' ? 'said.startedOffer' : 'said.startedPerson';
    case 'step.done':
      return 'said.step';
    case 'step.skipped':
      return 'said.skipped';
    case 'step.back':
      return 'said.back';
    case 'step.left':
      return 'said.onward';
    case 'step.taken':
      return 'said.taken';
    case 'step.passed':
      return 'said.passed';
    case 'step.undone':
      return 'said.undone';
    case 'step.reported':
      return what.step === null ? 'said.reportedLesson' : 'said.reported';
    case 'effect.absent':
      return 'said.absent';
    case 'effect.seen':
      return 'said.seen';
    case 'check.answered':
      return what.correct ? 'said.right' : 'said.wrong';
  }
}
