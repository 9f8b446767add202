import type { Happening } from '../learner/event.ts';
import type { Attempt } from '../learner/progress.ts';
import { isRight } from './answer.ts';
import type { Lesson, Step } from './lesson.ts';
import { doneAhead, isUnguided, type MayShow, positionOf, stepAfter, stepBefore, stepsAhead } from './route.ts';

/*
 * The player: an attempt and an act in, happenings out; the attempt's next state is those happenings folded
 * (lib/learner/progress.ts), so a lesson resumes from the log alone.
 *
 *   start ──▶ step 1 ──did / skip / next──▶ step 2 ── … ──▶ (no step left) ── effect seen? ──▶ completed
 *               ▲                            │                                    │ no
 *               └────────────back────────────┘                                    ▼
 *   its turn: does its clause hold? ── no ──▶ passed over, on or back             waits for the effect
 *   a later step, done early: done; the card stays ── its target is lost ──▶ the first open step behind the done one
 *   back on a done step: shown as done, Next leads on ── what showed it is no longer so ──▶ open again
 *   the effect, seen at any time, counts every step before the next check as done
 *   close ──▶ left
 */

/** What a person did in a card, or what the page was seen to do. */
export type Act =
  /** `absent`: at that moment the effect, which counts already or from this step on, was not there. */
  | { act: 'did'; step: string; absent?: boolean | undefined }
  /** The clause of the step whose turn it is was looked at. */
  | { act: 'turn'; step: string; holds: boolean }
  /** The target of the step shown is gone, and a later step is done. */
  | { act: 'lost'; step: string }
  /** The step shown was done before, and nothing on the page shows that any more. */
  | { act: 'undone'; step: string }
  | { act: 'next' }
  | { act: 'back' }
  | { act: 'skip' }
  | { act: 'close' }
  /** The numbers of the choices, or of the items in the order given to them. */
  | { act: 'answer'; choices: readonly number[] }
  /** The person asks how a task is done. */
  | { act: 'guide' }
  | { act: 'effect'; seen: boolean };

const always: MayShow = () => true;

/** Begins a lesson; the first happening of an attempt. Where no clause may hold, the first step is begun with. */
export function startLesson(
  lesson: Lesson,
  attempt: string,
  by: 'offer' | 'person',
  mayShow: MayShow = always,
): Happening {
  const first = lesson.steps.find(mayShow) ?? (lesson.steps[0] as Step);
  return { type: 'lesson.started', lesson: lesson.id, tool: lesson.tool, attempt, next: first.id, by };
}

/** An attempt with what every move of it needs. */
interface Game {
  lesson: Lesson;
  attempt: Attempt;
  mayShow: MayShow;
  about: { lesson: string; attempt: string };
  seconds: number;
}

/**
 * What an act makes happen; nothing when it does not fit the attempt's state (a step that isn't shown, Next on a step
 * that must be done for real, an effect that was never seen absent). `now` is in milliseconds.
 */
export function play(lesson: Lesson, attempt: Attempt, act: Act, now: number, mayShow: MayShow = always): Happening[] {
  const about = { lesson: lesson.id, attempt: attempt.id };
  const seconds = Math.max(0, Math.round((now - Date.parse(attempt.startedAt)) / 1000));
  const game: Game = { lesson, attempt, mayShow, about, seconds };
  switch (act.act) {
    case 'close':
      return [{ type: 'lesson.left', ...about, seconds }];
    case 'effect':
      return seeEffect(game, act.seen);
    case 'back':
      return goBack(game);
    case 'did':
      if (act.step !== attempt.step) return doAhead(game, act.step, act.absent);
  }
  const step = lesson.steps[positionOf(lesson, attempt)];
  if (!step || ('step' in act && act.step !== step.id)) return [];
  switch (act.act) {
    case 'did':
      return doStep(game, step, act.absent);
    case 'turn':
      return takeTurn(game, step, act.holds);
    case 'lost':
      return leaveLost(game, step);
    case 'undone':
      return isDone(game, step) ? [{ type: 'step.undone', ...about, step: step.id }] : [];
    case 'next':
      return goNext(game, step);
    case 'skip':
      return skip(game, step);
    case 'answer':
      return answer(game, step, act.choices);
    case 'guide':
      return isUnguided(step, attempt) && !isDone(game, step) ? [answered(game, step, false)] : [];
  }
}

function isDone({ attempt }: Game, { id }: Step): boolean {
  return attempt.done[id] === 'done';
}

/** The step behind the one given, by id. */
function nextOf({ lesson, attempt, mayShow }: Game, step: Step): string | null {
  return stepAfter(lesson, attempt, lesson.steps.indexOf(step), mayShow)?.id ?? null;
}

/** What moved the lesson on, and its completion where that was the last of it. */
function moved(game: Game, ...happenings: [Happening & { next: string | null }, ...Happening[]]): Happening[] {
  const [first] = happenings;
  if (first.next !== null || !game.attempt.effect) return happenings;
  const isRightNow = first.type === 'check.answered' && first.correct;
  return [...happenings, completed(game, isRightNow ? 1 : 0)];
}

function doStep(game: Game, step: Step, absent?: boolean): Happening[] {
  const { about } = game;
  if (step.check?.kind === 'task') {
    if (isDone(game, step))
      return moved(game, { type: 'step.left', ...about, step: step.id, next: nextOf(game, step) });
    return moved(game, answered(game, step, true));
  }
  return step.check ? [] : did(game, step, nextOf(game, step), absent);
}

