// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hearSilentDeeds } from '../../lib/page/silent-deeds.ts';
import { startWatching } from '../../lib/page/watch.ts';
import type { PageMessage } from '../../lib/plan/message.ts';
import type { LessonView } from '../../lib/plan/plan.ts';
import { cause, one, renderEverything } from './rendered.ts';
import { lessonOf, planOf, type Tried, trySide } from './side.ts';

renderEverything();

const targets = { pay: { name: 'Pay' }, rush: { role: 'switch', name: 'Rush' }, shade: { role: 'combobox' } };
let tried: Tried;

beforeEach(() => {
  vi.useFakeTimers();
  tried = trySide();
});
afterEach(() => {
  tried.controller.abort();
  vi.useRealTimers();
});

function teach(...watch: LessonView['watch']): void {
  tried.side.plan = planOf({ targets, lesson: lessonOf({ watch }) });
  startWatching(document, tried.side);
  hearSilentDeeds(document, tried.side);
}
const press = (type: string, clientX = 5) =>
  new PointerEvent(type, { bubbles: true, composed: true, clientX, clientY: 5, button: 0 });
const key = (name: string) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });

/** Whether the step is done, when all that follows from a press has come. */
function isDone(): boolean {
  vi.advanceTimersByTime(1000);
  const acts = tried.sent.map((message: PageMessage) => (message.type === 'lesson.act' ? message.act : null));
  return acts.some((act) => act?.act === 'did');
}

test('a press counts though the page takes the element away before it could become a click', () => {
  document.body.innerHTML = '<button>Pay</button>';
  teach({ on: 'click', target: 'pay' });
  one('button').addEventListener('pointerdown', ({ target }) => (target as Element).remove());
  cause(one('button'), press('pointerdown'));
  expect(isDone()).toBe(false);
  cause(document.body, press('pointerup'));
  expect(isDone()).toBe(true);
});

test.each([
  ['that slides away from the element', '<button>Pay</button>', 90],
  ['on what is disabled', '<button disabled>Pay</button>', 5],
])('a press %s counts for nothing', (_, html, x) => {
  document.body.innerHTML = html;
  teach({ on: 'click', target: 'pay' });
  cause(one('button'), press('pointerdown'));
  cause(document.body, press('pointerup', x));
  expect(isDone()).toBe(false);
});

test('Enter on an entry of a menu is a press, though the widget makes no click of it', () => {
  document.body.innerHTML = '<div role="menuitem" tabindex="-1">Pay</div>';
  teach({ on: 'click', target: 'pay' });
  cause(one('div'), key('Enter'));
  expect(isDone()).toBe(true);
});

test('so is Enter in a field, on the entry that it has made the active one', () => {
  document.body.innerHTML = '<input aria-activedescendant="o"><div id="o" role="option">Pay</div>';
  teach({ on: 'click', target: 'pay' });
  cause(one('input'), key('Enter'));
  expect(isDone()).toBe(true);
});

test('a key on a button is its click, unless the page takes the key for itself', () => {
  document.body.innerHTML = '<button>Pay</button>';
  teach({ on: 'click', target: 'pay' });
  cause(one('button'), key('Enter'));
  expect(isDone()).toBe(false);
  one('button').addEventListener('keydown', (event) => event.preventDefault());
  cause(one('button'), key('Enter'));
  expect(isDone()).toBe(true);
});

test('a switch that is no field of the browser is changed when it turns', () => {
  document.body.innerHTML = '<button role="switch" aria-checked="false">Rush</button><p>Else</p>';
  teach({ on: 'change', target: 'rush' });
  cause(one('p'), press('pointerdown'));
  cause(one('p'), press('pointerup'));
  expect(isDone()).toBe(false);
  one('button').addEventListener('pointerup', () => one('button').setAttribute('aria-checked', 'true'));
  cause(one('button'), press('pointerdown'));
  cause(one('button'), press('pointerup'));
  expect(isDone()).toBe(true);
});

test('a list of choices is changed by choosing, not by opening it', () => {
  document.body.innerHTML = '<div role="combobox" tabindex="0">Choose</div><p>Red</p>';
  teach({ on: 'change', target: 'shade' });
  one('div').addEventListener('pointerup', () => one('div').setAttribute('aria-expanded', 'true'));
  cause(one('div'), press('pointerdown'));
  cause(one('div'), press('pointerup'));
  expect(isDone()).toBe(false);
  one('p').addEventListener('pointerup', () => {
    one('div').textContent = 'Red';
  });
  cause(one('p'), press('pointerdown'));
  cause(one('p'), press('pointerup'));
  expect(isDone()).toBe(true);
});

const tap = (element: Element) => {
  cause(element, press('pointerdown'));
  cause(element, press('pointerup'));
};

