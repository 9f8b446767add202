import { expect, test } from 'vitest';
import { canHold, textsToTry } from '../../lib/pack/can-hold.ts';
import type { When } from '../../lib/when/expression.ts';
import { parseWhen } from '../../lib/when/parse.ts';

function whenOf(text: string): When {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.when;
}

function mayBe(text: string): boolean {
  const when = whenOf(text);
  return canHold(when, (key) =>
    /^[a-z]$/.test(key) ? [true, false] : key === 'hour' ? [0, 12, 23] : textsToTry(when, key),
  );
}

test.each([
  'false',
  'a && !a',
  '(a || b) && !a && !b',
  'hour > 23',
  "role == 'x' && role == 'y'",
  "role && role == ''",
])('%s is never true', (text) => expect(mayBe(text)).toBe(false));

test.each([
  'true',
  'a || !a',
  'hour > 20',
  "role != 'x' && role != 'y'",
  '!role',
  'role =~ /x/ && role == y',
  'size > 4 && size < 2',
])('%s may be true, as far as can be proven', (text) => expect(mayBe(text)).toBe(true));

test('a clause with too many values to try counts as possible', () => {
  const keys = Array.from({ length: 40 }, (_, nth) => `k${nth}`);
  const when = whenOf(`${keys.map((key) => `(${key} || x${key})`).join(' && ')} && a && !a`);
  expect(canHold(when, () => [true, false])).toBe(true);
});
