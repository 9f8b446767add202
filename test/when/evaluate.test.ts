import { expect, test } from 'vitest';
import { evaluateWhen } from '../../lib/when/evaluate.ts';
import { expectWhen, whenOf } from './expect-when.ts';

test('no text is no condition', () => {
  expectWhen('', {}, true);
  expectWhen('  \t\n', {}, true);
  expectWhen('\u00a0', {}, true);
});

test('a constant is itself, and its opposite after an exclamation mark', () => {
  expectWhen('true', {}, true);
  expectWhen('false', {}, false);
  expectWhen('!true', {}, false);
  expectWhen('!false', {}, true);
  expectWhen('true', { true: false }, true);
  expectWhen('false', { false: true }, false);
});

test('a key holds when its value is truthy', () => {
  expectWhen('a', { a: true }, true);
  expectWhen('a', { a: false }, false);
  expectWhen('a', {}, false);
  expectWhen('a', { a: null }, false);
  expectWhen('a', { a: 0 }, false);
  expectWhen('a', { a: 1 }, true);
  expectWhen('a', { a: '' }, false);
  expectWhen('a', { a: 'no' }, true);
  expectWhen('a', { a: 'false' }, true);
  expectWhen('a', { a: '0' }, true);
  expectWhen('a', { a: [] }, true);
  expectWhen('a', { a: {} }, true);
  expectWhen('a', { a: Number.NaN }, false);
});

test('an exclamation mark turns a key or a parenthesis round', () => {
  expectWhen('!a', { a: true }, false);
  expectWhen('!a', {}, true);
  expectWhen('! a', {}, true);
  expectWhen('!(a)', { a: true }, false);
  expectWhen('!(a && b)', { a: true }, true);
  expectWhen('!(a && b)', { a: true, b: true }, false);
  expectWhen('!(a || b)', { a: true }, false);
  expectWhen('!(a || b)', {}, true);
  expectWhen('!(!a)', { a: 1 }, true);
  expectWhen('!(a == x)', { a: 'x' }, false);
  expectWhen('!(a =~ /x/)', { a: 'y' }, true);
  expectWhen('!(a in b)', { a: 1, b: [1] }, false);
  expectWhen('!(!(a || !b) && c)', { b: true, c: true }, false);
});

test('and binds closer than or, and parentheses closer than both', () => {
  expectWhen('a && !b', { a: true }, true);
  expectWhen('a && b', { a: true }, false);
  expectWhen('a || b', { a: true }, true);
  expectWhen('b || b', { a: true }, false);
  expectWhen('b && a || a', { a: true }, true);
  expectWhen('a || a && b', { a: true }, true);
  expectWhen('(a || a) && b', { a: true }, false);
  expectWhen('b && a || a && b', { a: true }, false);
  expectWhen('a && (b || c)', { a: true, c: true }, true);
  expectWhen('!a && b || c', { c: true }, true);
  expectWhen('!a || b && c', { a: true, b: true }, false);
  expectWhen('a && b && c && d', { a: 1, b: 1, c: 1, d: 1 }, true);
  expectWhen('a && b && c && d', { a: 1, b: 1, c: 1 }, false);
  expectWhen('a || b || c || d', { d: 1 }, true);
  expectWhen('((((a))))', { a: true }, true);
});

test('spaces, tabs, line breaks and hard spaces separate, and need not', () => {
  expectWhen('a&&!b||c', { a: true }, true);
  expectWhen('a\n&&\tb', { a: true, b: true }, true);
  expectWhen('a\u00a0&&\u00a0b', { a: true, b: true }, true);
  expectWhen('a==x', { a: 'x' }, true);
  expectWhen('a!=x', { a: 'x' }, false);
  expectWhen('a=~/x/', { a: 'x' }, true);
  expectWhen('(a)&&(b)', { a: true, b: true }, true);
});

test('a key may hold letters of any script and many signs', () => {
  expectWhen('foo.bar:zed-1_x', { 'foo.bar:zed-1_x': true }, true);
  expectWhen('vim.use<C-r>', { 'vim.use<C-r>': true }, true);
  expectWhen('a/b', { 'a/b': true }, true);
  expectWhen('a*?+[]^,#@;"%$', { 'a*?+[]^,#@;"%$': true }, true);
  expectWhen('kasse.größe', { 'kasse.größe': true }, true);
  expectWhen('界面 == 收银', { 界面: '收银' }, true);
  expectWhen('1', { 1: true }, true);
  expectWhen('-a', { '-a': true }, true);
  expectWhen('inside', { inside: true }, true);
  expectWhen('nothing', { nothing: true }, true);
  expectWhen('trueish', { trueish: true }, true);
  expectWhen('and', { and: true }, true);
  expectWhen('TRUE', {}, false);
});

