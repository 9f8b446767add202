import { expect, test } from 'vitest';
import { canBeUnmarked, chooseTarget, type Evidence, scoreOf } from '../../lib/target/score.ts';
import type { Target } from '../../lib/target/target.ts';
import { evidence } from './evidence.ts';

const pay: Target = { role: 'button', name: 'Pay *', id: 'pay' };
const payButton = evidence({ role: 'button', name: 'Pay €12', id: 'pay' });

const cases: [string, Target, Partial<Evidence>, boolean][] = [
  ['all that is described', pay, { role: 'button', name: 'Pay €12', id: 'pay' }, true],
  ['its id, in another language', pay, { role: 'button', name: 'Bezahlen', id: 'pay' }, true],
  ['its name without the id that it should have', pay, { role: 'button', name: 'Pay by card', id: 'by-card' }, false],
  ['its role alone', pay, { role: 'button', name: 'Refund', id: 'refund' }, false],
  ['another kind of thing by its name and id', pay, { role: 'heading', name: 'Pay €12', id: 'pay' }, false],
  [
    'a name in other case and spacing',
    { role: 'link', name: 'New invoice' },
    { role: 'link', name: 'NEW  INVOICE' },
    true,
  ],
  ['a button that became a link', { role: 'button', name: 'Pay' }, { role: 'link', name: 'Pay' }, true],
  ['another text', { id: 'flash', role: 'status', text: 'Saved*' }, { id: 'flash', role: 'status', text: '' }, false],
  [
    'its text',
    { id: 'flash', role: 'status', text: '*saved' },
    { id: 'flash', role: 'status', text: 'Price saved' },
    true,
  ],
  [
    'one of its texts',
    { role: 'status', text: ['* saved', '* gespeichert'] },
    { role: 'status', text: 'Preis gespeichert' },
    true,
  ],
  [
    'a field by its name attribute',
    { role: 'textbox', name: 'Qty', field: 'qty_*' },
    { role: 'textbox', field: 'qty_3' },
    true,
  ],
  [
    'another button of the same old form',
    { role: 'button', name: 'Post', field: 'action' },
    { role: 'button', name: 'Update', field: 'action' },
    false,
  ],
  [
    'a link by its path, whatever its query',
    { role: 'link', href: '/bank' },
    { role: 'link', href: '/bank?line=4' },
    true,
  ],
  [
    'a link by its path and query',
    { role: 'link', href: '/bank?line=*' },
    { role: 'link', href: '/bank?line=4' },
    true,
  ],
  ['one in another frame', { name: 'Post', frame: 'main' }, { name: 'Post', frame: 'menu' }, false],
  ['nothing asked for', {}, { role: 'button', name: 'Pay' }, false],
];

test.each(cases)('a target is matched by %s only if so meant', (_, target, given, fits) => {
  expect(scoreOf(target, evidence(given)) !== null).toBe(fits);
});

test('what an element must be within is a condition', () => {
  const target: Target = { role: 'button', name: 'Save', within: { role: 'dialog', name: 'Edit *' } };
  const around = [evidence({ tag: 'div' }), evidence({ role: 'dialog', name: 'Edit price' })];
  expect(scoreOf(target, evidence({ role: 'button', name: 'Save', around }))).toBe(1);
  expect(scoreOf(target, evidence({ role: 'button', name: 'Save', around: around.slice(0, 1) }))).toBe(null);
  expect(scoreOf(target, evidence({ role: 'button', name: 'Delete', around }))).toBe(null);
});

test('of two that fit equally well none is chosen', () => {
  expect(chooseTarget(pay, [payButton, payButton])).toEqual({ none: 'tie', best: [0, 1] });
});

test('the one that fits best is chosen, wherever it stands', () => {
  expect(chooseTarget(pay, [evidence({ ...payButton, name: 'x' }), payButton])).toEqual({ index: 1, alike: [1] });
  expect(chooseTarget(pay, [])).toEqual({ none: 'nothing', best: [] });
});

test('one that is hardly better than another is not chosen', () => {
  const target: Target = { role: 'link', name: 'Orders', href: '/orders', type: 'x', tag: 'a' };
  const one = evidence({ role: 'link', name: 'Orders', href: '/orders', tag: 'a' });
  const other = evidence({ role: 'link', name: 'Orders', href: '/orders', tag: 'b' });
  expect(chooseTarget(target, [one, other])).toEqual({ none: 'tie', best: [0] });
  expect(chooseTarget(target, [one])).toEqual({ index: 0, alike: [0] });
});

test.each([
  ['any', { index: 0, alike: [0, 1] }],
  ['first', { index: 0, alike: [0] }],
  [undefined, { none: 'tie', best: [0, 1] }],
] as const)('of equal ones in different rows, row %j chooses %j', (row, choice) => {
  const inRow = (place: number) => evidence({ role: 'button', name: 'Edit', row: { place, says: `Lamp ${place}` } });
  expect(chooseTarget({ role: 'button', name: 'Edit', row }, [inRow(1), inRow(2)])).toEqual(choice);
});

test('two that fit in one row are still two', () => {
  const inRow = evidence({ role: 'button', name: 'Edit', row: { place: 1, says: '' } });
  expect(chooseTarget({ role: 'button', name: 'Edit', row: 'any' }, [inRow, inRow])).toMatchObject({ none: 'tie' });
});

test('a row is told by what it says', () => {
  const target: Target = { role: 'button', name: 'Edit', row: { says: 'green lamp' } };
  const inRow = (says: string) => evidence({ role: 'button', name: 'Edit', row: { place: 0, says } });
  expect(chooseTarget(target, [inRow('1 Red Lamp'), inRow('2  Green Lamp 12.50')])).toEqual({ index: 1, alike: [1] });
  expect(scoreOf(target, evidence({ role: 'button', name: 'Edit' }))).toBe(null);
});

test('no more is read of an element than it takes to rule it out', () => {
  const unread = Object.defineProperty(evidence({ role: 'button' }), 'name', {
    get() {
      throw new Error('read');
    },
  });
  expect(scoreOf(pay, unread)).toBe(null);
});

test('whether an element without any mark may be chosen depends on what else is described', () => {
  expect(canBeUnmarked(pay)).toBe(false);
  expect(canBeUnmarked({ role: 'button', name: 'Pay', field: 'action' })).toBe(true);
  expect(canBeUnmarked({ role: 'button', name: 'Pay' })).toBe(true);
});
