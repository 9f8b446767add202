import { expect, test } from 'vitest';
import { hash } from '../../lib/target/fold.ts';
import { countLeft, filterOf, mayHold } from '../../lib/target/word-filter.ts';

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => hash(`word ${from + i}`));

test('every word that went in is held, and few that did not', () => {
  const filter = filterOf(words(0, 100), 100);
  expect(words(0, 100).every((word) => mayHold(filter, word))).toBe(true);
  expect(words(1000, 2000).filter((word) => mayHold(filter, word)).length).toBeLessThan(90);
  expect(filter.bits.length).toBeLessThan(120);
});

test('how many are left is told about, also of more than it keeps', () => {
  expect(countLeft(filterOf(words(0, 100), 100), words(50, 300))).toBeGreaterThan(38);
  expect(countLeft(filterOf(words(0, 100), 100), words(50, 300))).toBeLessThan(62);
  expect(countLeft(filterOf(words(0, 1000), 100), words(0, 1000))).toBe(100);
  expect(countLeft(filterOf([], 10), words(0, 10))).toBe(0);
});
