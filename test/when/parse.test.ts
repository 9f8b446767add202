import { expect, test } from 'vitest';
import { keysOf } from '../../lib/when/expression.ts';
import { MAX_DEPTH, MAX_LENGTH, parseWhen } from '../../lib/when/parse.ts';
import { expectFault, whenOf } from './expect-when.ts';

test('half an operator is a fault that names the whole one', () => {
  expectFault('a = b', 2, '=', "Did you mean '==' or '=~'?");
  expectFault('a & b', 2, '&', "Did you mean '&&'?");
  expectFault('a | b', 2, '|', "Did you mean '||'?");
  expectFault('a ~ /b/', 2, '~', "Did you mean '=~'?");
  expectFault('a &&& b', 4, '&', "Did you mean '&&'?");
  expectFault('a<=5', 2, '=', 'Put a space');
  expectFault('a =< 5', 2, '=', "'=='");
});

test('a word for an operator is a fault that names the operator', () => {
  expectFault('a and b', 2, 'and', "Did you mean '&&'?");
  expectFault('a == x OR b', 7, 'OR', "Did you mean '||'?");
  expectFault('not a', 0, 'not', "Did you mean '!'?");
  expectFault('not (a)', 0, 'not', "Did you mean '!'?");
  expectFault('a not b', 6, 'b', "Did you mean 'not in'?");
  expectFault('a not', 5, '', "Did you mean 'not in'?");
  expectFault('a <> b', 3, '>', "Did you mean '!='?");
});

test('an open quote or regex is a fault up to the end', () => {
  expectFault("a && 'b", 5, "'b", 'close the quote');
  expectFault("a == b'", 6, "'", 'close the quote');
  expectFault('a =~ /b', 5, '/b', 'close the regex');
  expectFault('a =~ /[/', 5, '/[/', 'close the regex');
  expectFault('a == /orders', 5, '/orders', "'/orders'");
});

test('a character of no token is a fault, not skipped', () => {
  expectFault('{a}', 0, '{', 'single quotes');
  expectFault('a == 😀', 5, '😀', 'single quotes');
  expectFault('a `b`', 2, '`');
  expect(parseWhen('{a}')).toMatchObject({ faults: [{ offset: 0 }, { offset: 2 }] });
});

test('a missing term is a fault where it should stand', () => {
  expectFault('a &&', 4, '', 'forget a key');
  expectFault('a || ', 5, '', 'forget a key');
  expectFault('!', 1, '', 'forget a key');
  expectFault('&& a', 0, '&&');
  expectFault('a && && b', 5, '&&');
  expectFault('()', 1, ')');
  expectFault('!foo &&  in bar', 9, 'in', "A key stands before 'in'");
});

test('parentheses come in pairs', () => {
  expectFault('((a)', 4, '', "forget the ')'");
  expectFault('a)', 1, ')', "forget the '('");
  expectFault('(a b)', 3, 'b', "'&&'");
});

test('an exclamation mark stands once, before a key or a parenthesis', () => {
  expectFault("!b == 'true'", 3, '==', 'a != b');
  expectFault('!a in b', 3, 'in', "'!' stands before");
  expectFault('!a =~ /b/', 3, '=~', "'!' stands before");
  expectFault('!!a', 1, '!', 'only once');
  expectFault("!'a'", 1, "'a'", 'without quotes');
  expectFault('a !b', 2, '!');
});

test('a comparison has a key on its left', () => {
  expectFault("'a' == b", 0, "'a'", 'without quotes');
  expectFault('true == a', 5, '==', 'A key stands on the left');
  expectFault('(a) == b', 4, '==', 'A key stands on the left');
  expectFault('== b', 0, '==', 'A key stands on the left');
  expectFault('/a/ == b', 0, '/a/');
});

test('a comparison has a value on its right', () => {
  expectFault('a == (b)', 5, '(');
  expectFault('a == !b', 5, '!');
  expectFault('a == /b/', 5, '/b/', "'=~'");
  expectFault('a == not', 5, 'not');
});

