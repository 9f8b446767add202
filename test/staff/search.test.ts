import { expect, test } from 'vitest';
import { fits } from '../../components/staff/search.ts';

test.each([
  ['receipt refund', 'Refund without a receipt', true],
  ['refu', 'Refund without a receipt', true],
  ['recipt', 'Refund without a receipt', true],
  ['refudn', 'Refund without a receipt', true],
  ['rexxnd', 'Refund without a receipt', false],
  ['cat', 'Cut the cake', false],
  ['refund order', 'Refund without a receipt', false],
  ['ubergabe', 'Übergabe der Kasse', true],
  ['strasse', 'Straße wählen', true],
  ['الاسترداد', 'الإسترداد دون إيصال', true],
  ['', 'Anything', true],
])('“%s” in “%s”: %s', (query, text, expected) => {
  expect(fits(query, text)).toBe(expected);
});
