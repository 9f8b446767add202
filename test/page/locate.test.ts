// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { describe } from '../../lib/page/describe.ts';
import { drain } from '../../lib/page/drain.ts';
import { locate } from '../../lib/page/locate.ts';
import type { Description } from '../../lib/target/description.ts';
import { one, renderEverything } from './rendered.ts';

renderEverything();

/** Shows a page and gives the element marked `x` on it, null where none is. */
function show(html: string): Element | null {
  document.body.innerHTML = html;
  const marked = document.querySelector('[x]');
  marked?.removeAttribute('x');
  return marked;
}

/** What is kept of the element marked `x` on a page, after it travelled as text. */
function describeIn(html: string): Description {
  return JSON.parse(JSON.stringify(describe(show(html) as Element)));
}

const find = (description: Description) => drain(locate(description, document)).element;

const menu = ['Sales', 'Stock', 'Orders', 'Customers', 'Reports', 'Settings']
  .map((each) => `<li><a href="/${each.toLowerCase()}">${each}</a></li>`)
  .join('');
const page = (inner: string) =>
  `<nav><ul>${menu}</ul></nav><main><h1>Products</h1><p>All that is on sale</p>${inner}<footer>Terms and imprint</footer></main>`;

const found: [string, string, string][] = [
  [
    'nothing changed',
    '<button x>Save changes</button><button>Cancel</button>',
    '<button x>Save changes</button><button>Cancel</button>',
  ],
  [
    'ids and classes were made anew and it was wrapped',
    '<button x id="save" class="btn main">Save changes</button><button>Cancel</button>',
    '<div class="k3"><span><button x id="r-7" class="css-1x9">Save changes</button></span><button>Cancel</button></div>',
  ],
  [
    'a link became a button and moved',
    '<a x href="/new">New product</a><p>Filter by name</p>',
    '<p>Filter by name</p><section><div><button x>New product</button></div></section>',
  ],
  [
    'its id and name hold the number of a record',
    '<label for="qty_1047">Quantity</label><input x id="qty_1047" name="line[1047]"><label>Note <input name="note"></label>',
    '<p>New here</p><label for="qty_2210">Quantity</label><input x id="qty_2210" name="line[2210]"><label>Note <input name="note"></label>',
  ],
  [
    'what it means stands in a tooltip whose attribute a script renamed',
    '<button x title="Refund"><i class="icon-undo"></i></button><button title="Print"><i class="icon-print"></i></button>',
    '<button data-bs-original-title="Print"><i class="icon-print"></i></button><button x data-bs-original-title="Refund"><i class="icon-undo"></i></button>',
  ],
  [
    'the picture on it has the tooltip that tells what it does',
    '<button x><i title="Refund" class="icon-undo"></i></button><button><i title="Print" class="icon-print"></i></button>',
    '<p>New</p><button><i title="Print" class="glyph-p"></i></button><button x><i title="Refund" class="glyph-r"></i></button>',
  ],
  [
    'its id is on two elements now',
    '<button x id="go">Send order</button><button id="stop">Discard order</button>',
    '<button id="go">Discard order</button><button x id="go">Send order</button>',
  ],
  [
    'it is one of fifty that are all the same',
    `${'<button>Add</button>'.repeat(20)}<button x>Add</button>${'<button>Add</button>'.repeat(29)}`,
    `${'<button>Add</button>'.repeat(20)}<button x>Add</button>${'<button>Add</button>'.repeat(29)}`,
  ],
  [
    'others have the same id, before it and after it',
    '<button id="b">Sales of today</button><button x id="b">Close the till</button><button id="b">Help</button>',
    '<p>News</p><button id="b">Help</button><button id="b">Sales of today</button><section><button x id="b">Close the till</button></section>',
  ],
  [
    'only the heading above tells it from its like',
    `<h2>Billing</h2><p>Where the invoice goes</p><button>Edit</button><h2>Shipping</h2><p>Where the parcel goes</p><button x>Edit</button>`,
    `<h2>Billing</h2><p>Where the invoice goes</p><button>Edit</button><h2>Shipping</h2><p>Where the parcel goes</p><em>New</em><button x>Edit</button>`,
  ],
];

// What labels say is read once for all that is asked at a time: a page that changes does so in between.
const later = () => Promise.resolve();

test.each(found)('it is found when %s', async (_, before, after) => {
  const description = describeIn(page(before));
  await later();
  const wanted = show(page(after));
  expect(find(description)).toBe(wanted);
});

const buttons = (count: number) => '<button>Add</button>'.repeat(count);
const tiles = (name: string) =>
  `<ul><li><button class="tile">Filter coffee</button></li><li><button x id="tile-2" class="tile">${name}</button></li><li><button class="tile">Water</button></li></ul>`;
const icons = (...names: string[]) =>
  names.map((name) => `<button class="tool"><i class="${name}"></i></button>`).join('');
