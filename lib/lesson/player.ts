import type { Happening } from '../learner/event.ts';
import type { Attempt } from '../learner/progress.ts';
import type { Lesson, Step } from './lesson.ts';

/*
 * The player: an attempt and an act in, happenings out; the attempt's next state is those happenings folded
 * (lib/learner/progress.ts), so a lesson resumes from the log alone.
 *
 *   start ──▶ step 1 ──did / skip / next──▶ step 2 ── … ──▶ (no step left) ── effect seen? ──▶ completed
 *               ▲                            │                                    │ no
 *               └────────────back────────────┘                                    ▼
 *   the effect, seen at any time, counts every step before the next check as done    waits for the effect
 *   close ──▶ left
 */

/** What a person did in a card, or what the page was seen to do. */
export type Act =
  /** `absent`: at that moment the effect, which counts from this step on, was not there. */
  | { act: 'did'; step: string; absent?: boolean | undefined }
  | { act: 'next' }
  | { act: 'back' }
  | { act: 'skip' }
  | { act: 'close' }
  | { act: 'answer'; choice: number }
  | { act: 'effect'; seen: boolean };

/** Begins a lesson; the first happening of an attempt. */
export function startLesson(lesson: Lesson, attempt: string, by: 'offer' | 'person'): Happening {
  const first = lesson.steps[0] as Step;
  return { type: 'lesson.started', lesson: lesson.id, tool: lesson.tool, attempt, next: first.id, by };
}

/**
 * What an act makes happen; nothing when it does not fit the attempt's state (a step that isn't shown, Next on a step
 * that must be done for real, an effect that was never seen absent). `now` is in milliseconds.
 */
export function play(lesson: Lesson, attempt: Attempt, act: Act, now: number): Happening[] {
  const about = { lesson: lesson.id, attempt: attempt.id };
  const step = lesson.steps.find((each) => each.id === attempt.step) ?? null;
  const seconds = Math.max(0, Math.round((now - Date.parse(attempt.startedAt)) / 1000));
  switch (act.act) {
    case 'close':
      return [{ type: 'lesson.left', ...about, seconds }];
    case 'effect':
      return seeEffect(lesson, attempt, act.seen, seconds);
    case 'back':
      return goBack(lesson, attempt);
  }
  if (act.act === 'did' && isGateAhead(lesson, attempt, act.step)) return doGate(lesson, attempt, act);
  if (!step) return [];
  const next = nextStep(lesson, step)?.id ?? null;
  const finish = next === null && attempt.effect ? [completed(lesson, attempt, seconds)] : [];
  switch (act.act) {
    case 'did':
      return act.step === step.id && !step.check ? [...did(lesson, attempt, step, next, act.absent), ...finish] : [];
    case 'next':
      return step.events.length === 0 && !step.check
        ? [{ type: 'step.done', ...about, step: step.id, next }, ...finish]
        : [];
    case 'skip':
      return step.check ? [] : [{ type: 'step.skipped', ...about, step: step.id, next }, ...finish];
    case 'answer':
      return answerCheck(lesson, attempt, step, act.choice, next, seconds);
  }
}

/** Whether a step is the one that the effect waits for, done before its card was shown. */
function isGateAhead({ effectAfter }: Lesson, attempt: Attempt, step: string): boolean {
  return step === effectAfter && step !== attempt.step && attempt.done[step] !== 'done';
}

/** The lesson goes on behind that step; what was left out before it stays open. */
function doGate(
  lesson: Lesson,
  attempt: Attempt,
  { step: id, absent }: { step: string; absent?: boolean | undefined },
): Happening[] {
  const step = lesson.steps.find((each) => each.id === id);
  if (!step) return [];
  const isBehind = lesson.steps.indexOf(step) > lesson.steps.findIndex((each) => each.id === attempt.step);
  const next = isBehind ? (nextStep(lesson, step)?.id ?? null) : attempt.step;
  return did(lesson, attempt, step, next, absent);
}

/** The step is done; where the effect counts from it on and is not there, that is known too. */
function did(lesson: Lesson, attempt: Attempt, step: Step, next: string | null, absent = false): Happening[] {
  const about = { lesson: lesson.id, attempt: attempt.id };
  const done: Happening = { type: 'step.done', ...about, step: step.id, next };
  const knowsAbsent = absent && lesson.effectAfter === step.id && !attempt.wasAbsent;
  return knowsAbsent ? [done, { type: 'effect.absent', ...about }] : [done];
}

function answerCheck(
  lesson: Lesson,
  attempt: Attempt,
  step: Step,
  choice: number,
  next: string | null,
  seconds: number,
): Happening[] {
  const chosen = step.check?.choices[choice];
  if (!chosen) return [];
  const { correct } = chosen;
  const answered: Happening = {
    type: 'check.answered',
    lesson: lesson.id,
    attempt: attempt.id,
    step: step.id,
    correct,
    next: correct ? next : step.id,
  };
  if (!correct || next !== null || !attempt.effect) return [answered];
  const { right, wrong } = attempt.answers;
  return [answered, completed(lesson, { ...attempt, answers: { right: right + 1, wrong } }, seconds)];
}

function seeEffect(lesson: Lesson, attempt: Attempt, seen: boolean, seconds: number): Happening[] {
  const about = { lesson: lesson.id, attempt: attempt.id };
  if (attempt.effect || !effectCounts(lesson, attempt)) return [];
  if (!seen) return attempt.wasAbsent ? [] : [{ type: 'effect.absent', ...about }];
  if (!attempt.wasAbsent) return [];
  const check = lesson.steps.find((step) => step.check && attempt.done[step.id] !== 'done');
  const seenNow: Happening = { type: 'effect.seen', ...about, next: check?.id ?? null };
  return check ? [seenNow] : [seenNow, completed(lesson, attempt, seconds)];
}

/** Whether the effect is looked at yet. */
export function effectCounts({ effectAfter }: Lesson, attempt: Attempt): boolean {
  return effectAfter === null || attempt.done[effectAfter] === 'done';
}

function goBack(lesson: Lesson, attempt: Attempt): Happening[] {
  const at = attempt.step === null ? lesson.steps.length : lesson.steps.findIndex((step) => step.id === attempt.step);
  const previous = lesson.steps[at - 1];
  if (!previous) return [];
  const from = attempt.step ?? previous.id;
  return [{ type: 'step.back', lesson: lesson.id, attempt: attempt.id, step: from, next: previous.id }];
}

function nextStep(lesson: Lesson, step: Step): Step | null {
  return lesson.steps[lesson.steps.indexOf(step) + 1] ?? null;
}

/** Score of the checks, 0 to 1: right answers of all answers given; null where nothing was asked. */
function completed(lesson: Lesson, attempt: Attempt, seconds: number): Happening {
  const { right, wrong } = attempt.answers;
  const score = right + wrong === 0 ? null : right / (right + wrong);
  return { type: 'lesson.completed', lesson: lesson.id, attempt: attempt.id, seconds, score };
}
