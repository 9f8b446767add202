// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DescribedTarget } from '../../lib/pack/described.ts';
import { describe } from '../../lib/page/describe.ts';
import type { Sought } from '../../lib/page/locate-target.ts';
import { startLocating } from '../../lib/page/locator.ts';
import { createReporter } from '../../lib/page/report-targets.ts';
import type { Target } from '../../lib/target/target.ts';
import { one, renderEverything } from './rendered.ts';
import { lessonOf, planOf, type Tried, trySide } from './side.ts';

renderEverything();

let tried: Tried;
let looks: number;
beforeEach(() => {
  tried = trySide();
  looks = 0;
  tried.side.lookAgain = () => void looks++;
});
afterEach(() => tried.controller.abort());

const menu = ['Sales', 'Stock', 'Orders', 'Customers', 'Reports']
  .map((each) => `<li><a href="/${each.toLowerCase()}">${each}</a></li>`)
  .join('');
const page = (inner: string) =>
  `<nav><ul>${menu}</ul></nav><main><h1>Products</h1><p>All that is on sale</p>${inner}<footer>Terms</footer></main>`;

/** Shows a page and captures the element marked `x` on it. */
function capture(html: string, beside: Target = {}): DescribedTarget {
  document.body.innerHTML = page(html);
  const marked = one('[x]');
  marked.removeAttribute('x');
  return { ...beside, described: JSON.parse(JSON.stringify(describe(marked))) };
}

const show = (html: string) => {
  document.body.innerHTML = page(html);
};

function start(onSought: (target: DescribedTarget, sought: Sought) => void = () => undefined) {
  startLocating(document, tried.side, onSought);
  return (target: DescribedTarget) => tried.side.locate?.(target)?.map(({ element }) => element) ?? null;
}

test('what stands as it was captured is found at once', () => {
  const target = capture('<button x>Save changes</button><button>Cancel</button>');
  show('<button>Save changes</button><button>Cancel</button>');
  expect(start()(target)).toEqual([document.querySelector('button')]);
});

test('what changed is not known at first; when it is found, another look is asked for', async () => {
  const target = capture('<button x id="save">Save changes</button><button>Cancel</button>');
  await Promise.resolve();
  show('<section><button>Cancel</button><p><button id="keep">Save changes</button></p></section>');
  const find = start();
  looks = 0;
  expect(find(target)).toBe(null);
  await vi.waitFor(() => expect(looks).toBeGreaterThan(0));
  expect(find(target)).toEqual([one('#keep')]);
});

test('who must know at once is told of what came a moment ago', async () => {
  const target = capture('<button x id="save">Save changes</button><button>Cancel</button>');
  show('<button>Cancel</button>');
  const find = start();
  await vi.waitFor(() => expect(find(target)).toEqual([]));
  one('main').insertAdjacentHTML('beforeend', '<p><button id="keep">Save changes</button></p>');
  expect(find(target)).toEqual([]);
  expect(tried.side.locate?.(target, true)?.map(({ element }) => element)).toEqual([one('#keep')]);
});

test('who must know at once is told at once', async () => {
  const target = capture('<button x id="save">Save changes</button><button>Cancel</button>');
  await Promise.resolve();
  show('<section><button>Cancel</button><p><button id="keep">Save changes</button></p></section>');
  start();
  expect(tried.side.locate?.(target, true)?.map(({ element }) => element)).toEqual([one('#keep')]);
});

test('what is gone is known to be gone, and found when it comes', async () => {
  const target = capture('<button x>Save changes</button><button>Cancel</button>');
  await Promise.resolve();
  show('<button>Cancel</button>');
  const find = start();
  find(target);
  await vi.waitFor(() => expect(find(target)).toEqual([]));
  one('main').insertAdjacentHTML('beforeend', '<div><button class="late">Save changes</button></div>');
  await vi.waitFor(() => expect(find(target)).toEqual([one('.late')]), 3000);
});

test('one that was found is let go when it changes into something else, for the one that is it now', async () => {
  const target = capture('<button x>Save changes</button><button>Cancel</button>');
  const find = start();
  const [first, second] = document.querySelectorAll('button') as unknown as [Element, Element];
  expect(find(target)).toEqual([first]);
  first.textContent = 'Cancel';
  second.textContent = 'Save changes';
  expect(find(target)).toBe(null);
  await vi.waitFor(() => expect(find(target)).toEqual([second]));
});

test('a page that makes it anew has it at once', () => {
  const html = '<button>Save changes</button><button>Cancel</button>';
  const target = capture(html.replace('<button', '<button x'));
  const find = start();
  find(target);
  show(html);
  expect(find(target)).toEqual([document.querySelector('button')]);
});

