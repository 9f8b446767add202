import { expect, test } from 'vitest';
import { foldElsewhere } from '../../lib/learner/elsewhere.ts';
import type { Happening, LearnerEvent } from '../../lib/learner/event.ts';
import { fold, noProgress, type Progress } from '../../lib/learner/progress.ts';

const lesson = 'acme.till/sale';

function event(day: number, happening: Happening): LearnerEvent {
  return { ...happening, id: `e${day}`, learner: 'ann', at: `2026-03-0${day}T10:00:00.000Z` };
}

const started = (day: number, attempt: string) =>
  event(day, { type: 'lesson.started', lesson, tool: 'acme.till/till', attempt, next: 'pay', by: 'person' });
const completed = (day: number, attempt: string, score: number) =>
  event(day, { type: 'lesson.completed', lesson, attempt, seconds: 9, score });

test('comes to the same in whichever order it is read', () => {
  const events = [started(1, 'a'), completed(2, 'a', 0.5), started(3, 'b'), completed(4, 'b', 1)];
  const inOrder = events.reduce(foldElsewhere, noProgress);
  expect(events.toReversed().reduce(foldElsewhere, noProgress)).toEqual(inOrder);
  expect(inOrder.lessons[lesson]).toMatchObject({ timesCompleted: 2, score: 1, completed: events[3]?.at });
});

test('neither opens, changes nor ends a lesson here', () => {
  const here = fold(noProgress, started(2, 'mine'));
  const both = [started(1, 'theirs'), completed(3, 'theirs', 1)].reduce(foldElsewhere, here);
  expect(both.attempt).toEqual(here.attempt);
  expect(foldElsewhere(noProgress, started(1, 'theirs')).attempt).toBeNull();
});

test('a badge stays as it was first told of', () => {
  const earned = (statement: string) => event(1, { type: 'badge.earned', badge: 'acme.till/seller', statement });
  const one: Progress = foldElsewhere(noProgress, earned('s1'));
  expect(foldElsewhere(one, earned('s2')).badges['acme.till/seller']?.statement).toBe('s1');
});
