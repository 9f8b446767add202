// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hearKeys } from '../../lib/page/hear-keys.ts';
import { parseWhen } from '../../lib/when/parse.ts';
import { planOf, type Tried, trySide } from './side.ts';

let tried: Tried;
beforeEach(() => {
  tried = trySide();
  hearKeys(window, tried.side);
});
afterEach(() => tried.controller.abort());

function plan(when: string | null): void {
  const parsed = when === null ? null : parseWhen(when);
  const clause = parsed?.ok ? parsed.when : true;
  tried.side.plan = planOf({ bindings: [{ key: 'ctrl+shift+k', command: 'a.b/begin', when: clause }] });
}

/** Presses a key as a person would; gives whether the page keeps it. */
function press(keys: KeyboardEventInit, isTrusted = true): boolean {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  let heard = false;
  const page = new AbortController();
  document.addEventListener('keydown', () => (heard = true), { signal: page.signal });
  document.body.dispatchEvent(event);
  page.abort();
  return heard && !event.defaultPrevented;
}

const chord = { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true };
const commands = () => tried.sent.map((message) => ('command' in message ? message.command : message.type));

test('the keys of a command run it, and the page does not hear of them', () => {
  plan(null);
  expect(press(chord)).toBe(false);
  expect(commands()).toEqual(['a.b/begin']);
});

test('other keys, and those that a script makes, are the page’s', () => {
  plan(null);
  expect(press({ ...chord, shiftKey: false, key: 'k' })).toBe(true);
  expect(press(chord, false)).toBe(true);
  expect(commands()).toEqual([]);
});

test('while a clause over the page fails, the keys are the page’s', () => {
  plan('errorShown');
  let errorShown = false;
  tried.side.readContext = () => ({ errorShown });
  expect(press(chord)).toBe(true);
  errorShown = true;
  expect(press(chord)).toBe(false);
  expect(commands()).toEqual(['a.b/begin']);
});
