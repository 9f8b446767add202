// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CompletionEvent } from '../../lib/lesson/lesson.ts';
import type { Act } from '../../lib/lesson/player.ts';
import { lessonWith, planWith, pressRefund } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

let stage: Stage;
let refund: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="refund">Refund</button><input id="item">';
  refund = document.querySelector('#refund') as HTMLElement;
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

const show = async (parts = {}) => {
  stage = await setStage(planWith({ lesson: lessonWith(parts) }), { Refund: refund });
};
const card = () => stage.screen.getByRole('dialog', { name: 'Refund without a receipt' });
const press = (name: string) => settle(() => fireEvent.click(stage.screen.getByRole('button', { name })));
const acts = (): Act[] => stage.sent.flatMap((message) => (message.type === 'lesson.act' ? [message.act] : []));

test('a card is a dialog named by its title that says its step and where one is', async () => {
  await show();
  expect(card().getAttribute('aria-modal')).toBe('false');
  expect(card().textContent).toContain('Press Refund beside the item.');
  expect(stage.screen.getByRole('img', { name: 'Step 2 of 4' })).toBeTruthy();
});

test.each([
  ['Back', 'back'],
  ['Skip', 'skip'],
  ['Close', 'close'],
])('%s tells the background "%s"', async (name, what) => {
  await show();
  await press(name);
  expect(stage.sent).toEqual([{ type: 'lesson.act', plan: 'plan-1', attempt: 'attempt-1', act: { act: what } }]);
});

test('there is no Next where the person can do the step for real', async () => {
  await show();
  expect(stage.screen.queryByRole('button', { name: 'Next' })).toBeNull();
  expect(card().textContent).toContain('Waiting for your click…');
});

const awaited: [CompletionEvent, string][] = [
  [{ on: 'input', target: 'item' }, 'Waiting for your entry…'],
  [{ on: 'screen', screen: 'refund' }, 'Waiting for you to get there…'],
];
test.each(awaited)('a card says what it waits for: %o', async (event, text) => {
  await show({ watch: [event] });
  expect(card().textContent).toContain(text);
});

test('Next is there where nothing can be waited for', async () => {
  await show({ watch: [], step: { ...pressRefund, next: true } });
  await press('Next');
  expect(acts()).toEqual([{ act: 'next' }]);
});

test('Back does nothing where it leads nowhere', async () => {
  await show({ canGoBack: false });
  await press('Back');
  expect(acts()).toEqual([]);
});

test('Escape in the card closes it', async () => {
  await show();
  await settle(() => fireEvent.keyDown(card(), { key: 'Escape' }));
  expect(acts()).toEqual([{ act: 'close' }]);
});

test('each step is read out', async () => {
  await show();
  expect(stage.root.querySelector('[role=status]')?.textContent).toBe(
    'Refund without a receipt. Step 2 of 4. Press Refund beside the item. The money goes back the way it came.',
  );
  // Who goes through the page later comes upon nothing.
  await settle(() => vi.advanceTimersByTime(6000));
  expect(stage.root.querySelector('[role=status]')?.textContent).toBe('');
});

test('a lesson that goes on after a page load leaves the focus where it is', async () => {
  document.querySelector<HTMLElement>('#item')?.focus();
  await show();
  expect(document.activeElement?.id).toBe('item');
});

describe('a report form that was open', () => {
  const item = () => document.querySelector<HTMLElement>('#item');
  const focused = () => stage.host.shadowRoot?.activeElement ?? document.activeElement;
  const cancel = async (detail: number) => {
    item()?.focus();
    await show();
    await press('This is wrong');
    stage.screen.getByRole('textbox').focus();
    await settle(() => fireEvent.click(stage.screen.getByRole('button', { name: 'Cancel' }), { detail }));
  };

  test('gives the focus back where it was closed by pointer', async () => {
    await cancel(1);
    expect(focused()).toBe(item());
  });

  test('leaves it in the card where it was closed by key, and later steps leave it with the page', async () => {
    await cancel(0);
    expect(focused()).toBe(card());
    item()?.focus();
    const step = { ...pressRefund, id: 'next' };
    await settle(() => stage.setPlan(planWith({ lesson: lessonWith({ step }) })));
    await settle(() => vi.advanceTimersByTime(2000));
    expect(focused()).toBe(item());
  });
});

test('a target that is not there is named after a moment, with a way to look again', async () => {
  refund.remove();
  await show();
  expect(card().textContent).not.toContain("I can't see");
  await settle(() => vi.advanceTimersByTime(2000));
  expect(card().textContent?.replace(/[\u2068\u2069]/g, '')).toContain(
    "I can't see Refund here. It may be on another screen.",
  );
  await press('Show me where');
  expect(card().textContent).toContain('Still not on this screen.');
  document.body.append(refund);
  await press('Show me where');
  expect(card().textContent).not.toContain("I can't see");
});