test('names of JavaScript are just names', () => {
  expectWhen('__proto__', {}, false);
  expectWhen('constructor', {}, false);
  expectWhen('constructor == x', { constructor: 'x' }, true);
  expectWhen('toString', { toString: true }, true);
  expectWhen('__proto__', JSON.parse('{"__proto__": true}'), true);
  expectWhen('a in b', { a: '__proto__', b: {} }, false);
  expectWhen('a in b', { a: 'constructor', b: {} }, false);
  expectWhen('a in b', { a: 'toString', b: {} }, false);
  expectWhen('a in b', { a: '__proto__', b: JSON.parse('{"__proto__": 1}') }, true);
  expectWhen('a in b', { a: 'length', b: 'text' }, false);
});

test('a key equals a text loosely', () => {
  expectWhen('a == x', { a: 'x' }, true);
  expectWhen("a == 'x'", { a: 'x' }, true);
  expectWhen('a == x', { a: 'y' }, false);
  expectWhen('a == X', { a: 'x' }, false);
  expectWhen('a == 5', { a: '5' }, true);
  expectWhen('a == 5', { a: 5 }, true);
  expectWhen("a == '5'", { a: 5 }, true);
  expectWhen('a == 5.0', { a: 5 }, true);
  expectWhen('a == 5.0', { a: '5' }, false);
  expectWhen('a == 1', { a: true }, true);
  expectWhen('a == 0', { a: false }, true);
  expectWhen('a == 2', { a: true }, false);
  expectWhen('a == x', {}, false);
  expectWhen('a == undefined', {}, false);
  expectWhen('a == null', { a: null }, false);
  expectWhen('a == x', { a: ['x'] }, true);
  expectWhen("a == 'x,y'", { a: ['x', 'y'] }, true);
  expectWhen('a == -1', { a: -1 }, true);
  expectWhen("a == 'two words'", { a: 'two words' }, true);
});

test('a key differs from a text when it does not equal it', () => {
  expectWhen('a != x', { a: 'y' }, true);
  expectWhen('a != x', { a: 'x' }, false);
  expectWhen('a != x', {}, true);
  expectWhen('a != 5', { a: 5 }, false);
  expectWhen("a != ''", {}, true);
  expectWhen("a != ''", { a: '' }, false);
});

test('three signs of equality compare like two', () => {
  expectWhen('a === 5', { a: 5 }, true);
  expectWhen("a === '5'", { a: 5 }, true);
  expectWhen('a !== 5', { a: 5 }, false);
  expectWhen('a !== x', {}, true);
  expectWhen('a === true', { a: 1 }, true);
});

test('comparing with true or false without quotes asks for truthiness', () => {
  expectWhen('a == true', { a: 'yes' }, true);
  expectWhen('a == true', {}, false);
  expectWhen('a != true', { a: 'yes' }, false);
  expectWhen('a != true', {}, true);
  expectWhen('a == false', {}, true);
  expectWhen('a == false', { a: 0 }, true);
  expectWhen('a == false', { a: 'false' }, false);
  expectWhen('a != false', { a: 'false' }, true);
  expectWhen('a != false', {}, false);
});

test('comparing with true or false in quotes asks for the text', () => {
  expectWhen("a == 'true'", { a: true }, false);
  expectWhen("a == 'true'", { a: 'true' }, true);
  expectWhen("a == 'false'", { a: false }, false);
  expectWhen("a == 'false'", { a: 'false' }, true);
  expectWhen("a == 'false'", {}, false);
  expectWhen("a != 'true'", { a: true }, true);
  expectWhen("a != 'false'", { a: 'false' }, false);
});

test('the right side of a comparison is never looked up', () => {
  expectWhen('a == b', { a: 'x', b: 'x' }, false);
  expectWhen('a == b', { a: 'b', b: 'x' }, true);
  expectWhen('a != b', { a: 'x', b: 'x' }, true);
  expectWhen('a < b', { a: 1, b: 2 }, false);
});

