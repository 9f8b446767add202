// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lessonWith, planWith, pressRefund } from './fake-side.ts';
import { type Stage, setStage, settle } from './stage.tsx';

let stage: Stage;
let heard: string[];
let page: AbortController;
beforeEach(async () => {
  document.body.innerHTML = '<input id="item"><button id="other">Other</button>';
  stage = await setStage(planWith({ lesson: lessonWith({ step: { ...pressRefund, next: true, target: null } }) }));
  heard = [];
  page = new AbortController();
  for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'focusin', 'focusout']) {
    const hear = (event: Event) => heard.push(event instanceof KeyboardEvent ? `${type} ${event.key}` : type);
    document.addEventListener(type, hear, { capture: true, signal: page.signal });
  }
});
afterEach(() => {
  page.abort();
  stage.end.abort();
});

const next = () => stage.screen.getByRole('button', { name: 'Next' });
/** Keys as a scanner or a person types them: `gap` milliseconds apart. Gives the Enter that ends them. */
function type(text: string, gap: number): KeyboardEvent {
  const keys = [...text, 'Enter'].map((key, at) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: 1000 + at * gap });
    return event;
  });
  for (const key of keys) next().dispatchEvent(key);
  return keys.at(-1) as KeyboardEvent;
}

test('what is pressed in the card works, and the page hears nothing of it', async () => {
  await settle(() => {
    fireEvent.pointerDown(next());
    fireEvent.mouseDown(next());
    fireEvent.click(next());
  });
  expect(stage.sent).toMatchObject([{ act: { act: 'next' } }]);
  expect(heard).toEqual([]);
});

test('a press in the card leaves the focus with the page', () => {
  const press = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
  next().dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
});

test('keys typed into the card never reach the page', () => {
  for (const key of ['7', 'a', 'ArrowDown', 'Tab', 'Escape']) fireEvent.keyDown(next(), { key, composed: true });
  expect(heard).toEqual([]);
});

test('Escape in the card does not cancel a dialog of the page', () => {
  const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
  next().dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);
});

test("a scanner's burst goes to the page and presses nothing of ours", () => {
  next().focus();
  heard.length = 0;
  const enter = type('4012', 5);
  expect(enter.defaultPrevented).toBe(true);
  const keys = heard.filter((each) => each.startsWith('keydown'));
  expect(keys).toEqual(['keydown 4', 'keydown 0', 'keydown 1', 'keydown 2', 'keydown Enter']);
});

test.each([
  ['slow keys of a person', '4012', 80],
  ['too few keys', '40', 5],
])('%s are no burst: they stay in the card', (_, text, gap) => {
  const enter = type(text, gap);
  expect(enter.defaultPrevented).toBe(false);
  expect(heard).toEqual([]);
});

test('a burst is written into the field that had the focus, and the focus is back there', () => {
  // This DOM has no editing commands: the one that is used writes into what has the focus.
  document.execCommand = (_, __, text) => {
    (document.activeElement as HTMLInputElement).value += text;
    return true;
  };
  const item = document.querySelector<HTMLInputElement>('#item');
  item?.focus();
  next().focus();
  type('4012', 5);
  expect(document.activeElement).toBe(item);
  expect(item?.value).toBe('4012');
});

test('the page hears that its field lost the focus only when the focus goes elsewhere than to the card', () => {
  const crossing = { relatedTarget: stage.host, bubbles: true, composed: true };
  const item = document.querySelector('#item');
  item?.dispatchEvent(new FocusEvent('focusout', crossing));
  item?.dispatchEvent(new FocusEvent('focusin', crossing));
  expect(heard).toEqual([]);
  item?.dispatchEvent(new FocusEvent('focusout', crossing));
  document.querySelector('#other')?.dispatchEvent(new FocusEvent('focusin', crossing));
  expect(heard).toEqual(['focusout', 'focusin']);
});

test('an event that the page sends to the host presses nothing', () => {
  next().focus();
  stage.host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(stage.sent).toEqual([]);
});

test('nothing is held back once the overlay is gone', () => {
  stage.end.abort();
  fireEvent.keyDown(document.body, { key: '7' });
  expect(heard).toEqual(['keydown 7']);
});

test('of a key that gives the focus back, the page hears neither the repetitions nor the end, but the next one', async () => {
  const item = document.querySelector('#item') as Element;
  const key = (kind: string, repeat = false) => {
    const event = new KeyboardEvent(kind, { key: 'Escape', bubbles: true, composed: true, cancelable: true, repeat });
    Object.defineProperty(event, 'isTrusted', { value: true });
    return event;
  };
  await settle(() => next().dispatchEvent(key('keydown')));
  await settle(() => {
    item.dispatchEvent(key('keydown', true));
    item.dispatchEvent(key('keyup'));
  });
  expect(heard.filter((each) => each.endsWith('Escape'))).toEqual([]);
  await settle(() => item.dispatchEvent(key('keydown')));
  expect(heard.filter((each) => each.endsWith('Escape'))).toEqual(['keydown Escape']);
});

test('F6 goes into the card and back to where the focus was, and the page hears nothing of it there', () => {
  const item = document.querySelector('#item') as HTMLElement;
  item.focus();
  fireEvent.keyDown(item, { key: 'F6', composed: true });
  const card = stage.screen.getByRole('dialog');
  expect(stage.host.shadowRoot?.activeElement).toBe(card);
  heard.length = 0;
  fireEvent.keyDown(card, { key: 'F6', composed: true });
  expect(document.activeElement).toBe(item);
  expect(heard.filter((each) => each.startsWith('keydown'))).toEqual([]);
});

test.each([
  ['prevents it', (event: Event) => event.preventDefault()],
  ['stops it', (event: Event) => event.stopPropagation()],
  ['does something at it', () => document.body.setAttribute('data-pane', '2')],
])('F6 is the page’s where the page %s', (_, answer) => {
  document.addEventListener('keydown', answer, { signal: page.signal });
  const item = document.querySelector('#item') as HTMLElement;
  item.focus();
  fireEvent.keyDown(item, { key: 'F6', composed: true });
  expect(document.activeElement).toBe(item);
});
