// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Check } from '../../lib/lesson/lesson.ts';
import type { LessonView, StepView } from '../../lib/plan/plan.ts';
import { lessonWith, planWith, pressRefund } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="refund">Refund</button>';
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

const lesson = (step: Partial<StepView>, view: Partial<LessonView> = {}) =>
  planWith({ lesson: lessonWith({ step: { ...pressRefund, ...step }, ...view }) });
const show = async (step: Partial<StepView>, view: Partial<LessonView> = {}) => {
  stage = await setStage(lesson(step, view), { Refund: document.querySelector('#refund') as Element });
};
const acts = () => stage.sent.flatMap((message) => (message.type === 'lesson.act' ? [message.act] : []));
const press = (name: string) => settle(() => fireEvent.click(stage.screen.getByRole('button', { name })));
const answer = () =>
  settle(() => fireEvent.submit(stage.screen.getByRole('button', { name: 'Answer' }).closest('form') as Element));
const text = [{ type: 'paragraph', children: [{ type: 'text', value: 'What is right?' }] }] satisfies Check['question'];
const asks = (check: Check): Partial<StepView> => ({ check, target: null, body: [], skip: false });

test('an optional step says so, and one done before says that and has Next', async () => {
  await show({ optional: true });
  expect(stage.root.textContent).toContain('Optional');
  await settle(() => stage.setPlan(lesson({ optional: true, done: true, next: true, skip: false })));
  expect(stage.root.textContent).toContain('You have done this already.');
  expect(stage.screen.queryByRole('button', { name: 'Skip' })).toBeNull();
  await press('Next');
  expect(acts()).toEqual([{ act: 'next' }]);
});

test('of several answers all that were chosen are sent', async () => {
  const choices = ['Cash', 'Cards', 'Promises'].map((each, at) => ({ text: each, correct: at < 2, because: null }));
  await show(asks({ kind: 'several', question: text, choices }));
  expect(stage.screen.getByRole('group', { name: 'What is right?' })).toBeTruthy();
  for (const name of ['Promises', 'Cash', 'Promises'])
    await settle(() => fireEvent.click(stage.screen.getByRole('checkbox', { name })));
  await answer();
  expect(acts()).toEqual([{ act: 'answer', choices: [0] }]);
});

test('an order is made by buttons, keeps the focus, and is read out', async () => {
  await show(asks({ kind: 'order', question: text, items: ['Scan', 'Pay'] }));
  const items = () => stage.screen.getAllByRole('listitem').map((each: HTMLElement) => each.textContent);
  expect(items()).toEqual(['1Pay', '2Scan']);
  await press('Move up: Scan');
  expect(items()).toEqual(['1Scan', '2Pay']);
  expect(stage.host.shadowRoot?.activeElement?.getAttribute('aria-label')).toBe('Move down: Scan');
  expect(stage.root.querySelector('.ao-aloud')?.textContent).toBe('Scan: place 1 of 2');
  await answer();
  expect(acts()).toEqual([{ act: 'answer', choices: [0, 1] }]);
});

test('a task is asked for without showing the way, until one asks for that', async () => {
  await show({ ...asks({ kind: 'task', question: text }), unguided: true });
  expect(stage.root.textContent).toContain('Now without help');
  expect(stage.screen.queryByRole('button', { name: 'Answer' })).toBeNull();
  await press('Show me how');
  expect(acts()).toEqual([{ act: 'guide' }]);
});

test('a reading step goes on by itself when there was time to read it, not while one is at the card', async () => {
  await show({ target: null, next: true }, { watch: [{ on: 'shown' }] });
  const card = stage.screen.getByRole('dialog');
  await settle(() => fireEvent.pointerEnter(card));
  await settle(() => vi.advanceTimersByTime(60_000));
  expect(acts()).toEqual([]);
  await settle(() => fireEvent.pointerLeave(card));
  await settle(() => vi.advanceTimersByTime(10_000));
  expect(acts()).toEqual([{ act: 'did', step: 'press' }]);
});

test('a step that waits for its link is done when that is followed', async () => {
  const children = [{ type: 'link', href: 'https://a.example/', children: [{ type: 'text', value: 'Rules' }] }];
  await show({ body: [{ type: 'paragraph', children }] as StepView['body'] }, { watch: [{ on: 'link' }] });
  const link = stage.screen.getByRole('link', { name: 'Rules' });
  stage.root.addEventListener('click', (event) => event.preventDefault());
  await settle(() => fireEvent.click(link));
  expect(acts()).toEqual([{ act: 'did', step: 'press' }]);
});

test('a step of which the page must say whether it fits is not shown before, and the card before it stays', async () => {
  await show({});
  const next = { id: 'branch', body: text } as Partial<StepView>;
  await settle(() => stage.setPlan(lesson(next, { asks: { op: 'key', key: 'errorShown' } })));
  expect(stage.root.textContent).not.toContain('What is right?');
  expect(stage.root.textContent).toContain('Press Refund');
  await press('Skip');
  expect(acts()).toEqual([]);
  await settle(() => stage.setPlan(lesson(next)));
  expect(stage.root.textContent).toContain('What is right?');
});

test('a card is called wrong in two presses, with how its target stood', async () => {
  await show({});
  await press('This is wrong');
  expect(stage.sent).toEqual([]);
  await settle(() => fireEvent.submit(stage.screen.getByRole('button', { name: 'Send' }).closest('form') as Element));
  const about = { type: 'step.report', plan: 'plan-1', attempt: 'attempt-1', step: 'press' };
  expect(stage.sent).toEqual([{ ...about, target: 'found', comment: null }]);
  expect(stage.screen.queryByRole('button', { name: 'Send' })).toBeNull();
});

test('a tip is shown for a field whose rule is broken, without taking the focus, and goes when that is kept', async () => {
  stage = await setStage(planWith({}));
  const tip = { id: 'demo.till/item', title: 'Tip', body: text, target: { name: 'Item' } };
  await settle(() => stage.push({ type: 'tip.show', tip, by: 'rule' }));
  expect(stage.screen.getByRole('dialog', { name: 'Tip' }).textContent).toContain('What is right?');
  expect(stage.host.shadowRoot?.activeElement).toBeNull();
  expect(stage.root.querySelector('.ao-aloud')?.textContent).toContain('What is right?');
  await settle(() => stage.push({ type: 'tip.show', tip: null, by: 'rule' }));
  expect(stage.screen.queryByRole('dialog')).toBeNull();
});
