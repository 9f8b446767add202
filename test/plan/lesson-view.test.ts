import { expect, test } from 'vitest';
import type { Attempt } from '../../lib/learner/progress.ts';
import type { Lesson, Step } from '../../lib/lesson/lesson.ts';
import { lessonView } from '../../lib/plan/lesson-view.ts';
import { type Known, UNKNOWN } from '../../lib/when/fold.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  ...{ id, body: [{ type: 'paragraph', children: [{ type: 'text', value: id }] }], target: id, optional: false },
  ...{ events: [{ on: 'screen', screen: id }], when: { op: 'true' }, check: null },
  ...more,
});
const lesson = (...steps: Step[]): Lesson => ({
  ...{ id: 'a.b/l', tool: 'a.b/t', title: 'L', minutes: 1, steps },
  ...{ effect: [{ on: 'screen', screen: 'end' }], effectAfter: null },
});
const attempt = (more: Partial<Attempt>): Attempt => ({
  ...{ id: 'try', lesson: 'a.b/l', tool: 'a.b/t', startedAt: '2026-11-24T09:00:00.000Z', step: 'one' },
  ...{ done: {}, wasAbsent: false, effect: false, answers: { right: 0, wrong: 0 } },
  ...more,
});
const unknown: Known = () => UNKNOWN;
const view = (of: Lesson, at: Partial<Attempt>, known = unknown) => lessonView(of, attempt(at), known, null);
const three = lesson(step('one'), step('two'), step('three'));

test('the steps that may be done ahead are told, those done and the checks are not', () => {
  const check: Step['check'] = { kind: 'task', question: [] };
  const { ahead } = view(lesson(step('one'), step('two'), step('three'), step('ask', { check })), {
    done: { two: 'done' },
  });
  expect(ahead.map((each) => each.step)).toEqual(['three']);
});

test('the page is asked whether a target is gone only where a later step is done and the person did not go back', () => {
  expect(view(three, {}).mayLose).toBe(false);
  expect(view(three, { done: { two: 'done' } }).mayLose).toBe(true);
  expect(view(three, { done: { two: 'done' }, way: 'back' }).mayLose).toBe(false);
  const asked = lesson(step('one', { check: { kind: 'task', question: [] } }), step('two'));
  expect(view(asked, { done: { one: 'missed', two: 'done' } }).mayLose).toBe(false);
});

test('a step that was done has Next and no Skip, and is verified where a state had shown it', () => {
  const done = { done: { one: 'done' } } as const;
  expect(view(three, done)).toMatchObject({ verify: true, anew: true, step: { done: true, next: true, skip: false } });
  const pressed = lesson(step('one', { events: [{ on: 'click', target: 'one' }] }), step('two'));
  expect(view(pressed, done)).toMatchObject({ verify: false, anew: true });
});

test('a clause that the background cannot know is asked of the page until it was taken', () => {
  const when = { op: 'key', key: 'errorShown' } as const;
  const branched = lesson(step('one', { when }), step('two'));
  expect(view(branched, {})).toMatchObject({ asks: when, watch: [] });
  expect(view(branched, { taken: true })).toMatchObject({ asks: null, watch: [{ on: 'screen' }] });
  expect(view(branched, {}, () => true).asks).toBeNull();
});

test('a branch that is not taken has no dot', () => {
  const when = { op: 'key', key: 'role' } as const;
  const branched = lesson(step('one'), step('two', { when }), step('three'));
  const dots = (done: Attempt['done'], known = unknown) => view(branched, { done }, known).dots.map(({ id }) => id);
  expect(dots({})).toEqual(['one', 'two', 'three']);
  expect(dots({ two: 'passed' })).toEqual(['one', 'three']);
  expect(dots({}, () => undefined)).toEqual(['one', 'three']);
  expect(view(branched, { step: 'three' }, () => undefined)).toMatchObject({ at: 1, canGoBack: true });
});

test('a task shows neither its text nor its target before one asks for them', () => {
  const tasked = lesson(step('one', { check: { kind: 'task', question: [] } }));
  expect(view(tasked, {}).step).toMatchObject({ unguided: true, body: [], target: null, skip: false });
  const guided = view(tasked, { done: { one: 'missed' } });
  expect(guided.step).toMatchObject({ unguided: false, target: 'one', skip: true });
  expect(guided.ahead).toEqual([{ step: 'one', watch: [{ on: 'screen', screen: 'one' }] }]);
});
