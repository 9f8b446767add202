import type { LearnerEvent } from './event.ts';
import { fold, type LessonProgress, type Progress, progressOf } from './progress.ts';

/**
 * Adds what a person did in another browser. It may come late and in any order: the later of two times counts, and the
 * attempt that is open here stays as it is.
 */
export function foldElsewhere(progress: Progress, event: LearnerEvent): Progress {
  if (event.type === 'badge.earned') {
    return Object.hasOwn(progress.badges, event.badge) ? progress : fold(progress, event);
  }
  if (event.type === 'tip.closed') return fold(progress, event);
  const before = progressOf(progress, event.lesson);
  const alone = progressOf(fold({ ...progress, lessons: {} }, event), event.lesson);
  return { ...progress, lessons: { ...progress.lessons, [event.lesson]: both(before, alone) } };
}

function both(one: LessonProgress, other: LessonProgress): LessonProgress {
  const isLater = (other.completed ?? '') > (one.completed ?? '');
  return {
    ...one,
    seen: later(one.seen, other.seen),
    started: later(one.started, other.started),
    completed: later(one.completed, other.completed),
    timesCompleted: one.timesCompleted + other.timesCompleted,
    score: isLater ? other.score : one.score,
    offerClosed: later(one.offerClosed, other.offerClosed),
  };
}

function later(one: string | null, other: string | null): string | null {
  return (other ?? '') > (one ?? '') ? other : one;
}
