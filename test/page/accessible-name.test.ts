// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { nameOf } from '../../lib/page/accessible-name.ts';
import { one, renderEverything } from './rendered.ts';

renderEverything();

test.each([
  ['<button x>Pay</button>', 'Pay', 'its content'],
  [
    '<button x><i aria-hidden="true">$</i> Pay <span hidden>no</span><b>now</b></button>',
    'Pay now',
    'what is not hidden',
  ],
  ['<button x aria-label=" Pay  now ">x</button>', 'Pay now', 'its label'],
  ['<i id="a">Pay</i><i id="b">now</i><button x aria-labelledby="a b" aria-label="y">z</button>', 'Pay now', 'others'],
  ['<button x><img alt="Pay" src="p.png"></button>', 'Pay', 'the picture in it'],
  ['<button x title="Pay"><svg></svg></button>', 'Pay', 'its title'],
  ['<input x type="submit" value="Update">', 'Update', "a button's value"],
  ['<input x type="image" alt="Search">', 'Search', "a picture button's alternative"],
  ['<label for="q">Quantity</label><input x id="q">', 'Quantity', 'the label for it'],
  ['<label>Quantity <input x value="3"> pieces</label>', 'Quantity pieces', 'the label around it, not what is in it'],
  ['<input x placeholder="Filter...">', 'Filter...', 'its placeholder'],
  ['<input x title="Filter" placeholder="type">', 'Filter', 'its title before its placeholder'],
  ['<fieldset x><legend>Reason</legend><input></fieldset>', 'Reason', 'its legend'],
  ['<table x><caption>Orders</caption></table>', 'Orders', 'its caption'],
  ['<table><tr><th>Number</th><td><input x name="n"></td></tr></table>', 'Number', 'the cell before it'],
  ['<table><tr><th>Number</th><td></td><td><input x></td></tr></table>', 'Number', 'the last cell that says something'],
  ['<table><tr><td>A <input></td><td><input x></td></tr></table>', '', 'no cell that belongs to another field'],
  ['<h1 x>Sale <small>today</small></h1>', 'Sale today', 'its content'],
  ['<div x>Sale</div>', '', 'nothing, where it has no name'],
  ['<section x aria-labelledby="gone"><h2>Sale</h2></section>', '', 'nothing, where the label is gone'],
  ['<a x href="/"><div>One</div><div>Two</div></a>', 'One Two', 'blocks as words'],
])('%s is named %j: by %s', (html, name) => {
  document.body.innerHTML = html;
  expect(nameOf(one('[x]'))).toBe(name);
});

test('an element in a shadow root is named by what is slotted into it', () => {
  document.body.innerHTML = '<div id="host">Pay <b>now</b></div>';
  const root = one('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<button><slot></slot></button>';
  expect(nameOf(root.querySelector('button') as Element)).toBe('Pay now');
});

test('a label that comes later is seen the next time', async () => {
  document.body.innerHTML = '<input id="q">';
  expect(nameOf(one('input'))).toBe('');
  document.body.insertAdjacentHTML('afterbegin', '<label for="q">Quantity</label>');
  await Promise.resolve();
  expect(nameOf(one('input'))).toBe('Quantity');
});