const tools = ['i-copy', 'i-paste', 'i-undo', 'i-redo', 'i-print'];
const gone: [string, string, string][] = [
  [
    'a picture was all that told what it is, and another came where it stood',
    `<p>Tools</p>${icons('i-cut', ...tools).replace('<button', '<button x')}`,
    `<p>Tools</p><div><em>New</em>${icons('i-share', ...tools)}</div>`,
  ],
  ['it is gone', '<button x>Save changes</button><button>Cancel</button>', '<button>Cancel</button>'],
  [
    'a neighbour slid into its place',
    '<ul><li><button x>Copy</button></li><li><button>Move</button></li></ul>',
    '<ul><li><button>Move</button></li></ul>',
  ],
  [
    'its node was taken for something else',
    '<button x id="buy">Buy</button><p>Price</p>',
    '<p>Price</p><h2>Your account</h2><button id="buy">Delete account</button>',
  ],
  [
    'its node was taken for another product where it stands, and only its own script knows what it does',
    tiles('Espresso').replaceAll('button', 'div'),
    tiles('Green tea').replaceAll('button', 'div'),
  ],
  ['its node was taken for another product where it stands', tiles('Espresso'), tiles('Green tea')],
  [
    'what it means stood in a tooltip, and another one is in its place',
    '<button x id="act-2" title="Refund"><i class="icon-undo"></i></button><button title="Print"><i class="icon-print"></i></button>',
    '<button id="act-2" data-tip="Delete receipt"><i class="icon-bin"></i></button><button data-tip="Print"><i class="icon-print"></i></button>',
  ],
  [
    'it was one of fifty that are all the same, and one is missing',
    `${buttons(20)}<button x>Add</button>${buttons(29)}`,
    buttons(49),
  ],
  [
    'its id moved to a hidden stub',
    '<button x id="private">Private note</button>',
    '<input id="private" type="checkbox" style="display: none">',
  ],
];

test.each(gone)('nothing is found when %s', async (_, before, after) => {
  const description = describeIn(page(before));
  await later();
  show(page(after));
  expect(find(description)).toBe(null);
});

test('what a person or a record is called is not kept, nor what is in a field', () => {
  const row = (name: string, mail: string, sum: string) =>
    `<tr><td><a href="/customers/4711">${name}</a></td><td>${mail}</td><td>${sum}</td><td><button>Edit</button></td></tr>`;
  const rows = row('Grace Murray', 'grace@example.org', '1,204.50') + row('Ada Marsh', 'ada@example.org', '87.00');
  const description = describeIn(
    page(`<input value="secret words" aria-label="Note"><table><tr><th>Name</th><th>Mail</th><th>Sum</th><th></th></tr>
      ${rows.replace('<a ', '<a x ')}</table>`),
  );
  const text = JSON.stringify(description).toLowerCase();
  for (const word of ['grace', 'murray', 'marsh', 'example.org', '204', '4711', 'secret'])
    expect(text).not.toContain(word);
  expect(description.column).toBe('name');
});

test('open shadow roots are looked into, and what is in a closed one is neither described nor in the way', () => {
  const build = (mode: ShadowRootMode) => {
    document.body.innerHTML = page('<div id="host"></div>');
    const root = one('#host').attachShadow({ mode });
    root.innerHTML = '<h2>Basket</h2><button>Pay now</button>';
    return root.querySelector('button') as Element;
  };
  const description = describe(build('open')) as Description;
  const button = build('open');
  expect(find(description)).toBe(button);
  expect(describe(build('closed'))).toBe(null);
  expect(find(description)).toBe(null);
});

test('fields named like properties of a form, and attributes with hostile names, hide nothing', () => {
  const form = `<form><input name="firstChild"><input name="nextSibling"><input name="firstElementChild"><input name="nextElementSibling"><input name="attributes"><input name="parentNode"><input name="localName"><input name="children"><input name="getAttribute"><input name="matches">
    <p "><b ="1" [x]="2" @click="3" __proto__="4">Totals</b></p><button class="s">Close the till</button></form>`;
  document.body.innerHTML = page(form);
  const description = describe(one('.s')) as Description;
  document.body.innerHTML = page(`<section>${form.replace('class="s"', 'id="t"')}</section>`);
  expect(find(description)).toBe(one('#t'));
});

test('what a person is called is not kept where it stands in a cell of its own', () => {
  const row = (name: string) => `<tr><td x>${name}</td><td>open</td><td><button>Edit</button></td></tr>`;
  const rows = row('Grace Murray') + row('Ada Marsh').replace(' x', '');
  const description = describeIn(page(`<table><tr><th>Customer</th><th>State</th><th></th></tr>${rows}</table>`));
  expect([description.says, description.data]).toEqual(['', true]);
  const state = describeIn(
    page(
      `<table><tr><th>Customer</th><th>State</th><th></th></tr>${rows.replace(' x', '').replace('<td>open', '<td x>open')}</table>`,
    ),
  );
  expect(state.says).toBe('open');
});

test('nothing is found when the page was replaced while it was searched, at whatever turn', () => {
  const description = describeIn(page('<button x>Save changes</button>'));
  const replaceAt = (turn: number) => {
    show(page('<section><button>Save changes</button></section>'));
    const turns = locate(description, document);
    let last = turns.next();
    for (let i = 0; !last.done; i++) {
      if (i === turn) document.body.innerHTML = '<p>Signed out</p>';
      last = turns.next();
    }
    return last.value.element;
  };
  expect(replaceAt(-1)).not.toBe(null);
  for (let turn = 0; turn < 80; turn += 5) expect(replaceAt(turn)?.isConnected).not.toBe(false);
});

test('the page has its turn all the while, however much there is', () => {
  const many = Array.from(
    { length: 1500 },
    (_, i) => `<div><p>Part ${'abcdefgh'[i % 8]} of ${i}</p><button>Do</button></div>`,
  );
  const description = describeIn(page('<button x>Save changes</button>'));
  document.body.innerHTML = page(
    `<section>${many.join('')}</section><button>Cancel</button><button>Save changes</button>`,
  );
  const turns = locate(description, document);
  let count = 0;
  while (!turns.next().done) count++;
  expect(count).toBeGreaterThan(40);
});
