/** How an offer was turned down: closed by the person, put off, or gone by itself. */
export type OfferEnd = 'closed' | 'later' | 'gone';

/** What happened, without who and when. Ids are qualified; `next` is the step shown after it, null when there is none. */
export type Happening =
  | { type: 'lesson.offered'; lesson: string }
  | { type: 'offer.closed'; lesson: string; how: OfferEnd }
  | { type: 'lesson.started'; lesson: string; tool: string; attempt: string; next: string; by: 'offer' | 'person' }
  | { type: 'step.done'; lesson: string; attempt: string; step: string; next: string | null }
  | { type: 'step.skipped'; lesson: string; attempt: string; step: string; next: string | null }
  | { type: 'step.back'; lesson: string; attempt: string; step: string; next: string }
  | { type: 'effect.absent'; lesson: string; attempt: string }
  | { type: 'effect.seen'; lesson: string; attempt: string; next: string | null }
  | { type: 'check.answered'; lesson: string; attempt: string; step: string; correct: boolean; next: string | null }
  | { type: 'lesson.completed'; lesson: string; attempt: string; seconds: number; score: number | null }
  | { type: 'lesson.left'; lesson: string; attempt: string; seconds: number }
  | { type: 'badge.earned'; badge: string; statement: string };

/** One entry in a learner's append-only log. `id` (a UUID) is its statement's id too; `at` is ISO 8601 in UTC. */
export type LearnerEvent = Happening & { id: string; learner: string; at: string };
