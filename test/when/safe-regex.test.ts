import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafeRegex } from '../../lib/when/safe-regex.ts';

function expectSafe(...regexes: RegExp[]): void {
  for (const regex of regexes) expect(isSafeRegex(regex.source, regex.flags), String(regex)).toBe(true);
}

function expectCostly(...regexes: RegExp[]): void {
  for (const regex of regexes) expect(isSafeRegex(regex.source, regex.flags), String(regex)).toBe(false);
}

test('what packs write about addresses and titles is safe', () => {
  expectSafe(
    /^\/orders\/[^/]+\/edit$/,
    /\/invoice\/\d+\/lines\/\d+/,
    /^(till|checkout|cart)(\/.*)?$/i,
    /orders.*refund/,
  );
  expectSafe(/\.(png|jpe?g)$/, /^\s*\d+(\.\d{2})?\s*€$/, /(^|\/)orders(\/|$)/, /^[a-z]+@[a-z]+\.com$/i, /error/iu);
  expectSafe(
    /^(?!\/admin)/,
    /(?<=x)y/,
    /\bsale\b/i,
    /^[\w-]{1,64}$/,
    /^.*foo.*bar$/,
    /(ab|cd)*e/,
    /^\p{L}+$/u,
    /^$/,
    /()/,
  );
});

test('a repeat within a repeat is too costly', () => {
  expectCostly(/(a+)+$/, /(a*)*b/, /([a-z]+\s?)*$/, /(?:a{2,3}){2,}/, /(a?b)+/, /((ab)*c)*/, /(\d{3},)*/);
});

test('alternatives that begin alike under a repeat are too costly', () => {
  expectCostly(/(a|a)*$/, /(a|ab)+$/, /(\w|\d)+/, /(a|[^b])*/, /(k|K)*x/i, /(a|)*b/, /(\b|a)*x/, /(s|ſ)*y/iu);
});

test('several repeats that can take from each other are too costly', () => {
  expectCostly(/a.*b.*c/, /x*x*x*y/, /^.*.*.*x/, /\s+\w*\s*\w*\s*$/);
  expect(isSafeRegex(`${'a?'.repeat(20)}b`, '')).toBe(false);
  expect(isSafeRegex(`${'(a|a)'.repeat(30)}b`, '')).toBe(false);
});

test('backreferences, modifiers, repeats in lookarounds and huge counts are refused', () => {
  expectCostly(/(a)\1/, /(?<x>a)\k<x>/, /(?=a+)b/, /(?<=a*)b/, /(?!(ab)?c)d/, /a{101}/, /a{5,200}/);
  expect(isSafeRegex('(?i:a)b', '')).toBe(false);
  expect(isSafeRegex('a{,3}', '')).toBe(false);
  expect(isSafeRegex('(', '')).toBe(false);
  expect(isSafeRegex('a', 'ii')).toBe(false);
  expect(isSafeRegex('a'.repeat(201), '')).toBe(false);
});

test('an escaped hyphen in a class is a member, not a range', () => {
  expect(isSafeRegex(String.raw`([\-a]|-)*x`, '')).toBe(false);
});

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '[^b]',
  '\\w',
  '\\b',
  '^',
  '$',
  '(?=a)',
  '(?<!b)',
  '[\\-a]',
);
const quantifier = fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '{2}', '{1,3}', '{0,50}', '{2,}');
const source = fc.letrec<{ all: string; any: string; part: string }>((tie) => ({
  any: fc.array(tie('all'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  all: fc.array(tie('part'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  part: fc
    .tuple(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        tie('any').map((inner) => `(?:${inner})`),
      ),
      quantifier,
    )
    .map(([body, times]) => body + times),
})).any;
const worst = [
  'a'.repeat(1000),
  `${'a'.repeat(999)}c`,
  `${'ab'.repeat(499)}cc`,
  `${'aab'.repeat(333)}c`,
  'b'.repeat(1000),
];

test('no regex that is called safe takes long on a thousand characters', () => {
  let slowest = { ms: 0, of: '' };
  fc.assert(
    fc.property(source, fc.constantFrom('', 'i', 'm', 's', 'iu'), (of, flags) => {
      if (!isSafeRegex(of, flags)) return;
      for (const tail of ['', 'c', 'd$']) {
        if (!isSafeRegex(of + tail, flags)) continue;
        const regex = new RegExp(of + tail, flags);
        for (const text of worst) {
          const start = performance.now();
          regex.test(text);
          const ms = performance.now() - start;
          if (ms > slowest.ms) slowest = { ms, of: String(regex) };
        }
      }
    }),
    { numRuns: 5000 },
  );
  expect(slowest.ms, slowest.of).toBeLessThan(500);
}, 60_000);