/** The card stays; where nothing holds it, the lesson goes on behind that step. What was left out before it stays open. */
function doAhead(game: Game, id: string, absent?: boolean): Happening[] {
  const { lesson, attempt, mayShow } = game;
  const step = stepsAhead(lesson, attempt, mayShow).find((each) => each.id === id);
  if (!step) return [];
  const shown = lesson.steps[positionOf(lesson, attempt)];
  const isBefore = lesson.steps.indexOf(step) < positionOf(lesson, attempt);
  const isHeld = !shown || isBefore || shown.target !== null || shown.check !== null;
  return did(game, step, isHeld ? attempt.step : nextOf(game, step), absent);
}

/** The step is done; where the effect counts already, or from it on, and is not there, that is known too. */
function did(game: Game, step: Step, next: string | null, absent = false): Happening[] {
  const { about, lesson, attempt } = game;
  const done = { type: 'step.done', ...about, step: step.id, next } as const;
  const isCounted = effectCounts(lesson, attempt) || lesson.effectAfter === step.id;
  const knowsAbsent = absent && isCounted && !attempt.wasAbsent && !attempt.effect;
  return moved(game, done, ...(knowsAbsent ? [{ type: 'effect.absent', ...about } as const] : []));
}

function takeTurn(game: Game, step: Step, holds: boolean): Happening[] {
  const { about, attempt, lesson, mayShow } = game;
  if (attempt.taken) return [];
  if (holds) return [{ type: 'step.taken', ...about, step: step.id }];
  const before = attempt.way === 'back' ? stepBefore(lesson, positionOf(lesson, attempt), mayShow) : null;
  const next = before?.id ?? nextOf(game, step);
  return moved(game, { type: 'step.passed', ...about, step: step.id, next });
}

function leaveLost(game: Game, step: Step): Happening[] {
  const { about, attempt, lesson, mayShow } = game;
  const last = doneAhead(lesson, attempt);
  if (last < 0 || attempt.way === 'back' || step.check) return [];
  const next = stepAfter(lesson, attempt, last, mayShow)?.id ?? null;
  return moved(game, { type: 'step.left', ...about, step: step.id, next });
}

function goNext(game: Game, step: Step): Happening[] {
  const { about } = game;
  const next = nextOf(game, step);
  if (isDone(game, step)) return moved(game, { type: 'step.left', ...about, step: step.id, next });
  return mayPress(step) ? moved(game, { type: 'step.done', ...about, step: step.id, next }) : [];
}

/** Whether Next does a step: where there is nothing to do for real. */
export function mayPress({ check, events }: Step): boolean {
  return !check && (events.length === 0 || events.some(({ on }) => on === 'shown'));
}

function skip(game: Game, step: Step): Happening[] {
  if (!maySkip(step, game.attempt)) return [];
  return moved(game, { type: 'step.skipped', ...game.about, step: step.id, next: nextOf(game, step) });
}

/** A check is not skipped; but a task that one was shown counts as missed anyway, and may be impossible here. */
export function maySkip({ check, id }: Step, { done }: Attempt): boolean {
  return done[id] !== 'done' && (!check || (check.kind === 'task' && done[id] === 'missed'));
}

function answer(game: Game, step: Step, choices: readonly number[]): Happening[] {
  const correct = step.check && !isDone(game, step) ? isRight(step.check, choices) : null;
  return correct === null ? [] : moved(game, answered(game, step, correct));
}

function answered(game: Game, step: Step, correct: boolean): Happening & { type: 'check.answered' } {
  const next = correct ? nextOf(game, step) : step.id;
  return { type: 'check.answered', ...game.about, step: step.id, correct, next };
}

function seeEffect(game: Game, seen: boolean): Happening[] {
  const { about, attempt, lesson, mayShow } = game;
  if (attempt.effect || !effectCounts(lesson, attempt)) return [];
  if (!seen) return attempt.wasAbsent ? [] : [{ type: 'effect.absent', ...about }];
  if (!attempt.wasAbsent) return [];
  const check = lesson.steps.find((step) => isUnanswered(step, attempt) && mayShow(step));
  const seenNow: Happening = { type: 'effect.seen', ...about, next: check?.id ?? null };
  return check ? [seenNow] : [seenNow, completed(game)];
}

function isUnanswered({ check, id }: Step, { done }: Attempt): boolean {
  return check !== null && (done[id] === undefined || done[id] === 'missed');
}

/** Whether the effect is looked at yet. */
export function effectCounts({ effectAfter }: Lesson, attempt: Attempt): boolean {
  return effectAfter === null || attempt.done[effectAfter] === 'done';
}

function goBack({ lesson, attempt, mayShow, about }: Game): Happening[] {
  const previous = stepBefore(lesson, positionOf(lesson, attempt), mayShow);
  if (!previous) return [];
  return [{ type: 'step.back', ...about, step: attempt.step ?? previous.id, next: previous.id }];
}

/** Score of the checks, 0 to 1: right answers of all answers given; null where nothing was asked. */
function completed({ about, attempt, seconds }: Game, rightNow = 0): Happening {
  const { wrong } = attempt.answers;
  const right = attempt.answers.right + rightNow;
  const score = right + wrong === 0 ? null : right / (right + wrong);
  return { type: 'lesson.completed', ...about, seconds, score };
}
