import { expect, test } from 'vitest';
import { fold } from '../../lib/target/fold.ts';

test.each([
  ['Hide “cleared” rows', 'Hide "cleared" rows'],
  ['„Storno“ drucken', '"Storno" drucken'],
  ['Don’t ask again', "Don't ask again"],
])('%s reads as %s: quotation marks are a matter of taste', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});
