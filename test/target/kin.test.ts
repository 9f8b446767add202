import { expect, test } from 'vitest';
import { kinOf, staysBy } from '../../lib/target/kin.ts';

const before = ['a.2.2', 'li.3.7', 'ol.1.1', 'nav.1.1'];

test.each([
  ['as many as before', ['a.2.2', 'li.4.7', 'ol.1.1', 'nav.1.1'], 'same'],
  ['one fewer beside it', ['a.1.1', 'li.3.7', 'ol.1.1', 'nav.1.1'], 'fewer'],
  ['one fewer of what is around it', ['a.2.2', 'li.3.6', 'ol.1.1', 'nav.1.1'], 'fewer'],
  ['one more', ['a.2.2', 'li.3.8', 'ol.1.1', 'nav.1.1'], 'unknown'],
  ['another tag, and as many of what is around it', ['button.1.1', 'li.3.7', 'ol.1.1', 'nav.1.1'], 'same'],
  ['other surroundings', ['a.2.2', 'div.1.1', 'main.1.1'], 'unknown'],
  ['no numbers', ['a', 'li'], 'unknown'],
])('of its like there are %s', (_, now, kin) => {
  expect(kinOf(before, now)).toBe(kin);
});

test('that one of its like is gone speaks for its being gone, the more the less was moved', () => {
  expect(staysBy('fewer', 0.9)).toBeLessThan(staysBy('fewer', 0.2));
  expect(staysBy('fewer', 0.2)).toBeLessThan(0);
  expect(staysBy('same', 0.9)).toBeGreaterThan(0);
  expect(staysBy('unknown', 0.9)).toBe(0);
});