test('a missing right side is the empty text', () => {
  expectWhen('a == ', { a: '' }, true);
  expectWhen('a ==', { a: 0 }, true);
  expectWhen('a ==', { a: false }, true);
  expectWhen('a ==', {}, false);
  expectWhen('a == && b', { a: '', b: true }, true);
  expectWhen('(a ==) || b', { a: 'x' }, false);
  expectWhen('a !=', { a: 'x' }, true);
  expectWhen("a == ''", { a: '' }, true);
  expectWhen('a <', { a: -1 }, false);
});

test('what a quote holds is taken as it is', () => {
  expectWhen("a == 'x && y'", { a: 'x && y' }, true);
  expectWhen("a == '(x)'", { a: '(x)' }, true);
  expectWhen("a == '\\'", { a: '\\' }, true);
  expectWhen("a == ' x'", { a: 'x' }, false);
  expectWhen("a == '/orders'", { a: '/orders' }, true);
  expectWhen('a == "x"', { a: 'x' }, false);
  expectWhen('a == "x"', { a: '"x"' }, true);
  expectWhen('a == in', { a: 'in' }, true);
});

test('order compares numbers', () => {
  expectWhen('a > 1', {}, false);
  expectWhen('a > 1', { a: 1 }, false);
  expectWhen('a > 1', { a: 2 }, true);
  expectWhen('a > 1', { a: '2' }, true);
  expectWhen('a > 1', { a: 'a' }, false);
  expectWhen('a > 10', { a: '2' }, false);
  expectWhen('a > 1.1', { a: '1.1' }, false);
  expectWhen('a > 1.1', { a: 1.2 }, true);
  expectWhen('a >= 2', { a: 2 }, true);
  expectWhen('a >= 2', { a: '1' }, false);
  expectWhen('a >= -1', { a: 0 }, true);
  expectWhen('a < 2', { a: '1' }, true);
  expectWhen('a < 2', { a: 2 }, false);
  expectWhen('a <= 2', { a: 2 }, true);
  expectWhen('a <= 2', { a: 3 }, false);
  expectWhen('a <= 1e3', { a: 1000 }, true);
  expectWhen('a < Infinity', { a: 1e300 }, true);
  expectWhen("a < '2'", { a: 1 }, true);
});

test('order reads a text as far as it is a number', () => {
  expectWhen('a > 1', { a: '2 items' }, true);
  expectWhen('a > 1', { a: [2] }, true);
  expectWhen('a > 0', { a: true }, false);
  expectWhen('a >= 0', { a: null }, false);
  expectWhen('a >= 0', { a: '' }, false);
  expectWhen('a < 5px', { a: 4 }, true);
});

test('order against what is no number is false, turned round or not', () => {
  expectWhen('a > b', { a: 1000 }, false);
  expectWhen('a <= b', { a: 1000 }, false);
  expectWhen('!(a > b)', { a: 1000 }, false);
  expectWhen('!(a > 5)', { a: 4 }, true);
  expectWhen('!(a > 5)', { a: 'x' }, false);
  expectWhen('!(a > 5)', {}, false);
  expectWhen('!(a > 5 && b)', { b: true }, false);
  expectWhen('!(a > 5 && b)', {}, true);
  expectWhen('!(!(a > 5))', { a: 6 }, true);
});

test('a less-than sign without spaces belongs to the key', () => {
  expectWhen('a<5', { a: 1 }, false);
  expectWhen('a<5', { 'a<5': true }, true);
  expectWhen('a <5', { a: 1 }, true);
  expectWhen('vim<c-r> == 1 && vim<2 <= 3', { 'vim<c-r>': 1, 'vim<2': 3 }, true);
});

test('a regex matches anywhere in the text of a value', () => {
  expectWhen('a =~ /d.*/', { a: 'abcd' }, true);
  expectWhen('a =~ /^d/', { a: 'abcd' }, false);
  expectWhen('a =~ /D/', { a: 'd' }, false);
  expectWhen('a =~ /D/i', { a: 'd' }, true);
  expectWhen('a =~ /^b$/m', { a: 'a\nb' }, true);
  expectWhen('a =~ /a.b/', { a: 'a\nb' }, false);
  expectWhen('a =~ /a.b/s', { a: 'a\nb' }, true);
  expectWhen('a =~ /^.$/u', { a: '😀' }, true);
  expectWhen('a =~ /^.$/', { a: '😀' }, false);
  expectWhen('a =~ /5/', { a: 15 }, true);
  expectWhen('a =~ /true/', { a: true }, true);
  expectWhen('a =~ /x,y/', { a: ['x', 'y'] }, true);
  expectWhen('a =~ //', { a: '' }, true);
});

