import { expect, test } from 'vitest';
import { sharedLetters } from '../../lib/target/other-language.ts';

test.each([
  ['product options', 'produktoptionen'],
  ['facets', 'facetten'],
  ['status', 'statut'],
])('%s and %s are of one origin', (one, other) => {
  expect(sharedLetters(one, other)).toBeGreaterThanOrEqual(0.3);
});

test.each([
  ['visibility', 'sichtbarkeit'],
  ['orders', 'bestellungen'],
  ['', 'kunden'],
])('%s and %s are not', (one, other) => {
  expect(sharedLetters(one, other)).toBeLessThan(0.3);
});
