import { describe, expect, test } from 'vitest';
import type { Happening } from '../../lib/learner/event.ts';
import { type Attempt, fold, noProgress } from '../../lib/learner/progress.ts';
import type { Lesson, Step } from '../../lib/lesson/lesson.ts';
import { type Act, play, startLesson } from '../../lib/lesson/player.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  body: [],
  target: 'button',
  events: [{ on: 'click', target: 'button' }],
  optional: false,
  check: null,
  ...more,
});

const question = step('quiz', {
  target: null,
  events: [{ on: 'check' }],
  check: {
    question: [],
    choices: [
      { text: 'yes', correct: true, because: null },
      { text: 'no', correct: false, because: 'Look again.' },
    ],
  },
});

const lesson = (...steps: Step[]): Lesson => ({
  id: 'acme.till/sale',
  tool: 'acme.till/till',
  title: 'Ring up a sale',
  minutes: 1,
  steps,
  effect: [{ on: 'target', target: 'receipt', state: 'appears' }],
  effectAfter: null,
});

/** Plays acts one after the other and gives what happened and the attempt that is left. */
function playAll(
  played: Lesson,
  ...acts: Act[]
): { types: string[]; attempt: Attempt | null; last: Happening | undefined } {
  const happened: Happening[] = [startLesson(played, 'a1', 'offer')];
  const stateNow = () =>
    happened.reduce(
      (known, each, index) => fold(known, { ...each, id: String(index), learner: 'x', at: '2026-11-24T09:00:00.000Z' }),
      noProgress,
    );
  for (const act of acts) {
    const { attempt } = stateNow();
    if (attempt) happened.push(...play(played, attempt, act, Date.parse('2026-11-24T09:00:48.000Z')));
  }
  return { types: happened.map(({ type }) => type), attempt: stateNow().attempt, last: happened.at(-1) };
}

const two = lesson(step('open'), step('pay'));
const absent: Act = { act: 'effect', seen: false };
const seen: Act = { act: 'effect', seen: true };

describe('a lesson', () => {
  test('is completed when its steps are done and its effect was seen to come', () => {
    const { types, attempt, last } = playAll(
      two,
      absent,
      { act: 'did', step: 'open' },
      { act: 'did', step: 'pay' },
      seen,
    );
    expect(types).toEqual([
      'lesson.started',
      'effect.absent',
      'step.done',
      'step.done',
      'effect.seen',
      'lesson.completed',
    ]);
    expect(last).toMatchObject({ seconds: 48, score: null });
    expect(attempt).toBeNull();
  });

  test('is not completed by doing or skipping every step while the effect is missing', () => {
    const { types, attempt } = playAll(two, absent, { act: 'skip' }, { act: 'skip' });
    expect(types).not.toContain('lesson.completed');
    expect(attempt?.step).toBeNull();
  });

  test('does not take an effect that was there from the start', () => {
    expect(playAll(two, seen).types).toEqual(['lesson.started']);
  });

  test('is completed at once when the person does the whole task ahead of the cards', () => {
    expect(playAll(two, absent, seen).types.at(-1)).toBe('lesson.completed');
  });

  test('does not look at its effect before the step that it comes after', () => {
    const later = { ...two, effectAfter: 'open' };
    expect(playAll(later, absent, seen).types).toEqual(['lesson.started']);
    const { types } = playAll(later, { act: 'did', step: 'open' }, absent, seen);
    expect(types.at(-1)).toBe('lesson.completed');
  });

  test('asks its check even when the task was done ahead, and scores it', () => {
    const withCheck = lesson(step('open'), question);
    const ahead = playAll(withCheck, absent, seen);
    expect(ahead.attempt?.step).toBe('quiz');
    const { last } = playAll(withCheck, absent, seen, { act: 'answer', choice: 1 }, { act: 'answer', choice: 0 });
    expect(last).toMatchObject({ type: 'lesson.completed', score: 0.5 });
  });

  test('cannot skip its check', () => {
    expect(playAll(lesson(question), absent, seen, { act: 'skip' }).attempt?.step).toBe('quiz');
  });

  test('cannot be moved on by Next where the step is done for real', () => {
    expect(playAll(two, { act: 'next' }).types).toEqual(['lesson.started']);
  });

  test('moves on by Next where there is nothing to do', () => {
    const told = lesson(step('intro', { target: null, events: [] }), step('pay'));
    expect(playAll(told, { act: 'next' }).attempt?.step).toBe('pay');
  });

  test('leaves out what is said of a step that is not shown', () => {
    expect(playAll(two, { act: 'did', step: 'pay' }).types).toEqual(['lesson.started']);
  });

  test('goes back to the step before, also from its end', () => {
    expect(playAll(two, { act: 'did', step: 'open' }, { act: 'back' }).attempt?.step).toBe('open');
    expect(playAll(two, { act: 'skip' }, { act: 'skip' }, { act: 'back' }).attempt?.step).toBe('pay');
    expect(playAll(two, { act: 'back' }).types).toEqual(['lesson.started']);
  });

  test('ends without credit when it is closed', () => {
    const { last, attempt } = playAll(two, { act: 'close' });
    expect(last).toMatchObject({ type: 'lesson.left', seconds: 48 });
    expect(attempt).toBeNull();
  });
});
