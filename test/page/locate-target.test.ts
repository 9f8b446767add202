// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { DescribedTarget } from '../../lib/pack/described.ts';
import { describe } from '../../lib/page/describe.ts';
import { drain } from '../../lib/page/drain.ts';
import { judgeTarget } from '../../lib/page/judge-target.ts';
import { locateTarget } from '../../lib/page/locate-target.ts';
import type { Target } from '../../lib/target/target.ts';
import { one, renderEverything } from './rendered.ts';

renderEverything();

const menu = ['Sales', 'Stock', 'Orders', 'Customers', 'Reports']
  .map((each) => `<li><a href="/${each.toLowerCase()}">${each}</a></li>`)
  .join('');
const show = (html: string) => {
  document.body.innerHTML = `<nav><ul>${menu}</ul></nav><main><h1>Products</h1><p>All that is on sale</p>${html}<footer>Terms</footer></main>`;
};

/** Captures the element marked `x` on a page. What labels say is read once for all that is asked at a time. */
async function capture(html: string, beside: Target = {}): Promise<DescribedTarget> {
  show(html);
  const marked = one('[x]');
  marked.removeAttribute('x');
  const described = JSON.parse(JSON.stringify(describe(marked)));
  await Promise.resolve();
  return { ...beside, described };
}

const find = (target: DescribedTarget) => drain(locateTarget(target, document)).elements;
const texts = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent);

const item = (name: string, action = 'Edit') =>
  `<li><a href="/items/${name.length}">${name}</a> <span>in stock</span> <button>${action}</button></li>`;
const list = (...names: string[]) => `<ul>${names.map((name) => item(name)).join('')}</ul>`;

test('what a row’s link says is its record’s: it is found though that record is gone', async () => {
  const target = await capture(list('Red lamp', 'Green lamp', 'Blue lamp').replace('<a', '<a x'), { row: 'any' });
  show(list('Oak table', 'Pine table', 'Steel chair', 'Stool'));
  expect(texts(find(target))).toEqual(['Oak table', 'Pine table', 'Steel chair', 'Stool']);
});

test('what most rows say in one place is the tool’s: a row that says otherwise there has none', async () => {
  const target = await capture(list('Red lamp', 'Green lamp', 'Blue lamp').replace('<button', '<button x'), {
    row: 'any',
  });
  show(`<ul>${item('Red lamp')}${item('Green lamp', 'Restore')}${item('Blue lamp')}${item('White lamp')}</ul>`);
  expect(texts(find(target))).toEqual(['Edit', 'Edit', 'Edit']);
});

test('a row that says a text must be the only one', async () => {
  const html = list('Red lamp', 'Green lamp', 'Green chair').replace('<button', '<button x');
  const lamp = await capture(html, { row: { says: 'green lamp' } });
  const green = await capture(html, { row: { says: 'green' } });
  show(list('Red lamp', 'Green lamp', 'Green chair'));
  expect(find(lamp).map((each) => each.parentElement?.textContent)).toEqual([expect.stringContaining('Green lamp')]);
  expect(find(green)).toEqual([]);
});

test('where the list is gone, or what was pointed at in it, no row is found', async () => {
  const target = await capture(list('Red lamp', 'Green lamp', 'Blue lamp').replace('<button', '<button x'), {
    row: 'first',
  });
  show('<p>Nothing is on sale</p><button>Delete the account</button>');
  expect(find(target)).toEqual([]);
  show('<ul><li>Red lamp</li><li>Green lamp</li><li>Blue lamp</li></ul>');
  expect(find(target)).toEqual([]);
});

test('a list in a frame’s document is no other than one on the page', async () => {
  const target = await capture('<button x>Save changes</button>', { frame: 'side' });
  show('<button>Save changes</button>');
  expect(find(target)).toEqual([]);
});

const judged: [string, Target, string, string][] = [
  ['found', { role: 'button', name: 'Pay' }, '<button>Pay</button>', ''],
  ['weaker', { role: 'button', name: 'Pay', id: 'pay' }, '<button id="pay">Checkout</button>', 'name'],
  ['ambiguous', { role: 'button', name: 'Pay' }, '<button>Pay</button><button>Pay</button>', ''],
  ['gone', { role: 'button', name: 'Pay' }, '<button>Refund</button>', ''],
];

test.each(judged)('a target written by hand is %s', (verdict, target, html, differ) => {
  show(html);
  expect(judgeTarget(target, document)).toMatchObject({ verdict, differ: differ ? [differ] : [] });
});

test('a captured target is found, found by weaker evidence, or gone', async () => {
  const target = await capture('<button x id="save">Save changes</button><button>Cancel</button>');
  show('<button id="save">Save changes</button><button>Cancel</button>');
  expect(judgeTarget(target, document).verdict).toBe('found');
  await Promise.resolve();
  show('<button id="keep">Save changes</button><button>Cancel</button>');
  expect(judgeTarget(target, document)).toMatchObject({ verdict: 'weaker', differ: expect.arrayContaining(['id']) });
  await Promise.resolve();
  show('<button>Cancel</button>');
  expect(judgeTarget(target, document).verdict).toBe('gone');
});
