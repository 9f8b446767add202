// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { description } from '../../lib/pack/schema-description.ts';
import { describe } from '../../lib/page/describe.ts';
import { one, renderEverything } from './rendered.ts';

renderEverything();

const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('');

test.each([
  ['a button', '<main><h1>Sale</h1><form><button id="x" class="a b" data-kind="pay">Pay</button></form></main>'],
  ['a field', '<label for="x">Name</label><input id="x" name="name" placeholder="Your name" type="text">'],
  ['what is usually not pointed at', '<div><div id="x"></div></div>'],
  [
    'one of very many',
    `<table>${many(300, (i) => `<tr><td>${i}</td><td><a href="/i/${i}">Item</a></td></tr>`)}</table><b id="x">Sum</b>`,
  ],
  ['one that lies deep', `${'<div>'.repeat(200)}<button id="x">Save</button>`],
  [
    'one with attributes of any length',
    `<button id="x" data-testid="${'t'.repeat(200)}" ${many(40, (i) => `data-a${i}="${'v'.repeat(90)}"`)}>Save</button>`,
  ],
])('what is captured of %s is what a pack takes', (_, html) => {
  document.body.innerHTML = `<p>Beside it</p><button>Cancel</button>${html}`;
  const captured = JSON.parse(JSON.stringify(describe(one('#x'))));
  const { error } = description.safeParse(captured);
  expect(error?.issues ?? []).toEqual([]);
});

test('attributes that a build makes up are not kept', () => {
  document.body.innerHTML = '<b id="x" data-css-1yamwyw data-v-2caaadfc="" data-kind="pay">Sum</b>';
  expect(describe(one('#x'))?.attributes).toEqual(['data-kind=pay']);
});

test('a label says all that its field is called by', () => {
  document.body.innerHTML =
    '<label id="x">Closed<span> (optional)</span> <select><option>Yes</option></select></label>';
  expect(describe(one('#x'))?.says).toBe('closed (optional)');
});

test.each(['ui-id-3', 'mat-input-2', 'radix-7'])('an id that a library counts up is not kept: %s', (id) => {
  document.body.innerHTML = `<button id="${id}" data-x>Save</button>`;
  expect(describe(one('[data-x]'))?.id).toBe('');
});