test.each([
  ['en', ['Payments'], 'This is on the screen “Payments”.'],
  ['en', ['Payments', 'Refunds'], 'This is on the screen “Payments” or “Refunds”.'],
  ['de', ['Zahlungen'], 'Das ist in der Ansicht „Zahlungen“.'],
  ['ar', ['المدفوعات'], 'هذا في شاشة «المدفوعات».'],
])('a target of another screen is sought there (%s, %o)', async (language, elsewhere, said) => {
  refund.remove();
  const lesson = lessonWith({ step: { ...pressRefund, elsewhere } });
  stage = await setStage(planWith({ language, lesson }), { Refund: refund });
  await settle(() => vi.advanceTimersByTime(2000));
  expect(card().textContent?.replace(/[\u2068\u2069]/g, '')).toContain(said);
  expect(card().textContent).not.toContain("I can't see");
});

test('a card whose target is gone for good makes itself small, until it is opened or the target is back', async () => {
  await show();
  refund.remove();
  await settle(() => vi.advanceTimersByTime(3000));
  await settle(() => vi.advanceTimersByTime(5000));
  expect(stage.screen.queryByRole('dialog')).toBeNull();
  await press('Refund without a receipt');
  await settle(() => vi.advanceTimersByTime(9000));
  expect(card().textContent).toContain("I can't see");
  document.body.append(refund);
  await settle(() => vi.advanceTimersByTime(1000));
  refund.remove();
  await settle(() => vi.advanceTimersByTime(3000));
  await settle(() => vi.advanceTimersByTime(5000));
  document.body.append(refund);
  await settle(() => vi.advanceTimersByTime(1000));
  expect(card().textContent).not.toContain("I can't see");
  expect(acts()).toEqual([]);
});

test('a field that a widget hides in a pixel is pointed at where the widget stands', async () => {
  const widget = document.querySelector('#item') as HTMLElement;
  refund.getBoundingClientRect = () => new DOMRect(5, 5, 1, 1);
  widget.getBoundingClientRect = () => new DOMRect(40, 60, 100, 20);
  await show();
  const { left, top, width } = (stage.root.querySelector('.ao-ring') as HTMLElement).style;
  expect({ left, top, width }).toEqual({ left: '40px', top: '60px', width: '100px' });
});

test('a cell that is written in stays the target though it is not found meanwhile', async () => {
  await show();
  const { find } = stage.side;
  refund.innerHTML = '<input>';
  refund.querySelector('input')?.focus();
  stage.side.find = () => null;
  await settle(() => stage.setPlan(stage.side.plan && { ...stage.side.plan }));
  await settle(() => vi.advanceTimersByTime(6000));
  expect(card().textContent).not.toContain("I can't see");
  refund.querySelector('input')?.blur();
  await settle(() => vi.advanceTimersByTime(6000));
  expect(card().textContent).toContain("I can't see");
  stage.side.find = find;
});

test('a target that goes while nobody does anything is missed as soon', async () => {
  vi.stubGlobal('navigator', { ...navigator, language: 'en', userActivation: { isActive: false } });
  await show();
  refund.remove();
  await settle(() => vi.advanceTimersByTime(2000));
  expect(card().textContent).toContain("I can't see");
  vi.unstubAllGlobals();
});

test('a card in use stays open where its target is gone', async () => {
  await show();
  refund.remove();
  await settle(() => fireEvent.pointerEnter(card()));
  await settle(() => vi.advanceTimersByTime(3000));
  await settle(() => vi.advanceTimersByTime(9000));
  expect(card().textContent).toContain("I can't see");
});

test('a target that comes late is found without being asked for', async () => {
  refund.remove();
  await show();
  await settle(() => vi.advanceTimersByTime(2000));
  document.body.append(refund);
  await settle(() => vi.advanceTimersByTime(1000));
  expect(card().textContent).not.toContain("I can't see");
});

test('a step that was done shows it for a moment before the next one comes', async () => {
  await show();
  const dots = lessonWith({}).dots.map((dot) => (dot.id === 'press' ? { ...dot, state: 'done' as const } : dot));
  const next = { ...pressRefund, id: 'ask', body: [], target: null };
  await settle(() => stage.setPlan(planWith({ id: 'plan-2', lesson: lessonWith({ dots, at: 2, step: next }) })));
  expect(card().textContent).toContain('Done');
  expect(card().textContent).toContain('Press Refund');
  await settle(() => vi.advanceTimersByTime(500));
  expect(stage.screen.getByRole('img', { name: 'Step 3 of 4' })).toBeTruthy();
  await press('Back');
  expect(stage.sent.at(-1)).toMatchObject({ plan: 'plan-2' });
});

test('when no step is left the card says that it waits for the result', async () => {
  await show({ at: 4, step: null, watch: [] });
  expect(card().textContent).toContain('The lesson ends when the tool shows the result.');
  expect(stage.screen.queryByRole('button', { name: 'Skip' })).toBeNull();
});

test('a card that cannot be drawn takes nothing else down', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await show({ dots: null });
  expect(stage.screen.queryByRole('dialog')).toBeNull();
  await settle(() => stage.push({ type: 'panel.open' }));
  expect(stage.screen.getByRole('dialog', { name: 'My lessons' })).toBeTruthy();
  quiet.mockRestore();
});

test('a new lesson closes the drawer that it was started from', async () => {
  await show();
  await settle(() => stage.push({ type: 'panel.open' }));
  await settle(() => stage.setPlan(planWith({ lesson: lessonWith({ attempt: 'attempt-2' }) })));
  expect(card()).toBeTruthy();
});
