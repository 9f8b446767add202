import { expect, test } from 'vitest';
import { nearestKey } from '../../lib/when/nearest-key.ts';
import { trapsOf } from '../../lib/when/trap.ts';
import { whenOf } from './expect-when.ts';

function traps(text: string): string[] {
  return trapsOf(whenOf(text), text).map(({ offset, code }) => `${offset} ${code}`);
}

test('a clause that means what it says has no trap', () => {
  for (const text of [
    'a && !b',
    'a == x && b != true',
    'a == 5',
    'a in b',
    'a < 5.5',
    'a =~ /^x/i',
    "a == 'two words'",
    'vim.use<C-r>',
    '',
  ])
    expect(traps(text), text).toEqual([]);
});

test('true and false in quotes are texts', () => {
  expect(traps("a == 'false'")).toEqual(['5 quoted-boolean']);
  expect(traps("b && a != 'true'")).toEqual(['10 quoted-boolean']);
  expect(trapsOf(whenOf("a == 'false'"))).toMatchObject([{ code: 'quoted-boolean' }]);
  expect(trapsOf(whenOf("a == 'false'"))[0]).not.toHaveProperty('offset');
});

test('loose equality finds more equal than it seems', () => {
  expect(traps('a == 0')).toEqual(['5 loose-boolean']);
  expect(traps('a != 1')).toEqual(['5 loose-boolean']);
  expect(traps("a == ''")).toEqual(['5 loose-empty']);
  expect(traps('a ==')).toEqual(['2 loose-empty']);
  expect(traps("a == '5'")).toEqual(['5 loose-number']);
  expect(traps('a == 5.0')).toEqual(['5 loose-number']);
  expect(traps('a === x')).toEqual(['2 triple-equals']);
});

test('in takes a key', () => {
  expect(traps("a in 'b'")).toEqual(['5 in-literal']);
  expect(traps('a in 5')).toEqual(['5 in-literal']);
  expect(traps('a not in [x,y]')).toEqual(['9 in-literal']);
  expect(traps('a in')).toEqual(['2 in-literal']);
  expect(traps('a in true')).toEqual(['5 in-literal']);
});

test('order takes a number, with spaces around the sign', () => {
  expect(traps('a < b')).toEqual(['4 order-no-number']);
  expect(traps('a < 5px')).toEqual(['4 order-no-number']);
  expect(traps('a >=')).toEqual(['2 order-no-number']);
  expect(traps('b && a<5')).toEqual(['5 glued-operator']);
});

test('double quotes are no quotes', () => {
  expect(traps('a == "x"')).toEqual(['5 double-quotes']);
});

test('a regex that matches nothing at all still needs a set key', () => {
  expect(traps('a =~ /.*/')).toEqual(['5 regex-empty']);
  expect(traps('a =~ /x/g')).toEqual(['5 regex-flag']);
});

test('terms inside negations are looked at too, in the order they are written', () => {
  expect(traps("!(a < x || b == 'true') && c in 1")).toEqual([
    '6 order-no-number',
    '16 quoted-boolean',
    '32 in-literal',
  ]);
});

test('a mistyped key suggests the one meant', () => {
  const keys = ['tool.id', 'screen.id', 'lesson.completed', 'constructor'];
  expect(nearestKey('tool.di', keys)).toBe('tool.id');
  expect(nearestKey('lesson.complete', keys)).toBe('lesson.completed');
  expect(nearestKey('Screen.ID', keys)).toBe('screen.id');
  expect(nearestKey('scren.id', new Set(keys))).toBe('screen.id');
  expect(nearestKey('weather', keys)).toBe(null);
  expect(nearestKey('a', ['b', 'c'])).toBe('b');
  expect(nearestKey('x', [])).toBe(null);
  expect(nearestKey('x'.repeat(1000), ['x'.repeat(999)])).toBe(null);
});
