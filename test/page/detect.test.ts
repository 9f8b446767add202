// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDetector } from '../../lib/page/detect.ts';
import type { ToolRule } from '../../lib/tool/rules.ts';
import { renderEverything } from './rendered.ts';
import { planOf, type Tried, trySide } from './side.ts';

renderEverything();

const rule: ToolRule = {
  id: 'a.b/till',
  signature: [{ meta: { name: 'application-name', content: 'Till' } }],
  screens: [
    { id: 'order', hash: '/orders/:id' },
    { id: 'sale', landmark: { css: 'h1', text: 'Sale' } },
    { id: 'payment', landmark: { css: 'h1', text: 'Payment' } },
  ],
};

let tried: Tried;
const told = () =>
  tried.sent.map((message) => (message.type === 'page.arrived' ? [message.tool, message.screen] : message.type));

beforeEach(() => {
  document.head.innerHTML = '<meta name="application-name" content="Till">';
  tried = trySide();
});
afterEach(() => {
  tried.controller.abort();
  location.hash = '';
});

test('tool and screen are told at once, and only once', () => {
  document.body.innerHTML = '<h1>Sale</h1>';
  const use = createDetector(document, tried);
  use([rule]);
  use([rule]);
  expect(told()).toEqual([['a.b/till', 'sale']]);
});

test('a page without rules is left alone', () => {
  createDetector(document, tried)([]);
  expect(told()).toEqual([]);
});

test('screens that share an address are followed by their landmarks', async () => {
  document.body.innerHTML = '<h1>Sale</h1>';
  createDetector(document, tried)([rule]);
  document.body.innerHTML = '<h1>Payment</h1>';
  await vi.waitFor(() => expect(told().at(-1)).toEqual(['a.b/till', 'payment']));
});

test('the parameters of an address stay on the page', async () => {
  createDetector(document, tried)([rule]);
  location.hash = '#/orders/SO-1042';
  await vi.waitFor(() => expect(told().at(-1)).toEqual(['a.b/till', 'order']));
  expect(tried.side.place.params).toEqual({ id: 'SO-1042' });
  expect(JSON.stringify(tried.sent)).not.toContain('1042');
});

test('a page that has rendered no screen yet is waited for', async () => {
  createDetector(document, tried)([rule]);
  expect(told()).toEqual([]);
  document.body.innerHTML = '<h1>Sale</h1>';
  await vi.waitFor(() => expect(told()).toEqual([['a.b/till', 'sale']]));
});

test('a page that stays unknown is told as such, after a while', async () => {
  document.head.innerHTML = '';
  createDetector(document, tried)([rule]);
  expect(told()).toEqual([]);
  await vi.waitFor(() => expect(told()).toEqual([[null, null]]), 2000);
});

test('two tools that fit equally well are told, and neither is chosen', () => {
  createDetector(document, tried)([rule, { ...rule, id: 'x.y/till' }]);
  expect(tried.sent).toEqual([{ type: 'page.arrived', tool: null, screen: null, tied: ['a.b/till', 'x.y/till'] }]);
});

test('one asking is under way at a time, and the last place wins', async () => {
  let answer = (): void => undefined;
  tried.background.answer = () =>
    new Promise((resolve) => {
      answer = () => resolve({ plan: null, shown: false });
    });
  document.body.innerHTML = '<h1>Sale</h1>';
  createDetector(document, tried)([rule]);
  document.body.innerHTML = '<h1>Payment</h1>';
  await vi.waitFor(() => expect(tried.side.place.screen).toBe('payment'));
  location.hash = '#/orders/1';
  await vi.waitFor(() => expect(tried.side.place.screen).toBe('order'));
  expect(told()).toEqual([['a.b/till', 'sale']]);
  answer();
  await vi.waitFor(() =>
    expect(told()).toEqual([
      ['a.b/till', 'sale'],
      ['a.b/till', 'order'],
    ]),
  );
});

test('a stale plan is asked for again', async () => {
  tried.background.answer = async () => ({ plan: planOf({}), shown: false });
  document.body.innerHTML = '<h1>Sale</h1>';
  createDetector(document, tried)([rule]);
  await vi.waitFor(() => expect(tried.side.plan).not.toBe(null));
  tried.push({ type: 'panel.open' });
  expect(told()).toHaveLength(1);
  tried.push({ type: 'plan.stale' });
  await vi.waitFor(() => expect(told()).toHaveLength(2));
});
