// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startWatching } from '../../lib/page/watch.ts';
import type { LessonView, Plan } from '../../lib/plan/plan.ts';
import { cause, one, renderEverything } from './rendered.ts';
import { lessonOf, planOf, type Tried, trySide } from './side.ts';

renderEverything();

const targets = { pay: { role: 'button', name: 'Pay' }, list: { id: 'list' }, receipt: { id: 'receipt' } };
const receipt: LessonView['watch'] = [{ on: 'target', target: 'receipt', state: 'appears' }];
const click: LessonView['watch'] = [{ on: 'click', target: 'pay' }];
let tried: Tried;

beforeEach(() => {
  tried = trySide();
  // Long ago this page was read.
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([]);
});
afterEach(() => {
  tried.controller.abort();
  vi.restoreAllMocks();
});

const planned = (lesson: Partial<LessonView>, more: Partial<Plan> = {}) =>
  planOf({ targets, lesson: lessonOf(lesson), ...more });

function watch(lesson: Partial<LessonView>, more?: Partial<Plan>): void {
  tried.side.plan = planned(lesson, more);
  startWatching(document, tried.side);
}
const acts = () => tried.sent.flatMap((message) => (message.type === 'lesson.act' ? [message.act] : []));
const press = () => cause(one('button'), new MouseEvent('click', { bubbles: true, composed: true }));
/** Waits until the page was looked at once more: each look begins to observe anew. */
const lookAgain = async () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe').mockClear();
  tried.side.lookAgain?.();
  await vi.waitFor(() => expect(observe).toHaveBeenCalled());
};

test('a deed of a later step counts, and one that both wait for is the present step’s', () => {
  document.body.innerHTML = '<button>Pay</button>';
  watch({ watch: receipt, ahead: [{ step: 'pay', watch: click }] });
  press();
  expect(acts()).toEqual([{ act: 'did', step: 'pay' }]);
  tried.controller.abort();
  tried = trySide();
  watch({ watch: click, ahead: [{ step: 'pay', watch: click }] });
  press();
  expect(acts()).toEqual([{ act: 'did', step: 's' }]);
});

test('a later step’s state counts only once it was seen not to hold', async () => {
  document.body.innerHTML = '<p id="receipt">Paid</p>';
  watch({ watch: click, ahead: [{ step: 'end', watch: receipt }] });
  await lookAgain();
  expect(acts()).toEqual([]);
  document.body.innerHTML = '';
  await lookAgain();
  document.body.innerHTML = '<p id="receipt">Paid</p>';
  await vi.waitFor(() => expect(acts()).toEqual([{ act: 'did', step: 'end' }]), 2000);
});

test('that it was seen not to hold is known over the plans of a page', async () => {
  watch({ watch: click, ahead: [{ step: 'end', watch: receipt }] });
  tried.background.answer = async () => ({
    plan: planned({ watch: click, ahead: [{ step: 'end', watch: receipt }] }, { id: 'p2' }),
    shown: false,
  });
  document.body.innerHTML = '<p id="receipt">Paid</p>';
  await tried.side.ask({ type: 'page.arrived', tool: null, screen: null, tied: [] });
  expect(acts()).toEqual([{ act: 'did', step: 'end' }]);
});

test('that the target of the step shown is gone is told where a later step is done, not else', async () => {
  document.body.innerHTML = '<ul id="list"></ul>';
  const step = { ...lessonOf({}).step, target: 'list' } as LessonView['step'];
  watch({ step, watch: click, mayLose: true });
  await lookAgain();
  expect(acts()).toEqual([]);
  one('#list').remove();
  await vi.waitFor(() => expect(acts()).toEqual([{ act: 'lost', step: 's' }]), 2000);
});

test('a step that was done is told to be open again once nothing shows it', async () => {
  document.body.innerHTML = '<p id="receipt">Paid</p>';
  watch({ watch: receipt, anew: true, verify: true });
  await lookAgain();
  expect(acts()).toEqual([]);
  one('#receipt').remove();
  await vi.waitFor(() => expect(acts()).toEqual([{ act: 'undone', step: 's' }]), 2000);
});

test('a clause that holds is told at once, one that does not when the page had the time to show it', async () => {
  const asks = { op: 'key', key: 'element.receipt.visible' } as const;
  document.body.innerHTML = '<p id="receipt">Paid</p>';
  watch({ asks }, { keys: ['element.receipt.visible'] });
  expect(acts()).toEqual([{ act: 'turn', step: 's', holds: true }]);
  tried.controller.abort();
  tried = trySide();
  document.body.innerHTML = '';
  watch({ asks }, { keys: ['element.receipt.visible'] });
  expect(acts()).toEqual([]);
  await vi.waitFor(() => expect(acts()).toEqual([{ act: 'turn', step: 's', holds: false }]), 2000);
});
