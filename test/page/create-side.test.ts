// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { PageMessage } from '../../lib/plan/message.ts';
import { planOf, trySide } from './side.ts';

const arrived: PageMessage = { type: 'page.arrived', tool: 'a.b/c', screen: null, tied: [] };
const ready: PageMessage = { type: 'offer.ready', plan: 'p1', lesson: 'l' };

test('the plan of an answer is kept and told', async () => {
  const { side, background, controller } = trySide();
  const heard: unknown[] = [];
  side.onPlan((plan) => heard.push(plan?.id), controller.signal);
  background.answer = async () => ({ plan: planOf({ id: 'p1' }), shown: false });
  await side.ask(arrived);
  expect(side.plan?.id).toBe('p1');
  background.answer = async () => ({ plan: null, shown: false });
  await side.ask(arrived);
  expect(side.plan).toBe(null);
  expect(heard).toEqual(['p1', undefined]);
});

test('an answer without a plan leaves the plan as it was, but on arrival', async () => {
  const { side, background } = trySide();
  background.answer = async () => ({ plan: planOf({}), shown: false });
  await side.ask(arrived);
  background.answer = async () => ({ plan: null, shown: true });
  expect(await side.ask(ready)).toEqual({ plan: null, shown: true });
  expect(side.plan?.id).toBe('p1');
});

test('an answer that was overtaken is not taken', async () => {
  const { side, background } = trySide();
  let answerFirst = (): void => undefined;
  background.answer = () =>
    new Promise((resolve) => {
      answerFirst = () => resolve({ plan: planOf({ id: 'old' }), shown: false });
    });
  const first = side.ask(arrived);
  background.answer = async () => ({ plan: planOf({ id: 'new' }), shown: false });
  await side.ask(arrived);
  answerFirst();
  await first;
  expect(side.plan?.id).toBe('new');
});

test('a background that fails is silence', async () => {
  const { side, background, controller } = trySide();
  background.answer = () => Promise.reject(new Error('no receiver'));
  expect(await side.ask(arrived)).toBe(null);
  expect(controller.signal.aborted).toBe(false);
});

test('when the extension is gone everything of ours ends', async () => {
  const { side, background, sent } = trySide();
  background.isAlive = false;
  expect(await side.ask(arrived)).toBe(null);
  expect(side.signal.aborted).toBe(true);
  expect(sent).toEqual([]);
});

test('an extension that goes while it is asked ends everything too', async () => {
  const { side, background } = trySide();
  background.answer = () => {
    background.isAlive = false;
    throw new Error('Extension context invalidated.');
  };
  expect(await side.ask(arrived)).toBe(null);
  expect(side.signal.aborted).toBe(true);
});

test('tools can be tried on a page before any is known there', () => {
  document.head.innerHTML = '<meta name="application-name" content="Till">';
  const rule = { id: 'a.b/c', signature: [{ meta: { name: 'application-name', content: 'till' } }], screens: [] };
  expect(trySide().side.probe([rule])).toEqual({ tool: rule, tied: [] });
});
