// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createFinder, type Finder } from '../../lib/page/find.ts';
import { createShadowRoots } from '../../lib/page/shadow-roots.ts';
import type { Place } from '../../lib/page/side.ts';
import type { Target } from '../../lib/target/target.ts';
import { one, renderEverything } from './rendered.ts';

renderEverything();

let finder: Finder;
beforeEach(() => {
  const side = {
    get host() {
      return document.querySelector('#ours');
    },
  };
  finder = createFinder(
    document,
    createShadowRoots(() => side.host),
    side,
  );
});

const found: [string, string, Target][] = [
  ['by its id', '<p x id="p"></p><p></p>', { id: 'p' }],
  ['by its test id', '<b x data-testid="save"></b>', { testId: 'save' }],
  ['by the name of a field', '<input name="action" type="hidden"><input x name="qty_1">', { field: 'qty_*' }],
  ['by role and name', '<button>Save</button><button x>Pay €3</button>', { role: 'button', name: 'pay *' }],
  ['by name alone', '<i>Pay</i><a x href="/">Pay</a>', { name: 'Pay' }],
  ['by the path of a link', '<a href="/a">1</a><a x href="/b?c=1">2</a>', { href: '/b' }],
  ['by a text', '<div><p>Total due</p><p x>Change <b>3.73</b></p></div>', { text: 'Change *' }],
  ['by a placeholder', '<input><input x placeholder="Filter...">', { placeholder: 'Filter*' }],
  ['the one that is visible', '<button hidden>Pay</button><button x>Pay</button>', { role: 'button', name: 'Pay' }],
  ['a disabled one', '<button x disabled>Pay</button>', { role: 'button', name: 'Pay' }],
  [
    'within another',
    '<nav><a href="/o">Orders</a></nav><main aria-label="Home"><a x href="/o">Orders</a></main>',
    { role: 'link', name: 'Orders', within: { role: 'main', name: 'Home' } },
  ],
  [
    'in the row that says so',
    '<table><tr><td>Red</td><td><button>Edit</button></td></tr><tr><td>Green lamp</td><td><button x>Edit</button></td></tr></table>',
    { role: 'button', name: 'Edit', row: { says: 'green' } },
  ],
  [
    'in the first row',
    '<ul><li><button x>Edit</button></li><li><button>Edit</button></li></ul>',
    { role: 'button', name: 'Edit', row: 'first' },
  ],
  [
    'by a name in an attribute',
    '<button>A</button><button x aria-label="Pay">€</button>',
    { role: 'button', name: 'Pay' },
  ],
  ['by a label', '<button>A</button><label>Pay<button x id="b">OK</button></label>', { role: 'button', name: 'PayOK' }],
  ['by a picture in it', '<a href="/">A</a><a x href="/">+ <img alt="Pay"></a>', { role: 'link', name: '+ Pay' }],
  [
    'the innermost of equal ones',
    '<div role="button" aria-label="Pay"><button x>Pay</button></div>',
    { role: 'button', name: 'Pay' },
  ],
];

test.each(found)('a target is found %s', (_, html, target) => {
  document.body.innerHTML = html;
  expect(finder.find(target)).toEqual({ element: one('[x]'), frames: [] });
});

const notFound: [string, string, Target][] = [
  ['two that fit', '<button>Pay</button><button>Pay</button>', { role: 'button', name: 'Pay' }],
  ['another of that name', '<button>Refund</button>', { role: 'button', name: 'Refund', id: 'give-refund' }],
  [
    'a status that says something else',
    '<p id="s" role="status">Hello</p>',
    { id: 's', role: 'status', text: '*saved' },
  ],
  ['what is of ours', '<div id="ours" aria-label="Pay" role="button"></div>', { role: 'button', name: 'Pay' }],
];

test.each(notFound)('nothing is found where there is only %s', (_, html, target) => {
  document.body.innerHTML = html;
  expect(finder.find(target)).toBe(null);
});

test('open shadow roots are looked into, and what comes later too', () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = one('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<div id="inner"></div>';
  const inner = root.querySelector('#inner') as Element;
  inner.attachShadow({ mode: 'open' }).innerHTML = '<button>Plus</button>';
  expect(finder.find({ role: 'button', name: 'Plus' })?.element.localName).toBe('button');
});

test('one that was found is let go when it changes into something else', () => {
  document.body.innerHTML = '<button>Pay</button>';
  const target: Target = { role: 'button', name: 'Pay' };
  const button = one('button');
  expect(finder.find(target)?.element).toBe(button);
  button.textContent = 'Cancel';
  expect(finder.find(target)).toBe(null);
  button.textContent = 'Pay';
  expect(finder.find(target)?.element).toBe(button);
  button.remove();
  expect(finder.find(target)).toBe(null);
});

test('any row means each of them', () => {
  document.body.innerHTML = '<ul><li><a href="/1">Open</a></li><li><a href="/2">Open</a></li></ul>';
  const alike = finder.findAlike({ role: 'link', name: 'Open', row: 'any' });
  expect(alike.map(({ element }) => element)).toEqual([...document.querySelectorAll('a')]);
});

test('fields named like properties of a form do not hide it', () => {
  document.body.innerHTML =
    '<form id="f" name="main"><input name="id"><input name="action"><input name="children"></form>';
  expect(finder.find({ id: 'f' })?.element).toBe(one('form'));
});

test('a target is found on the screens that have it, and on no other', () => {
  document.body.innerHTML = '<button x>Save</button>';
  const side = { host: null, place: { tool: 'a.b/c', screen: 'invoice', params: {}, tied: [] } as Place };
  const { find, findAlike, knows } = createFinder(
    document,
    createShadowRoots(() => null),
    side,
  );
  const target = { role: 'button', name: 'Save', screens: ['invoice', 'order'] };
  expect(find(target)?.element).toBe(one('[x]'));
  side.place = { ...side.place, screen: 'payment' };
  expect([find(target), findAlike(target), knows(target)]).toEqual([null, [], true]);
});