/** A field whose choice is made with two presses in what has opened: what it shows changes with the last alone. */
function chooseInTwo(opened: string): void {
  document.body.innerHTML = `<main><div role="combobox" tabindex="0">Choose</div><p ${opened}><b>Red</b><i>OK</i></p></main>`;
  one('main').getBoundingClientRect = () => new DOMRect(0, 0, 100, 900);
  teach({ on: 'change', target: 'shade' });
  one('i').addEventListener('pointerup', () => {
    one('div').textContent = 'Red';
  });
  tap(one('div'));
  tap(one('b'));
  expect(isDone()).toBe(false);
  tap(one('i'));
}

test('what has opened over the page may ask for several presses before a value is chosen', () => {
  chooseInTwo('style="position: fixed"');
  expect(isDone()).toBe(true);
});

test('a second press elsewhere on the page is none in what has opened', () => {
  chooseInTwo('');
  expect(isDone()).toBe(false);
});

test('a choice counts where the field is known by nothing but its value', () => {
  document.body.innerHTML = '<div role="combobox" tabindex="0">Red</div>';
  tried.side.plan = planOf({
    targets: { shade: { text: 'Red' } },
    lesson: lessonOf({ watch: [{ on: 'change', target: 'shade' }] }),
  });
  startWatching(document, tried.side);
  hearSilentDeeds(document, tried.side);
  one('div').addEventListener('pointerup', () => {
    one('div').textContent = 'Blue';
  });
  tap(one('div'));
  expect(isDone()).toBe(true);
});

test('a list that a widget keeps within itself is no value of it', () => {
  document.body.innerHTML = '<div><input role="combobox"></div>';
  teach({ on: 'change', target: 'shade' });
  one('input').addEventListener('pointerup', () => {
    one('div').insertAdjacentHTML('beforeend', '<div role="listbox"><div role="option">Red</div></div>');
  });
  tap(one('input'));
  expect(isDone()).toBe(false);
});

test.each([
  ['Enter', () => cause(one('input'), key('Enter'))],
  ['Tab', () => cause(one('input'), key('Tab'))],
  ['a press elsewhere', () => tap(one('p'))],
])('a cell that is edited in place is changed when that is over, by %s, and known though it is not found', (_, end) => {
  document.body.innerHTML = '<main><div tabindex="-1">Red</div></main><p>Else</p>';
  one('main').getBoundingClientRect = () => new DOMRect(0, 0, 100, 900);
  tried.side.plan = planOf({
    targets: { shade: { text: 'Red' } },
    lesson: lessonOf({ watch: [{ on: 'change', target: 'shade' }] }),
  });
  startWatching(document, tried.side);
  hearSilentDeeds(document, tried.side);
  const cell = one('div');
  cell.addEventListener('pointerup', () => {
    cell.innerHTML = '<b><input value="Red"></b>';
  });
  tap(cell);
  expect(isDone()).toBe(false);
  one<HTMLInputElement>('input').value = 'Blue';
  cause(one('input'), new InputEvent('input', { bubbles: true, composed: true }));
  expect(isDone()).toBe(false);
  for (const type of ['keydown', 'pointerdown'])
    window.addEventListener(type, () => {
      cell.innerHTML = 'Blue';
    });
  end();
  expect(isDone()).toBe(true);
});

test('arrows show in a field what would be chosen, Enter chooses it', () => {
  document.body.innerHTML = '<input role="combobox">';
  teach({ on: 'change', target: 'shade' });
  const field = one<HTMLInputElement>('input');
  field.addEventListener('keydown', ({ key: name }) => {
    if (name === 'ArrowDown') field.value = 'Red';
  });
  cause(field, key('ArrowDown'));
  expect(isDone()).toBe(false);
  cause(field, key('Enter'));
  expect(isDone()).toBe(true);
});

test('what is typed soon after a press is not chosen', () => {
  document.body.innerHTML = '<input role="combobox">';
  teach({ on: 'change', target: 'shade' });
  const field = one<HTMLInputElement>('input');
  tap(field);
  field.value = 'R';
  cause(field, new InputEvent('input', { bubbles: true, composed: true }));
  expect(isDone()).toBe(false);
});

test('a text that is no field of the browser is changed when it is left, not at its first space', () => {
  document.body.innerHTML = '<div role="textbox" contenteditable="true" tabindex="0"></div><button>Else</button>';
  tried.side.plan = planOf({
    targets: { note: { role: 'textbox' } },
    lesson: lessonOf({ watch: [{ on: 'change', target: 'note' }] }),
  });
  startWatching(document, tried.side);
  hearSilentDeeds(document, tried.side);
  const text = one('div');
  cause(text, new FocusEvent('focusin', { bubbles: true, composed: true }));
  text.addEventListener('keydown', () => text.append('A good '));
  cause(text, key(' '));
  expect(isDone()).toBe(false);
  cause(text, new FocusEvent('focusout', { bubbles: true, composed: true }));
  expect(isDone()).toBe(true);
});