test('a slash in a regex is escaped or between brackets', () => {
  expectWhen('a =~ /^\\/orders\\/\\d+$/', { a: '/orders/12' }, true);
  expectWhen('a =~ /^[/]orders/', { a: '/orders/12' }, true);
  expectWhen('a =~ /[\\]/]x/', { a: ']x' }, true);
  expectWhen('a =~ /x|y/ && b', { a: 'y', b: true }, true);
  expectWhen('(a =~ /(x)/)', { a: 'x' }, true);
});

test('the flags g and y change nothing', () => {
  const when = whenOf('a =~ /x/gy');
  const read = () => 'yx';
  expect([1, 2, 3].map(() => evaluateWhen(when, read))).toEqual([true, true, true]);
});

test('an unset key matches no regex', () => {
  expectWhen('a =~ /.*/', {}, false);
  expectWhen('a =~ /undefined/', {}, false);
  expectWhen('a =~ /null/', { a: null }, false);
  expectWhen('!(a =~ /.*/)', {}, true);
});

test('a regex sees the first thousand characters', () => {
  expectWhen('a =~ /x/', { a: `${'a'.repeat(999)}x` }, true);
  expectWhen('a =~ /x/', { a: `${'a'.repeat(1000)}x` }, false);
});

test('in asks whether an array includes the value, of the same type', () => {
  expectWhen('a in b', { a: 3, b: [1, 2, 3] }, true);
  expectWhen('a in b', { a: 3, b: [1, 2] }, false);
  expectWhen('a in b', { a: 3, b: ['3'] }, false);
  expectWhen('a in b', { a: 'x', b: ['x'] }, true);
  expectWhen('a in b', { a: 3 }, false);
  expectWhen('a in b', { a: 3, b: null }, false);
  expectWhen('a in b', { b: ['undefined'] }, false);
  expectWhen('a in b', { a: true, b: [true] }, true);
  expectWhen('a in b', { a: null, b: [null] }, true);
});

test('in asks whether an object has a property of that name', () => {
  expectWhen('a in b', { a: 'x', b: { x: false } }, true);
  expectWhen('a in b', { a: 'x', b: {} }, false);
  expectWhen('a in b', { a: 'prototype', b: {} }, false);
  expectWhen('a in b', { a: 1, b: { 1: true } }, false);
  expectWhen('a in b', { a: 'x', b: 'xyz' }, false);
});

test('not in is the opposite of in', () => {
  expectWhen('a not in b', { a: 3, b: [3] }, false);
  expectWhen('a not in b', { a: 3, b: [4] }, true);
  expectWhen('a not in b', { a: 3 }, true);
  expectWhen('a not in b', { a: 'x', b: { x: 1 } }, false);
  expectWhen('a not  in b', { a: 'x', b: {} }, true);
});

test('the right side of in is a key, in quotes too', () => {
  expectWhen("a in 'my list'", { a: 1, 'my list': [1] }, true);
  expectWhen("a in 'b'", { a: 1, b: [1] }, true);
  expectWhen('a in [x,y]', { a: 'x' }, false);
  expectWhen('a in [x,y]', { a: 1, '[x,y]': [1] }, true);
  expectWhen('a in', { a: 1 }, false);
  expectWhen('a in true', { a: 1, true: [1] }, true);
});

test('no value makes an evaluation throw', () => {
  const bad = [JSON.parse('{"toString": 1}'), Object.create(null), [Object.create(null)], Symbol('x'), 10n, () => 1];
  for (const value of bad)
    for (const text of ['a', 'a == x', 'a < 1', 'a =~ /x/', 'a in b', 'b in a'])
      expect(typeof evaluateWhen(whenOf(text), (key) => (key === 'a' ? value : 'b'))).toBe('boolean');
});

test('a regex that this browser does not know matches nothing', () => {
  const when = { op: '=~', key: 'a', regex: { source: '(', flags: '' } } as const;
  expect(evaluateWhen(when, () => '(')).toBe(false);
});
