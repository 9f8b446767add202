import { expect, test } from 'vitest';
import { afterRestart, type Quiet, quietAt, quietFrom, quietLengths } from '../../lib/offer/quiet.ts';

const noon = Date.UTC(2026, 10, 24, 12);
const hour = 3_600_000;

test.each([
  ['an hour is not over a moment before it', 'hour', hour - 1, true],
  ['an hour is over after it', 'hour', hour, false],
  ['a shift lasts eight hours', 'shift', 8 * hour - 1, true],
  ['and no longer', 'shift', 8 * hour, false],
  ['until one asks lasts', 'asked', 10_000 * hour, true],
  ['a clock that is set right by a second ends nothing', 'hour', -1000, true],
  ['a clock that is set back by a day makes no quiet of a day', 'hour', -24 * hour, false],
] as const)('%s', (_, length, later, lasts) => {
  const quiet = quietFrom(length, noon);
  expect(quietAt(quiet, noon + later)).toEqual(lasts ? quiet : null);
});

test('only a shift ends with the browser', () => {
  const after = quietLengths.map((length) => afterRestart(quietFrom(length, noon))?.for ?? null);
  expect(after).toEqual(['hour', null, 'asked'] satisfies (Quiet['for'] | null)[]);
});
