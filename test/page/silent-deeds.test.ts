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
