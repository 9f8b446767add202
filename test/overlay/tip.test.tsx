// @vitest-environment happy-dom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTipDots } from '../../components/overlay/tip-dots.ts';
import { createTipLink, type TipLink } from '../../lib/page/tip-link.ts';
import { planWith, refundOffer } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

const dotted = { tip: 'demo.till/item', name: 'Tip: Whole items alone.', target: 'item', when: true } as const;
const view = {
  id: dotted.tip,
  title: 'Tip',
  body: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Whole items alone.' }] }],
  target: { name: 'Item' },
};

let stage: Stage;
let link: TipLink;
let field: HTMLElement;

beforeEach(async () => {
  document.body.innerHTML = '<input aria-label="Item"><button>Sell</button>';
  field = document.querySelector('input') as HTMLElement;
  stage = await setStage(planWith({ tips: [dotted] }), { Item: field });
  link = createTipLink();
  stage.side.tips = link;
});
afterEach(() => {
  stage.end.abort();
  cleanup();
  vi.useRealTimers();
});

type How = NonNullable<TipLink['asked']>['how'];
const open = (how: How, isHeld = true) =>
  settle(() => {
    link.set({ asked: { tip: dotted.tip, how }, isHeld });
    stage.push({ type: 'tip.show', tip: view, by: 'dot' });
  });
const card = () => stage.screen.queryByRole('dialog', { name: 'Tip' });
const focused = () => stage.host.shadowRoot?.activeElement ?? null;

test('the card of a tip has a name, a description and a way to be rid of it for good', async () => {
  await open('press');
  const text = card()?.getAttribute('aria-describedby') ?? '';
  expect(stage.host.shadowRoot?.getElementById(text)?.textContent).toBe('Whole items alone.');
  await settle(() => fireEvent.click(stage.screen.getByRole('button', { name: 'Got it' })));
  expect(card()).toBeNull();
  expect(stage.sent.at(-1)).toEqual({ type: 'tip.closed', plan: 'plan-1', tip: dotted.tip });
});

test('a card that the pointer brought leaves when that has left, one that was pressed for stays', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await open('hover');
  await settle(() => link.set({ isHeld: false }));
  await settle(() => vi.advanceTimersByTime(400));
  await settle(() => fireEvent.pointerEnter(card() as Element));
  await settle(() => vi.advanceTimersByTime(2000));
  expect(card()).not.toBeNull();
  await settle(() => fireEvent.pointerLeave(card() as Element));
  await settle(() => vi.advanceTimersByTime(700));
  expect(card()).toBeNull();
  expect(link.asked).toBeNull();
  await open('press', false);
  await settle(() => vi.advanceTimersByTime(5000));
  expect(card()).not.toBeNull();
});

test('a press elsewhere closes it, one in its own field does not', async () => {
  await open('press');
  await settle(() => fireEvent.pointerDown(field));
  expect(card()).not.toBeNull();
  await settle(() => fireEvent.pointerDown(document.querySelector('button') as Element));
  expect(card()).toBeNull();
});

test('the focus moves in when it was called by a key, and the dot has it back', async () => {
  const back = vi.fn();
  link.focusDot = back;
  await open('focus');
  expect(focused()).toBeNull();
  expect(stage.root.querySelector('.ao-aloud')?.textContent).toContain('Whole items alone.');
  await settle(() => link.set({ asked: { tip: dotted.tip, how: 'key' } }));
  expect(focused()).toBe(card());
  await settle(() => fireEvent.keyDown(card() as Element, { key: 'Escape' }));
  expect(card()).toBeNull();
  expect(back).toHaveBeenCalledWith(dotted.tip);
});

test('nothing comes once the pointer has passed on, nor what nobody asked for', async () => {
  await open('hover', false);
  expect(card()).toBeNull();
  expect(link.asked).toBeNull();
  await settle(() => stage.push({ type: 'tip.show', tip: view, by: 'dot' }));
  expect(card()).toBeNull();
});

test('an offer takes its place for good, and so does a plan without it', async () => {
  await open('press');
  await settle(() => {
    stage.setPlan(planWith({ tips: [dotted], offers: [refundOffer] }));
    stage.offer(refundOffer.lesson);
  });
  expect([card(), link.asked]).toEqual([null, null]);
  await settle(() => stage.offer(null));
  expect(card()).toBeNull();
  await open('press');
  expect(card()).not.toBeNull();
  await settle(() => stage.setPlan(planWith({})));
  expect([card(), link.asked]).toEqual([null, null]);
});

test('dots and cards share one element on the page, and leave it together', async () => {
  const draw = createTipDots({ side: stage.side, link, css: '', mode: 'open' });
  draw([{ ...dotted, found: { element: field, frames: [] } }]);
  expect(document.querySelectorAll('alongside-overlay')).toHaveLength(1);
  const dot = stage.root.querySelector('.ao-tip') as HTMLElement;
  expect([dot.getAttribute('aria-label'), dot.getAttribute('aria-expanded')]).toEqual([dotted.name, 'false']);
  await settle(() => dot.dispatchEvent(new MouseEvent('click', { detail: 1 })));
  expect(stage.sent.at(-1)).toEqual({ type: 'tip.open', plan: 'plan-1', tip: dotted.tip });
  expect([link.asked?.how, dot.getAttribute('aria-expanded')]).toEqual(['press', 'true']);
  draw([]);
  expect(stage.root.querySelector('.ao-tip')).toBeNull();
  draw([{ ...dotted, found: { element: field, frames: [] } }]);
  stage.end.abort();
  expect(document.querySelector('alongside-overlay')).toBeNull();
});
