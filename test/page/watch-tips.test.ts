// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdsNow } from '../../lib/page/holds-now.ts';
import { type FoundTip, watchTips } from '../../lib/page/watch-tips.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import { planOf, type Tried, trySide } from './side.ts';

let tried: Tried;
let told: string[][];
let offer: (lesson: string | null) => void;
let isActive: boolean;
let looks: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  document.body.innerHTML = '<input id="amount"><input id="other">';
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  told = [];
  looks = 0;
  isActive = false;
  tried = trySide();
  tried.side.isActive = () => isActive;
  tried.side.find = ({ id }) => {
    looks++;
    const element = document.querySelector(`#${id}`);
    return element && { element, frames: [] };
  };
  tried.side.onOffer = (listener) => {
    offer = listener;
  };
});
afterEach(() => {
  tried.controller.abort();
  vi.useRealTimers();
});

const plan = (...ids: string[]): Plan => {
  const targets = Object.fromEntries(ids.map((id) => [id, { id }]));
  return planOf({ targets, tips: ids.map((id) => ({ tip: id, name: `Tip: ${id}`, target: id, when: true })) });
};
const watch = (given: Plan) => {
  tried.side.plan = given;
  watchTips(document, tried.side, (tips: FoundTip[]) => told.push(tips.map(({ tip }) => tip)));
};

test('it tells of the tips whose targets are there, at once and when that changes', () => {
  watch(plan('amount', 'absent'));
  expect(told).toEqual([['amount']]);
  document.body.insertAdjacentHTML('beforeend', '<input id="absent">');
  vi.advanceTimersByTime(2100);
  expect(told.at(-1)).toEqual(['amount', 'absent']);
  document.querySelector('#amount')?.remove();
  vi.advanceTimersByTime(300);
  expect(told.at(-1)).toEqual(['absent']);
  expect(told).toHaveLength(3);
});

test('it looks seldom while nobody does anything, and not at all without tips', () => {
  watch(plan('amount'));
  vi.advanceTimersByTime(6000);
  expect(looks).toBeLessThanOrEqual(4);
  isActive = true;
  vi.advanceTimersByTime(3000);
  expect(looks).toBeGreaterThan(10);
  tried.controller.abort();
  const before = looks;
  vi.advanceTimersByTime(6000);
  expect(looks).toBe(before);
});

test('there are none while an offer is shown', () => {
  watch(plan('amount'));
  offer('a.b/lesson');
  expect(told).toEqual([['amount'], []]);
  offer(null);
  expect(told.at(-1)).toEqual(['amount']);
});

test('a clause holds when the reader says so, and not before it is here', () => {
  const { targets } = plan('amount', 'other');
  const when = { op: '!', of: { op: 'key', key: 'element.other.empty' } } as const;
  watch(planOf({ targets, tips: [{ tip: 'amount', name: 'Tip', target: 'amount', when }] }));
  expect(told).toEqual([]);
  let isEmpty = true;
  tried.side.readContext = () => ({ 'element.other.empty': isEmpty });
  tried.side.holds = (when, targets) => holdsNow(when, targets, tried.side);
  vi.advanceTimersByTime(2100);
  expect(told).toEqual([]);
  isEmpty = false;
  vi.advanceTimersByTime(2100);
  expect(told).toEqual([['amount']]);
});