test('comparisons are not chained', () => {
  expectFault('a == b == c', 7, '==', 'not chained');
  expectFault('1 < a < 5', 6, '<', 'not chained');
  expectFault('a == true == b', 10, '==', 'not chained');
  expectFault('a in b in c', 7, 'in', 'not chained');
  expectFault('a == == b', 5, '==', 'not chained');
});

test('a value of several words needs single quotes', () => {
  expectFault(' viewItem == VSCode WorkSpace', 20, 'WorkSpace', 'single quotes');
  expectFault('a == "x y"', 8, 'y"', "'like this'");
  expectFault("a == 'it''s'", 9, "'s'");
  expectFault('a in [x, y]', 9, 'y]', 'a key that holds a list');
  expectFault("a in ['x']", 6, "'x'", 'a key that holds a list');
});

test('a regex stands between slashes and is one', () => {
  expectFault("a =~ 'x'", 5, "'x'", 'between slashes');
  expectFault('a =~ x', 5, 'x', 'between slashes');
  expectFault('a =~', 4, '', 'between slashes');
  expectFault('a =~ /(/', 5, '/(/', 'no regex');
  expectFault('a =~ /x/ii', 5, '/x/ii', 'no regex');
  expectFault('a =~ /x/v', 8, 'v');
});

test('a regex that may be slow is a fault', () => {
  expectFault('a =~ /(x+)+$/', 5, '/(x+)+$/', 'Too costly');
  expectFault(`a =~ /${'x'.repeat(201)}/`, 5, `/${'x'.repeat(201)}/`, '200');
});

test('every bad regex of a clause is reported at once', () => {
  const parsed = parseWhen('a =~ /(x+)+/ && b =~ /(/ || c');
  expect(parsed).toMatchObject({ faults: [{ offset: 5 }, { offset: 21 }] });
});

test('a fault says what was expected', () => {
  expect(parseWhen('a = b')).toMatchObject({ faults: [{ expected: ['==', '=~'] }] });
  expect(parseWhen('(a')).toMatchObject({ faults: [{ expected: [')', '&&', '||'] }] });
  expect(parseWhen('a b')).toMatchObject({ faults: [{ expected: ['&&', '||', 'end'] }] });
  expect(parseWhen('!&&')).toMatchObject({ faults: [{ expected: ['key', 'true', 'false', '('] }] });
});

test('nesting and length are bounded', () => {
  const nest = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
  expect(parseWhen(nest(MAX_DEPTH)).ok).toBe(true);
  expectFault(nest(MAX_DEPTH + 1), MAX_DEPTH, '(', 'too deep');
  expect(parseWhen('!('.repeat(4000)).ok).toBe(false);
  expect(parseWhen('('.repeat(2_000_000)).ok).toBe(false);
  expect(parseWhen(`'${'x'.repeat(20_000_000)}`).ok).toBe(false);
  expect(parseWhen('a'.repeat(MAX_LENGTH)).ok).toBe(true);
  expectFault('a'.repeat(MAX_LENGTH + 1), MAX_LENGTH, 'a', 'too long');
});

test('a clause is plain data', () => {
  expect(whenOf('!a && b =~ /x/gi || c not in d')).toEqual({
    op: '||',
    of: [
      {
        op: '&&',
        of: [
          { op: '!', of: { op: 'key', key: 'a' } },
          { op: '=~', key: 'b', regex: { source: 'x', flags: 'i' } },
        ],
      },
      { op: '!', of: { op: 'in', key: 'c', set: 'd' } },
    ],
  });
});

test('the keys of a clause are those it reads, on both sides of in', () => {
  expect([...keysOf(whenOf('a && !(b == x || a) && c < 1 && d in e || f =~ /x/ && true'))]).toEqual([
    ...['a', 'b', 'c', 'd', 'e', 'f'],
  ]);
  expect(keysOf(whenOf('__proto__')).has('__proto__')).toBe(true);
  expect(keysOf(whenOf('')).size).toBe(0);
});
