// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lessonWith, planWith } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

let stage: Stage;
beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="refund">Refund</button>';
  // There is no layout in this DOM.
  Element.prototype.checkVisibility = function isShown() {
    return !this.hasAttribute('hidden');
  };
  stage = await setStage(planWith({ lesson: lessonWith({}) }));
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

async function pressEscape(): Promise<void> {
  await settle(() => fireEvent.keyDown(document.body, { key: 'Escape', composed: true }));
  await settle(() => vi.advanceTimersByTime(50));
}

test('Escape closes the card where the page leaves it', async () => {
  await pressEscape();
  expect(stage.sent).toMatchObject([{ act: { act: 'close' } }]);
});

test.each([
  ['prevents it', (event: Event) => event.preventDefault()],
  ['stops it', (event: Event) => event.stopPropagation()],
  ['changes something at it', () => document.body.setAttribute('data-line', 'void')],
  ['changes something when its listeners are through', () => queueMicrotask(() => document.body.append('void'))],
])('Escape is the page’s where the page %s', async (_, answer) => {
  const page = new AbortController();
  document.addEventListener('keydown', answer, { signal: page.signal });
  await pressEscape();
  page.abort();
  expect(stage.sent).toEqual([]);
});

test('Escape is the page’s while it has something open', async () => {
  document.body.innerHTML = '<button aria-expanded="true" aria-haspopup="menu">Menu</button>';
  await pressEscape();
  expect(stage.sent).toEqual([]);
});

test.each([
  ['is unfolded', '<button aria-expanded="true">Orders</button>'],
  ['that was open is kept out of sight', '<div role="dialog" aria-modal="true" hidden></div>'],
])('Escape closes the card though a part of the page %s', async (_, html) => {
  document.body.innerHTML = html;
  await pressEscape();
  expect(stage.sent).toMatchObject([{ act: { act: 'close' } }]);
});
