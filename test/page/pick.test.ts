// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pickElement } from '../../lib/page/pick.ts';
import type { Picked } from '../../lib/plan/pick.ts';
import { cause, one, renderEverything } from './rendered.ts';

renderEverything();

const hints = { hint: 'Click it', unseen: 'Not that', direction: 'ltr' as const };
let controller: AbortController;
let picking: Promise<Picked | null>;
let heard: string[];

beforeEach(() => {
  document.body.innerHTML = `<nav><a href="/sales">Sales</a> <a href="/stock">Stock</a></nav>
    <main><h1>Stock</h1><form><label>Name <input id="name"></label><button id="save"><b>Save</b> changes</button></form></main>`;
  controller = new AbortController();
  heard = [];
  for (const type of ['click', 'pointerdown', 'keydown'])
    document.body.addEventListener(type, () => heard.push(type), { signal: controller.signal });
  picking = pickElement(document, hints, 'stock', controller.signal);
});
afterEach(() => controller.abort());

const press = (key: string, shiftKey = false) =>
  cause(document.body, new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
const click = (element: Element) =>
  cause(element, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));

test('a click picks what is pressed there, and the page hears nothing of it', async () => {
  cause(one('#save b'), new Event('pointerdown', { bubbles: true, cancelable: true }));
  click(one('#save b'));
  const picked = await picking;
  expect(picked?.described).toMatchObject({ kind: 'act', id: 'save', says: 'save changes' });
  expect(picked?.screens).toEqual(['stock']);
  expect(picked?.sure).toMatchObject({ moved: { isFound: true }, alike: 1 });
  expect(heard).toEqual([]);
});

test('Tab goes from one element to the next and back, Enter picks', async () => {
  press('Tab');
  press('Tab');
  press('Tab');
  press('Tab', true);
  press('Enter');
  expect(await picking).toMatchObject({ described: { says: 'stock' }, screens: [] });
  expect(heard).toEqual([]);
});

test('the arrows go to what is around and to what is in it', async () => {
  press('Tab');
  press('ArrowUp');
  press('ArrowDown');
  press('ArrowRight');
  press('Enter');
  expect((await picking)?.described.href).toBe('/stock');
});

test('Escape ends it with nothing, and the page has its keys again', async () => {
  press('Escape');
  expect(await picking).toBe(null);
  press('a');
  expect(heard).toEqual(['keydown']);
  expect(document.querySelector('alongside-picker')).toBe(null);
});

test('what cannot be described is not taken: one may choose again', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  const inner = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('button'));
  click(inner);
  click(one('#name'));
  expect((await picking)?.described).toMatchObject({ kind: 'field', id: 'name' });
});