const row = (name: string) => `<tr><td>${name}</td><td><button class="edit">Edit</button></td></tr>`;
const table = (...names: string[]) => `<table><tbody>${names.map(row).join('')}</tbody></table>`;
const captured = table('Red lamp', 'Green lamp', 'Blue lamp').replace('<button', '<button x');

const rows: [string, Target, number[]][] = [
  ['the row that says a text', { row: { says: 'blue' } }, [3]],
  ['the first row', { row: 'first' }, [0]],
  ['any row', { row: 'any' }, [0, 1, 2, 3, 4]],
  ['a row that says what none says', { row: { says: 'violet' } }, []],
];

test.each(rows)('in a list that grew since, %s is found', async (_, beside, expected) => {
  const target = capture(captured, beside);
  await Promise.resolve();
  show(`<p>New here</p>${table('White lamp', 'Red lamp', 'Green lamp', 'Blue lamp', 'Black lamp')}`);
  const find = start();
  find(target);
  const buttons = [...document.querySelectorAll('.edit')];
  await vi.waitFor(() => expect(find(target)).toEqual(expected.map((index) => buttons[index])));
});

test('another row that is put before it is the first one then', async () => {
  const target = capture(captured, { row: 'first' });
  show(table('Red lamp', 'Green lamp', 'Blue lamp'));
  const find = start();
  find(target);
  await vi.waitFor(() => expect(find(target)).toEqual([document.querySelector('.edit')]));
  one('tbody').insertAdjacentHTML('afterbegin', row('White lamp'));
  find(target);
  await vi.waitFor(() => expect(find(target)).toEqual([document.querySelector('.edit')]), 3000);
});

test('what is written beside a description must hold', async () => {
  const html = '<section id="a"><button>Edit</button></section><section id="b"><button>Edit</button></section>';
  const target = capture(html.replace('<button', '<button x'), { within: { id: 'b' } });
  show(html);
  const find = start();
  find(target);
  await vi.waitFor(() => expect(find(target)).not.toBe(null));
  expect(find(target)).not.toContain(one('#a button'));
});

test('a page that breaks what reads it has no such target, until it is whole again', async () => {
  const target = capture('<button x>Save changes</button><button>Cancel</button>');
  const whole = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = () => {
    throw new Error('A script of the page is in the way.');
  };
  const find = start();
  expect(find(target)).toEqual([]);
  Element.prototype.getBoundingClientRect = whole;
  one('main').append('Ready');
  await vi.waitFor(() => expect(find(target)).toEqual([document.querySelector('button')]), 3000);
});

test('nothing is observed while nobody asks', () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
  const target = capture('<button x>Save changes</button>');
  const find = start();
  expect(observe).not.toHaveBeenCalled();
  find(target);
  expect(observe).toHaveBeenCalled();
  tried.background.answer = async () => ({ plan: planOf({ id: 'other' }), shown: false });
  return tried.side.ask({ type: 'page.arrived', tool: null, screen: null, tied: [] }).then(() => {
    expect(disconnect).toHaveBeenCalled();
  });
});

test('found by weaker evidence it is told once, with kinds of evidence and what it looks like now', async () => {
  const target = capture('<button x id="save">Save changes</button><button id="no">Cancel</button>');
  await Promise.resolve();
  show('<p>New</p><button id="keep">Save changes</button><button id="no">Cancel</button>');
  tried.side.plan = planOf({ targets: { save: target }, lesson: lessonOf({}) });
  const find = start(createReporter(tried.side));
  find(target);
  await vi.waitFor(() => expect(tried.sent).toHaveLength(1));
  expect(tried.sent[0]).toMatchObject({
    type: 'target.seen',
    plan: 'p1',
    target: 'save',
    sight: { how: 'changed', differ: expect.arrayContaining(['id']) },
    renewed: { id: 'keep', says: 'save changes' },
  });
});

test('what stands as it was captured is not told of', async () => {
  const target = capture('<button x id="save">Save changes</button>');
  tried.side.plan = planOf({ targets: { save: target }, lesson: lessonOf({}) });
  expect(start(createReporter(tried.side))(target)).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve));
  expect(tried.sent).toEqual([]);
});

test('an element that is named anew from elsewhere is let go, a little later where nothing in it was rewritten', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const target = capture('<label for="a">Amount</label><input x id="a"><label for="b">Note</label><input id="b">');
  const find = start();
  const field = one('#a');
  expect(find(target)).toEqual([field]);
  one('[for=a]').textContent = 'Discount';
  await Promise.resolve();
  expect(find(target)).toEqual([field]);
  vi.advanceTimersByTime(2000);
  expect(find(target)).not.toEqual([field]);
  vi.useRealTimers();
});
