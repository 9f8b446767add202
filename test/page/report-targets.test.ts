// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DescribedTarget } from '../../lib/pack/described.ts';
import type { Located } from '../../lib/page/locate.ts';
import { createReporter } from '../../lib/page/report-targets.ts';
import { sampleDescription } from '../pack/sample-description.ts';
import { lessonOf, planOf, type Tried, trySide } from './side.ts';

const target: DescribedTarget = { described: sampleDescription() };
const located: Located = {
  ...{ element: null, first: null, score: 0.2, margin: 0.4, why: 'unlike' },
  ...{ agree: ['kind'], differ: ['says', 'path'], best: [] },
};
const nothing = { elements: [], located };

let tried: Tried;
let report: ReturnType<typeof createReporter>;

beforeEach(() => {
  vi.useFakeTimers();
  tried = trySide();
  const { step } = lessonOf({});
  const lesson = lessonOf({ step: step && { ...step, target: 'pay' } });
  const other: DescribedTarget = { described: sampleDescription({ id: 'o' }) };
  tried.side.plan = planOf({ targets: { pay: target, other }, lesson });
  report = createReporter(tried.side);
});
afterEach(() => {
  vi.useRealTimers();
  tried.controller.abort();
});

test('a step’s target that stays missing is told once, with kinds of evidence and scores alone', () => {
  report(target, nothing);
  vi.advanceTimersByTime(2000);
  report(target, nothing);
  expect(tried.sent).toEqual([]);
  vi.advanceTimersByTime(4000);
  report(target, nothing);
  vi.advanceTimersByTime(10_000);
  const sight = { how: 'missing', agree: ['kind'], differ: ['says', 'path'], score: 0.2, margin: 0.4 };
  expect(tried.sent).toEqual([{ type: 'target.seen', plan: 'p1', target: 'pay', sight, renewed: null }]);
});

test('one that comes in time was not missing', () => {
  report(target, nothing);
  vi.advanceTimersByTime(2000);
  const button = document.body.appendChild(document.createElement('button'));
  report(target, { elements: [button], located: { ...located, element: button, why: 'unchanged' } });
  vi.advanceTimersByTime(10_000);
  expect(tried.sent).toEqual([]);
});

test('what the step does not point at may be missing, and so may what the next step does not', () => {
  report({ described: sampleDescription({ id: 'o' }) }, nothing);
  report(target, nothing);
  tried.side.plan = planOf({ id: 'p2', targets: { pay: target }, lesson: lessonOf({}) });
  vi.advanceTimersByTime(10_000);
  expect(tried.sent).toEqual([]);
});
