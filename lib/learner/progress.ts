import type { LearnerEvent } from './event.ts';

/** A lesson under way: what was done, which step is shown, whether its effect was seen absent and then seen. */
export interface Attempt {
  id: string;
  lesson: string;
  tool: string;
  startedAt: string;
  /** The step shown; null when no step is left and only the effect is waited for. */
  step: string | null;
  done: Record<string, 'done' | 'skipped'>;
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
  const lessons = { ...progress.lessons, [event.lesson]: foldLesson(progressOf(progress, event.lesson), event) };
  return { ...progress, lessons, attempt: foldAttempt(progress.attempt, event) };
}

function foldLesson(known: LessonProgress, event: LearnerEvent): LessonProgress {
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

function foldAttempt(open: Attempt | null, event: LearnerEvent): Attempt | null {
  if (event.type === 'lesson.started') return startAttempt(event);
  if (!open || !('attempt' in event) || event.attempt !== open.id) return open;
  switch (event.type) {
    case 'step.done':
      return { ...open, step: event.next, done: { ...open.done, [event.step]: 'done' } };
    case 'step.skipped':
      return { ...open, step: event.next, done: { ...open.done, [event.step]: 'skipped' } };
    case 'step.back':
      return { ...open, step: event.next };
    case 'effect.absent':
      return { ...open, wasAbsent: true };
    case 'effect.seen':
      return { ...open, effect: true, step: event.next };
    case 'check.answered':
      return answer(open, event);
    default:
      return null;
  }
}

function startAttempt(event: LearnerEvent & { type: 'lesson.started' }): Attempt {
  return {
    id: event.attempt,
    lesson: event.lesson,
    tool: event.tool,
    startedAt: event.at,
    step: event.next,
    done: {},
    wasAbsent: false,
    effect: false,
    answers: { right: 0, wrong: 0 },
  };
}

function answer(open: Attempt, event: LearnerEvent & { type: 'check.answered' }): Attempt {
  const { right, wrong } = open.answers;
  if (!event.correct) return { ...open, answers: { right, wrong: wrong + 1 } };
  return {
    ...open,
    step: event.next,
    done: { ...open.done, [event.step]: 'done' },
    answers: { right: right + 1, wrong },
  };
}
