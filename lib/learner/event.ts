/** How an offer was turned down: closed by the person, put off, or gone by itself. */
export type OfferEnd = 'closed' | 'later' | 'gone';

/** How the target of a card stood when its step was called wrong; `none` where the step points at nothing. */
export type TargetFound = 'found' | 'weaker' | 'missing' | 'none';

/** What happened, without who and when. Ids are qualified; `next` is the step shown after it, null when there is none. */
export type Happening =
  | { type: 'lesson.offered'; lesson: string }
  | { type: 'offer.closed'; lesson: string; how: OfferEnd }
  | { type: 'lesson.started'; lesson: string; tool: string; attempt: string; next: string; by: 'offer' | 'person' }
  | { type: 'step.done'; lesson: string; attempt: string; step: string; next: string | null }
  | { type: 'step.skipped'; lesson: string; attempt: string; step: string; next: string | null }
  /** The lesson went on from a step without its being done now: it was done before, or a later one was. */
  | { type: 'step.left'; lesson: string; attempt: string; step: string; next: string | null }
  /** The page says whether the clause of the step whose turn it is holds. */
  | { type: 'step.taken'; lesson: string; attempt: string; step: string }
  | { type: 'step.passed'; lesson: string; attempt: string; step: string; next: string | null }
  /** The person went back to a step that was done, and what showed that is no longer so. */
  | { type: 'step.undone'; lesson: string; attempt: string; step: string }
  | { type: 'step.back'; lesson: string; attempt: string; step: string; next: string }
  /** A person says that a step, or the end of the lesson, is wrong. */
  | {
      type: 'step.reported';
      lesson: string;
      attempt: string;
      step: string | null;
      target: TargetFound;
      comment: string | null;
    }
  | { type: 'effect.absent'; lesson: string; attempt: string }
  | { type: 'effect.seen'; lesson: string; attempt: string; next: string | null }
  | { type: 'check.answered'; lesson: string; attempt: string; step: string; correct: boolean; next: string | null }
  | { type: 'lesson.completed'; lesson: string; attempt: string; seconds: number; score: number | null }
  /** `rating` is 1 to 5. */
  | { type: 'lesson.rated'; lesson: string; attempt: string; rating: number; comment: string | null }
  | { type: 'lesson.left'; lesson: string; attempt: string; seconds: number }
  /** The person knows what a tip says: it is not shown to them again. */
  | { type: 'tip.closed'; tip: string }
  | { type: 'badge.earned'; badge: string; statement: string };

/** One entry in a learner's append-only log. `id` (a UUID) is its statement's id too; `at` is ISO 8601 in UTC. */
export type LearnerEvent = Happening & { id: string; learner: string; at: string };
