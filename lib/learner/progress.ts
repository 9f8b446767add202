import type { LearnerEvent } from './event.ts';

/** A lesson under way: what was done, which step is shown, whether its effect was seen absent and then seen. */
export interface Attempt {
  id: string;
  lesson: string;
  tool: string;
  startedAt: string;
  /** The step shown; null when no step is left and only the effect is waited for. */
  step: string | null;
  /** How it was come to; an attempt begun by an older release does not say. */
  way?: 'on' | 'back';
  /** The page said that its clause holds. */
  taken?: boolean;
  /** What became of steps; `missed` is a check that was not passed at first try, `passed` a branch that was not taken. */
  done: Record<string, 'done' | 'skipped' | 'missed' | 'passed'>;
  wasAbsent: boolean;
  effect: boolean;
  /** Answers given so far in checks. */
  answers: { right: number; wrong: number };
}

export interface LessonProgress {
  seen: string | null;
  started: string | null;
  completed: string | null;
  timesCompleted: number;
  score: number | null;
  offerClosed: string | null;
}

/** All that is known of one learner, folded from their log. */
export interface Progress {
  lessons: Record<string, LessonProgress>;
  attempt: Attempt | null;
  /** Badge id to when it was earned, as the record said. */
  badges: Record<string, { at: string; statement: string }>;
  /** Tips that were put away, to when; what an older release kept does not say. */
  tips?: Record<string, string>;
}

export const noProgress: Progress = { lessons: {}, attempt: null, badges: {} };

const noLesson: LessonProgress = {
  seen: null,
  started: null,
  completed: null,
  timesCompleted: 0,
  score: null,
  offerClosed: null,
};

/** One lesson's progress, also where nothing is known yet. */
export function progressOf(progress: Progress, lesson: string): LessonProgress {
  return Object.hasOwn(progress.lessons, lesson) ? (progress.lessons[lesson] as LessonProgress) : noLesson;
}

/** Adds one event to what is known. Events of an attempt that is not the open one change nothing. */
export function fold(progress: Progress, event: LearnerEvent): Progress {
  if (event.type === 'badge.earned') {
    const earned = { at: event.at, statement: event.statement };
    return { ...progress, badges: { ...progress.badges, [event.badge]: earned } };
  }
  if (event.type === 'tip.closed') return { ...progress, tips: { ...progress.tips, [event.tip]: event.at } };
  const lessons = { ...progress.lessons, [event.lesson]: foldLesson(progressOf(progress, event.lesson), event) };
  return { ...progress, lessons, attempt: foldAttempt(progress.attempt, event) };
}

/** Whether the person has put a tip away. */
export function isTipClosed({ tips = {} }: Progress, tip: string): boolean {
  return Object.hasOwn(tips, tip);
}

/** What happened to a lesson. */
type LessonEvent = Extract<LearnerEvent, { lesson: string }>;

function foldLesson(known: LessonProgress, event: LessonEvent): LessonProgress {
  switch (event.type) {
    case 'lesson.offered':
      return { ...known, seen: event.at };
    case 'offer.closed':
      return { ...known, offerClosed: event.at };
    case 'lesson.started':
      return { ...known, started: event.at };
    case 'lesson.completed':
      return { ...known, completed: event.at, timesCompleted: known.timesCompleted + 1, score: event.score };
    default:
      return known;
  }
}

function foldAttempt(open: Attempt | null, event: LessonEvent): Attempt | null {
  if (event.type === 'lesson.started') return startAttempt(event);
  if (!open || !('attempt' in event) || event.attempt !== open.id) return open;
  switch (event.type) {
    case 'step.done':
      return goOn({ ...open, done: { ...open.done, [event.step]: 'done' } }, event.next);
    case 'step.skipped':
      return goOn({ ...open, done: { ...open.done, [event.step]: 'skipped' } }, event.next);
    case 'step.left':
      return goOn(open, event.next);
    case 'step.taken':
      return { ...open, taken: true };
    case 'step.passed':
      return { ...open, step: event.next, taken: false, done: { ...open.done, [event.step]: 'passed' } };
    case 'step.undone':
      return { ...open, done: without(open.done, event.step) };
    case 'step.back':
      return { ...goOn(open, event.next), way: 'back' };
    case 'step.reported':
    case 'lesson.rated':
      return open;
    case 'effect.absent':
      return { ...open, wasAbsent: true };
    case 'effect.seen':
      return { ...goOn(open, event.next), effect: true };
    case 'check.answered':
      return answer(open, event);
    default:
      return null;
  }
}

/** Shows a step; where that is the one shown, what is known of it stays. */
function goOn(open: Attempt, next: string | null): Attempt {
  return next === open.step ? open : { ...open, step: next, way: 'on', taken: false };
}

function without(done: Attempt['done'], step: string): Attempt['done'] {
  const { [step]: _, ...rest } = done;
  return rest;
}

function startAttempt(event: LearnerEvent & { type: 'lesson.started' }): Attempt {
  return {
    id: event.attempt,
    lesson: event.lesson,
    tool: event.tool,
    startedAt: event.at,
    step: event.next,
    way: 'on',
    taken: false,
    done: {},
    wasAbsent: false,
    effect: false,
    answers: { right: 0, wrong: 0 },
  };
}

function answer(open: Attempt, event: LearnerEvent & { type: 'check.answered' }): Attempt {
  const { right, wrong } = open.answers;
  if (!event.correct) {
    return { ...open, answers: { right, wrong: wrong + 1 }, done: { ...open.done, [event.step]: 'missed' } };
  }
  const answered: Attempt = {
    ...open,
    answers: { right: right + 1, wrong },
    done: { ...open.done, [event.step]: 'done' },
  };
  return goOn(answered, event.next);
}
