import { expect, test } from 'vitest';
import type { When } from '../../lib/when/expression.ts';
import { foldWhen, UNKNOWN } from '../../lib/when/fold.ts';
import { parseWhen } from '../../lib/when/parse.ts';
import { printWhen } from '../../lib/when/print.ts';
import { type Context, expectWhen, whenOf } from './expect-when.ts';

function folded(text: string, known: Context): boolean | string {
  const left = foldWhen(whenOf(text), (key) => (Object.hasOwn(known, key) ? known[key] : UNKNOWN));
  return typeof left === 'boolean' ? left : printWhen(left);
}

test('a known part decides the whole, or goes away', () => {
  expect(folded('a && b', { a: true })).toBe('b');
  expect(folded('a && b', { a: false })).toBe(false);
  expect(folded('a || b', { a: false })).toBe('b');
  expect(folded('a || b', { b: true })).toBe(true);
  expect(folded('a && b && c', { b: true })).toBe('a && c');
  expect(folded('a || b && c', { a: false, b: true })).toBe('c');
  expect(folded('a && (b || c && d)', { b: false })).toBe('a && c && d');
  expect(folded('!(a || b)', { a: false })).toBe('!b');
  expect(folded('a && true', {})).toBe('a');
  expect(folded('', {})).toBe(true);
});

test('a key known to be unset is known', () => {
  expect(folded('a', { a: undefined })).toBe(false);
  expect(folded('!a && b', { a: undefined })).toBe('b');
  expect(folded('a =~ /x/ || b', { a: undefined })).toBe('b');
});

test('of in with one side known the other side stays, with the value in the clause', () => {
  expect(folded('a in b', { b: ['x', 2] })).toBe('a in {"x", 2}');
  expect(folded('a in b', { b: { x: 1, y: 2 } })).toBe('a in {"x", "y"}');
  expect(folded('a not in b', { a: 'x' })).toBe('{"x"} not in b');
  expect(folded('a in b', { b: 'text' })).toBe(false);
  expect(folded('a not in b', { b: [] })).toBe(true);
  expect(folded('a in b', { a: undefined })).toBe(false);
});

test('a clause with a value in it is data like any other, but no text', () => {
  const left = foldWhen(whenOf('a in b'), (key) => (key === 'b' ? ['x'] : UNKNOWN)) as When;
  expect(left).toEqual({ op: 'among', key: 'a', list: ['x'] });
  expect(parseWhen(printWhen(left)).ok).toBe(false);
});

test('what a fold leaves does not change with the list it came from', () => {
  const list = ['x'];
  const left = foldWhen(whenOf('a in b'), (key) => (key === 'b' ? list : UNKNOWN));
  list.push('y');
  expect(left).toEqual({ op: 'among', key: 'a', list: ['x'] });
});

test('printing adds only the parentheses and quotes that are needed', () => {
  const print = (text: string) => printWhen(whenOf(text));
  expect(print('((a)) && (b || (c))')).toBe('a && (b || c)');
  expect(print('(a && b) || c')).toBe('(a && b) || c'.replace(/[()]/g, ''));
  expect(print("a == 'x' && b == 'x y'")).toBe("a == x && b == 'x y'");
  expect(print("a == 'true' || a == true")).toBe("a == 'true' || a");
  expect(print('!(a < 1 && b)')).toBe('a >= 1 || !b');
  expect(print('!(a =~ /x\\/y/i)')).toBe('!(a =~ /x\\/y/i)');
  expectWhen(print("a == '/p'"), { a: '/p' }, true);
});
