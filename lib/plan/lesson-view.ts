import type { Attempt } from '../learner/progress.ts';
import type { CompletionEvent, Lesson } from '../lesson/lesson.ts';
import { effectCounts } from '../lesson/player.ts';
import { foldWhen, type Known } from '../when/fold.ts';
import type { Finished, LessonView, StepView } from './plan.ts';

/** An attempt as the card shows it, its clauses folded with what is known. `wrong` is the choice last answered wrongly. */
export function lessonView(lesson: Lesson, attempt: Attempt, known: Known, wrong: number | null): LessonView {
  const at = attempt.step === null ? lesson.steps.length : lesson.steps.findIndex((step) => step.id === attempt.step);
  const step = lesson.steps[at] ?? null;
  return {
    lesson: lesson.id,
    attempt: attempt.id,
    title: lesson.title,
    dots: lesson.steps.map(({ id }) => ({ id, state: attempt.done[id] ?? 'open' })),
    at,
    step: step && stepView(step, wrong),
    canGoBack: at > 0,
    watch: step ? foldEvents(step.events, known) : [],
    effect: attempt.effect ? [] : foldEvents(lesson.effect, known),
    effectAfter: gateOf(lesson, attempt, known),
    wasAbsent: attempt.wasAbsent,
    finished: null,
  };
}

/** The step that the effect still waits for: it counts also when it is done ahead of its card. */
function gateOf(lesson: Lesson, attempt: Attempt, known: Known): LessonView['effectAfter'] {
  const step = effectCounts(lesson, attempt) ? null : lesson.steps.find(({ id }) => id === lesson.effectAfter);
  // While it is the step shown, its own watch tells.
  const isShown = step?.id === attempt.step;
  return step ? { step: step.id, watch: isShown ? [] : foldEvents(step.events, known) } : null;
}

function stepView(step: Lesson['steps'][number], wrong: number | null): StepView {
  const next = step.events.length === 0 && !step.check;
  return { id: step.id, body: step.body, target: step.target, next, check: step.check, wrong };
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
    canGoBack: false,
    watch: [],
    effect: [],
    effectAfter: null,
    wasAbsent: true,
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
