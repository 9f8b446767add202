import { expect, test } from 'vitest';
import { isSafe, readLink } from '../../lib/plan/join.ts';
import { longestPinWait, pinFault, waitAfter } from '../../lib/plan/pin.ts';

test.each(['2580', '1357', '90210', '11112222'])('%s is a PIN', (pin) => expect(pinFault(pin)).toBeNull());
test.each(['', '123', '123456789', '12a4', '١٢٣٤'])('“%s” has not 4 to 8 digits', (pin) =>
  expect(pinFault(pin)).toBe('short'),
);
test.each(['0000', '1234', '9876', '55555555'])('%s is what anybody tries first', (pin) =>
  expect(pinFault(pin)).toBe('simple'),
);

test('three wrong PINs are free, and each after them makes one wait longer, for an hour at most', () => {
  const waits = Array.from({ length: 20 }, (_, place) => waitAfter(place));
  expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
  expect(waits.slice(3)).toEqual([...waits.slice(3)].sort((one, other) => one - other));
  expect(waits[3]).toBe(30_000);
  expect(Math.max(...waits)).toBe(longestPinWait);
});

const [id, secret] = ['0123456789abcdef0123456789abcdef', 'A'.repeat(43)];

test('an invitation is a page called join with an id and a secret behind the #', () => {
  expect(readLink(`https://record.example/join#${id}.${secret}`)).toEqual({
    url: 'https://record.example',
    id,
    secret,
  });
  expect(readLink(`https://example.com/record/join#${id}.${secret}`)?.url).toBe('https://example.com/record');
  for (const other of [
    `https://record.example/join#${id}`,
    `https://record.example/join?x#${id}.${secret}`,
    `https://record.example/other#${id}.${secret}`,
    `https://record.example/join#${id}.${secret}x`,
    `chrome://join#${id}.${secret}`,
  ]) {
    expect(readLink(other)).toBeNull();
  }
});

test.each([
  ['https://record.example', true],
  ['http://127.0.0.1:8700', true],
  ['http://localhost', true],
  ['http://record.example', false],
  ['http://127.0.0.1.evil.example', false],
])('a secret may go to %s: %s', (url, may) => expect(isSafe(url)).toBe(may));
