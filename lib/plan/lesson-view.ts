import type { Attempt } from '../learner/progress.ts';
import { isState } from '../lesson/completion-event.ts';
import type { CompletionEvent, Lesson, Step } from '../lesson/lesson.ts';
import { effectCounts, mayPress, maySkip } from '../lesson/player.ts';
import { doneAhead, isUnguided, type MayShow, positionOf, stepBefore, stepsAhead } from '../lesson/route.ts';
import type { When } from '../when/expression.ts';
import { foldWhen, type Known, UNKNOWN } from '../when/fold.ts';
import type { Finished, LessonView, StepView } from './plan.ts';

/** Which steps may be shown, as far as the background knows. Where the page is may have changed since it was asked. */
export function mayShowIn(known: Known): MayShow {
  const lasting: Known = (key) => (key === 'screen.id' ? UNKNOWN : known(key));
  return ({ when }) => foldWhen(when, lasting) !== false;
}

/** An attempt as the card shows it, its clauses folded with what is known. `wrong` is the answer last given wrongly. */
export function lessonView(
  lesson: Lesson,
  attempt: Attempt,
  known: Known,
  wrong: readonly number[] | null,
): LessonView {
  const mayShow = mayShowIn(known);
  const place = positionOf(lesson, attempt);
  const step = lesson.steps[place] ?? null;
  const branch = lesson.steps.filter((each) => each === step || isOnTheWay(each, attempt, mayShow));
  const isDone = step !== null && attempt.done[step.id] === 'done';
  const asks = step && asked(step, attempt, known);
  // That the state of a task was seen not to hold is known over all plans of a page, as of the steps ahead.
  const task = step?.check?.kind === 'task' && !isDone && !asks ? step : null;
  return {
    lesson: lesson.id,
    attempt: attempt.id,
    title: lesson.title,
    dots: branch.map(({ id }) => ({ id, state: dotOf(attempt, id) })),
    at: step ? branch.indexOf(step) : branch.length,
    step: step && stepView(step, attempt, wrong),
    asks,
    canGoBack: stepBefore(lesson, place, mayShow) !== null,
    watch: step && !asks && !task ? foldEvents(step.events, known) : [],
    anew: step !== null && isBehind(step, attempt),
    verify: isDone && !asks && !step.check && step.events.length > 0 && step.events.every(isState),
    mayLose: step !== null && mayLose(lesson, attempt, step),
    ahead: [...(task ? [task] : []), ...stepsAhead(lesson, attempt, mayShow)].map(({ id, events }) => ({
      step: id,
      watch: foldEvents(events, known),
    })),
    effect: attempt.effect ? [] : foldEvents(lesson.effect, known),
    effectAfter: effectCounts(lesson, attempt) ? null : lesson.effectAfter,
    wasAbsent: attempt.wasAbsent,
    beside: false,
    finished: null,
  };
}

/** A check stays until it is answered, and so does what the person went back to. */
function mayLose(lesson: Lesson, attempt: Attempt, { check, target }: Step): boolean {
  return !check && target !== null && attempt.way !== 'back' && doneAhead(lesson, attempt) >= 0;
}

function isOnTheWay(step: Step, { done }: Attempt, mayShow: MayShow): boolean {
  return done[step.id] === 'done' || (done[step.id] !== 'passed' && mayShow(step));
}

function isBehind({ id }: Step, { done }: Attempt): boolean {
  return done[id] === 'done' || done[id] === 'skipped';
}

function dotOf({ done }: Attempt, id: string): LessonView['dots'][number]['state'] {
  const state = done[id];
  return state === 'done' || state === 'skipped' ? state : 'open';
}

/** What the page must still say of a step's clause; null where it holds. */
function asked({ when }: Step, { taken }: Attempt, known: Known): When | null {
  const left = taken || foldWhen(when, known);
  return typeof left === 'boolean' ? (left ? null : { op: 'false' }) : left;
}

function stepView(step: Step, attempt: Attempt, wrong: readonly number[] | null): StepView {
  const { id, body, target, check, optional } = step;
  const done = attempt.done[id] === 'done';
  // What shows the way stays away until somebody asks for it.
  const unguided = !done && isUnguided(step, attempt);
  return {
    ...{ id, check, wrong, optional, done, unguided },
    body: unguided ? [] : body,
    target: unguided ? null : target,
    next: done || mayPress(step),
    skip: maySkip(step, attempt),
  };
}

/** The view of a lesson that has just been completed: every dot done, nothing watched for. */
export function finishedView(lesson: Lesson, attempt: string, finished: Finished): LessonView {
  return {
    lesson: lesson.id,
    attempt,
    title: lesson.title,
    dots: lesson.steps.map(({ id }) => ({ id, state: 'done' })),
    at: lesson.steps.length,
    step: null,
    asks: null,
    canGoBack: false,
    watch: [],
    anew: false,
    verify: false,
    mayLose: false,
    ahead: [],
    effect: [],
    effectAfter: null,
    wasAbsent: true,
    beside: false,
    finished,
  };
}

function foldEvents(events: readonly CompletionEvent[], known: Known): CompletionEvent[] {
  return events.map((event) => {
    if (event.on !== 'context') return event;
    const when = foldWhen(event.when, known);
    return { on: 'context', when: typeof when === 'boolean' ? { op: when ? 'true' : 'false' } : when };
  });
}
