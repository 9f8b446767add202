import { expect, test } from 'vitest';
import { matchesGlob, reads } from '../../lib/tool/glob.ts';

test.each([
  ['Sale', 'Sale', true],
  ['Sale', 'Sales', false],
  ['*', '', true],
  ['*', 'anything', true],
  ['Pay *', 'Pay €16.95', true],
  ['Pay *', 'Pay', false],
  ['* • Vendure', 'Laptop • Vendure', true],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['a*bc*c', 'abc', false],
  ['**', 'x', true],
])('the glob %j fits %j: %j', (glob, text, fits) => {
  expect(matchesGlob(glob, text)).toBe(fits);
});

test('a text is compared without case and with its white space collapsed', () => {
  expect(reads('New  invoice', ' NEW\n\tINVOICE ')).toBe(true);
  expect(reads('Total *', 'total\u00a0 12.50')).toBe(true);
});

test('a glob made to be slow is not', () => {
  const started = performance.now();
  expect(matchesGlob(`${'*a'.repeat(2000)}*b`, 'a'.repeat(100_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
