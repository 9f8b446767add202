import { describe, expect, test } from 'vitest';
import type { Happening } from '../../lib/learner/event.ts';
import { type Attempt, fold, noProgress } from '../../lib/learner/progress.ts';
import { mixed } from '../../lib/lesson/answer.ts';
import type { Lesson, Step } from '../../lib/lesson/lesson.ts';
import { type Act, play, startLesson } from '../../lib/lesson/player.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  body: [],
  target: 'button',
  events: [{ on: 'click', target: 'button' }],
  optional: false,
  when: { op: 'true' },
  check: null,
  ...more,
});

const question = step('quiz', {
  target: null,
  events: [{ on: 'check' }],
  check: {
    kind: 'choice',
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

function foldAll(happened: readonly Happening[]) {
  return happened.reduce(
    (known, each, index) => fold(known, { ...each, id: String(index), learner: 'x', at: '2026-11-24T09:00:00.000Z' }),
    noProgress,
  );
}

/** Plays acts one after the other and gives what happened and the attempt that is left. */
function playAll(
  played: Lesson,
  ...acts: Act[]
): { types: string[]; attempt: Attempt | null; last: Happening | undefined } {
  const happened: Happening[] = [startLesson(played, 'a1', 'offer')];
  const stateNow = () => foldAll(happened);
  for (const act of acts) {
    const { attempt } = stateNow();
    if (attempt) happened.push(...play(played, attempt, act, Date.parse('2026-11-24T09:00:48.000Z')));
  }
  return { types: happened.map(({ type }) => type), attempt: stateNow().attempt, last: happened.at(-1) };
}

const did = (id: string): Act => ({ act: 'did', step: id });
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

  test('counts an effect that was not there when a step was done', () => {
    const quick: Act = { act: 'did', step: 'open', absent: true };
    expect(playAll(two, quick, seen).types).toEqual([
      'lesson.started',
      'step.done',
      'effect.absent',
      'effect.seen',
      'lesson.completed',
    ]);
    expect(playAll(two, absent, quick).types).toEqual(['lesson.started', 'effect.absent', 'step.done']);
    expect(playAll({ ...two, effectAfter: 'pay' }, quick).types).toEqual(['lesson.started', 'step.done']);
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
    const { last } = playAll(withCheck, absent, seen, { act: 'answer', choices: [1] }, { act: 'answer', choices: [0] });
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

  test('leaves out what is said of a step that it does not have, or of one done before', () => {
    expect(playAll(two, did('other')).types).toEqual(['lesson.started']);
    expect(playAll(two, did('open'), did('open')).types).toEqual(['lesson.started', 'step.done']);
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

const three = lesson(step('open'), step('pay'), step('close'));

describe('a later step that is done early', () => {
  test('counts, and the card stays until the target of its step is gone', () => {
    const early = playAll(three, did('pay'));
    expect(early.attempt).toMatchObject({ step: 'open', done: { pay: 'done' } });
    expect(playAll(three, did('pay'), { act: 'lost', step: 'open' }).attempt?.step).toBe('close');
  });

  test('is passed over when its turn comes', () => {
    expect(playAll(three, did('pay'), did('open')).attempt?.step).toBe('close');
  });

  test('leads on at once where the step shown points at nothing', () => {
    const told = lesson(step('intro', { target: null, events: [] }), step('open'), step('pay'));
    expect(playAll(told, did('open')).attempt?.step).toBe('pay');
  });

  test('leads on behind the last that was done', () => {
    const { attempt } = playAll(three, did('pay'), did('close'), { act: 'lost', step: 'open' });
    expect(attempt).toMatchObject({ step: null, done: { pay: 'done', close: 'done' } });
  });

  test('is no check', () => {
    const { types } = playAll(lesson(step('open'), question), did('quiz'));
    expect(types).toEqual(['lesson.started']);
  });

  test('keeps the card where a target is gone but nothing later is done, and where the person went back to it', () => {
    expect(playAll(three, { act: 'lost', step: 'open' }).types).toEqual(['lesson.started']);
    const { attempt } = playAll(three, did('open'), did('pay'), { act: 'back' }, { act: 'lost', step: 'pay' });
    expect(attempt?.step).toBe('pay');
  });
});

describe('Back', () => {
  test('on a step that was done lets Next lead on to the first that is not', () => {
    const { attempt, types } = playAll(
      three,
      did('open'),
      did('pay'),
      { act: 'back' },
      { act: 'back' },
      { act: 'next' },
    );
    expect(attempt?.step).toBe('close');
    expect(types.filter((type) => type === 'step.done')).toHaveLength(2);
  });

  test('on a step that was done opens it again where nothing shows that any more', () => {
    const back = playAll(three, did('open'), { act: 'back' }, { act: 'undone', step: 'open' });
    expect(back.attempt).toMatchObject({ step: 'open', done: {} });
  });

  test('skips nothing that was done', () => {
    expect(playAll(three, did('open'), { act: 'back' }, { act: 'skip' }).attempt?.done).toEqual({ open: 'done' });
  });

  test('does not ask a question again that was answered', () => {
    const asks = lesson(question, step('pay'));
    const right: Act = { act: 'answer', choices: [0] };
    const { attempt } = playAll(asks, right, { act: 'back' }, right, { act: 'next' });
    expect(attempt).toMatchObject({ step: 'pay', answers: { right: 1, wrong: 0 } });
  });
});

describe('a branch', () => {
  const branch = step('discount', { when: { op: 'key', key: 'errorShown' } });
  const branched = lesson(step('open'), branch, step('pay'));
  const no: Act = { act: 'turn', step: 'discount', holds: false };

  test('is passed over where its clause does not hold when its turn comes', () => {
    expect(playAll(branched, did('open'), no).attempt?.step).toBe('pay');
    expect(playAll(branched, did('open'), { act: 'turn', step: 'discount', holds: true }).attempt?.step).toBe(
      'discount',
    );
  });

  test('that was taken is not passed over later', () => {
    const yes: Act = { act: 'turn', step: 'discount', holds: true };
    expect(playAll(branched, did('open'), yes, no).attempt?.step).toBe('discount');
  });

  test('is looked at again on the way back, and then passed over backwards', () => {
    expect(playAll(branched, did('open'), no, { act: 'back' }).attempt?.step).toBe('discount');
    expect(playAll(branched, did('open'), no, { act: 'back' }, no).attempt?.step).toBe('open');
  });

  test('of which the background knows that it does not hold has no turn', () => {
    const none = (each: Step) => each.id !== 'discount';
    const started = [startLesson(branched, 'a1', 'offer', none)];
    const { attempt } = foldAll(started);
    const happened = play(branched, attempt as Attempt, did('open'), 0, none);
    expect(happened).toMatchObject([{ type: 'step.done', next: 'pay' }]);
    expect(startLesson(lesson(branch, step('pay')), 'a1', 'offer', none)).toMatchObject({ next: 'pay' });
  });
});

describe('a check', () => {
  const choices = [
    { text: 'a', correct: true, because: null },
    { text: 'b', correct: false, because: null },
    { text: 'c', correct: true, because: null },
  ];
  const several = { ...question, check: { kind: 'several', question: [], choices } } as Step;
  const order = { ...question, check: { kind: 'order', question: [], items: ['a', 'b', 'a'] } } as Step;
  const task = step('quiz', { check: { kind: 'task', question: [] } });
  const answer = (...given: number[]): Act => ({ act: 'answer', choices: given });
  const passed = (asked: Step, act: Act) => playAll(lesson(asked), act).last;

  test.each([
    [several, answer(0, 2), true],
    [several, answer(2, 0), true],
    [several, answer(0), false],
    [several, answer(0, 1, 2), false],
    [order, answer(0, 1, 2), true],
    [order, answer(2, 1, 0), true],
    [order, answer(1, 0, 2), false],
  ])('%#: is passed by all that is right and nothing else', (asked, act, correct) => {
    expect(passed(asked, act)).toMatchObject({ type: 'check.answered', correct });
  });

  test.each([answer(), answer(0, 0), answer(9), answer(0, 1, 2, 3)])('%#: takes only answers that it offers', (act) => {
    expect(passed(several, act)?.type).toBe('lesson.started');
    expect(passed(question, answer(0, 1))?.type).toBe('lesson.started');
    expect(passed(order, answer(0, 1))?.type).toBe('lesson.started');
  });

  test('that is a task is passed by doing it', () => {
    const { last } = playAll(lesson(task), absent, seen, did('quiz'));
    expect(last).toMatchObject({ type: 'lesson.completed', score: 1 });
  });

  test('that is a task one was shown counts as missed first, and may then be skipped', () => {
    const shown = playAll(lesson(task), absent, seen, { act: 'guide' }, { act: 'guide' }, did('quiz'));
    expect(shown.last).toMatchObject({ type: 'lesson.completed', score: 0.5 });
    expect(playAll(lesson(task), absent, seen, { act: 'skip' }).attempt?.step).toBe('quiz');
    expect(playAll(lesson(task), absent, seen, { act: 'guide' }, { act: 'skip' }).last).toMatchObject({ score: 0 });
  });

  test('shows what is to be ordered in another order than the right one', () => {
    for (let seed = 0; seed < 200; seed++) {
      for (const size of [2, 3, 8]) {
        const order = mixed(size, `a${seed}`);
        expect([...order].sort()).toEqual([...order.keys()]);
        expect(order.some((item, at) => item === at)).toBe(false);
      }
    }
  });
});
