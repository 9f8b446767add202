// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lessonWith, planWith } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage(planWith({ lesson: lessonWith({}) }));
});
afterEach(() => stage.end.abort());

const hosts = () => document.querySelectorAll('alongside-overlay');

test('the overlay hangs on the document element, once', async () => {
  expect(stage.host.parentElement).toBe(document.documentElement);
  expect(stage.side.host).toBe(stage.host);
  expect(hosts()).toHaveLength(1);
});

test('the overlay survives a page that rewrites its body', () => {
  document.body.innerHTML = '';
  document.body.replaceWith(document.createElement('body'));
  expect(stage.host.isConnected).toBe(true);
});

test('the overlay is put back when the page removes it', async () => {
  stage.host.remove();
  await waitFor(() => expect(stage.host.isConnected).toBe(true));
});

test.each([
  ['rises above what a component opens over it', () => document.body, 1],
  ['stays as it is where nothing lies over it', () => stage.host, 0],
  [
    'minds nothing of what is scrolled out of view in it',
    (_: number, y: number) => (y > 0 ? document.body : stage.host),
    0,
  ],
])('after a press the overlay %s', async (_, above, times) => {
  const below = { left: 0, right: 0, top: 500, bottom: 500 } as DOMRect;
  vi.spyOn(HTMLParagraphElement.prototype, 'getBoundingClientRect').mockReturnValue(below);
  const raised = vi.spyOn(document.documentElement, 'append');
  document.elementFromPoint = above;
  vi.useFakeTimers();
  fireEvent.pointerUp(document.body);
  await vi.advanceTimersByTimeAsync(3000);
  vi.useRealTimers();
  expect(raised).toHaveBeenCalledTimes(times);
  vi.restoreAllMocks();
});

test('the overlay leaves a page that removes it again and again', async () => {
  await waitFor(
    () => {
      stage.host.remove();
      expect(stage.side.overlay).toBe(false);
    },
    { interval: 1, timeout: 5000 },
  );
  expect(hosts()).toHaveLength(0);
});

test('nothing is left when the extension goes', () => {
  stage.end.abort();
  expect(hosts()).toHaveLength(0);
  expect(stage.side).toMatchObject({ overlay: false, host: null });
});

test('the overlay speaks the language of the plan, in its direction', async () => {
  await settle(() => stage.setPlan(planWith({ language: 'ar', lesson: lessonWith({}) })));
  expect(stage.root).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(stage.screen.getByRole('button', { name: 'رجوع' })).toBeTruthy();
});
