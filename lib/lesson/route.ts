import type { Attempt } from '../learner/progress.ts';
import type { Lesson, Step } from './lesson.ts';

/** Whether a step's clause may hold, as far as that is known without the page. */
export type MayShow = (step: Step) => boolean;

/** The first step behind a position that is not done and may be shown; null where none is left. */
export function stepAfter({ steps }: Lesson, { done }: Attempt, at: number, mayShow: MayShow): Step | null {
  return steps.slice(at + 1).find((step) => done[step.id] !== 'done' && mayShow(step)) ?? null;
}

/** The step that Back leads to, also one that was done; null at the start. */
export function stepBefore({ steps }: Lesson, at: number, mayShow: MayShow): Step | null {
  return steps.slice(0, at).findLast(mayShow) ?? null;
}

/** The position of the step shown; behind the last where only the effect is waited for. */
export function positionOf({ steps }: Lesson, { step: shown }: Attempt): number {
  return shown === null ? steps.length : steps.findIndex(({ id }) => id === shown);
}

/**
 * The steps that count when they are done before their turn: the later ones that are open, and the one that the effect
 * waits for, wherever it is. A check is not among them.
 */
export function stepsAhead(lesson: Lesson, attempt: Attempt, mayShow: MayShow): Step[] {
  const at = positionOf(lesson, attempt);
  return lesson.steps.filter((step, place) => {
    const isOpen = place !== at && !step.check && attempt.done[step.id] !== 'done' && mayShow(step);
    return isOpen && (place > at || step.id === lesson.effectAfter);
  });
}

/** The last step behind the one shown that was done before its turn, or -1. */
export function doneAhead(lesson: Lesson, attempt: Attempt): number {
  const at = positionOf(lesson, attempt);
  const last = lesson.steps.findLastIndex(({ id }) => attempt.done[id] === 'done');
  return last > at ? last : -1;
}

/** Whether a task is to be done without guidance: a check of which nobody has asked how it is done. */
export function isUnguided({ check, id }: Step, { done }: Attempt): boolean {
  return check?.kind === 'task' && done[id] !== 'missed';
}
