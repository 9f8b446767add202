import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../lib/learner/event.ts';
import { fold, isTipClosed, noProgress, progressOf } from '../../lib/learner/progress.ts';

const about = { lesson: 'acme.till/sale', attempt: 'a1' };
const stamp = { id: '1', learner: 'x', at: '2026-11-24T09:00:00.000Z' };

test('a lesson completed twice keeps its last time and counts both', () => {
  const first: LearnerEvent = { ...stamp, type: 'lesson.completed', ...about, seconds: 3, score: null };
  const second: LearnerEvent = { ...first, at: '2026-11-25T09:00:00.000Z', score: 1 };
  const known = [first, second].reduce(fold, noProgress);
  expect(progressOf(known, about.lesson)).toMatchObject({ completed: second.at, timesCompleted: 2, score: 1 });
});

test('events of an attempt that is not the open one do not move it', () => {
  const started: LearnerEvent = { ...stamp, type: 'lesson.started', ...about, tool: 't', next: 's1', by: 'offer' };
  const stray: LearnerEvent = { ...stamp, type: 'step.done', ...about, attempt: 'other', step: 's1', next: 's2' };
  expect([started, stray].reduce(fold, noProgress).attempt?.step).toBe('s1');
});

test('a tip that was put away stays so, also over what an older release kept', () => {
  const closed: LearnerEvent = { ...stamp, type: 'tip.closed', tip: 'acme.till/pay' };
  const { tips: _, ...older } = noProgress;
  const known = fold(older, closed);
  expect(known).toEqual({ ...noProgress, tips: { 'acme.till/pay': stamp.at } });
  expect([isTipClosed(known, 'acme.till/pay'), isTipClosed(known, 'constructor'), isTipClosed(older, 'x')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a lesson named like a built-in property is a lesson like any other', () => {
  const odd: LearnerEvent = { ...stamp, type: 'lesson.offered', lesson: 'constructor' };
  expect(progressOf(noProgress, 'constructor').seen).toBeNull();
  expect(progressOf(fold(noProgress, odd), 'constructor').seen).toBe(stamp.at);
});

test('folding in one go equals folding in any two parts', () => {
  const type = fc.constantFrom<LearnerEvent['type']>(
    'lesson.offered',
    'lesson.started',
    'step.done',
    'lesson.left',
    'lesson.completed',
  );
  const events = fc.array(fc.record({ type, lesson: fc.constantFrom('a', 'b'), attempt: fc.constantFrom('1', '2') }));
  fc.assert(
    fc.property(events, fc.nat(), (list, cut) => {
      const log = list.map(
        (each) => ({ ...stamp, next: 's', step: 's', tool: 't', seconds: 1, score: null, ...each }) as LearnerEvent,
      );
      const at = cut % (log.length + 1);
      const parts = log.slice(at).reduce(fold, log.slice(0, at).reduce(fold, noProgress));
      expect(parts).toEqual(log.reduce(fold, noProgress));
    }),
  );
});
