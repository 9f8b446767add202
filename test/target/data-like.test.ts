import { expect, test } from 'vitest';
import { isDataLike } from '../../lib/target/data-like.ts';
import { isGenerated, isPassing } from '../../lib/target/generated.ts';

test.each([
  '€1,204.50',
  '12/03/2024',
  '2024-05-01 10:22',
  '17',
  'SU8DF3KQ',
  'INV-2024-17',
  'ada@example.org',
  '3 Mar 2024, 10:22 AM',
  '4f1c2b9a-77aa-4c1e-9d53-0a1b2c3d4e5f',
])('"%s" is a record’s', (text) => expect(isDataLike(text)).toBe(true));

test.each(['Save', 'Orders', 'Step 2 of your setup', 'Rows per page', 'Pay now', 'Überblick'])(
  '"%s" is the tool’s',
  (text) => expect(isDataLike(text)).toBe(false),
);

test.each([
  'css-1x9ab',
  'radix-:r1f:',
  'base-ui-_r_4_',
  'ember412',
  'qty_1047',
  'line[2210]',
  '4f1c2b9a-77aa',
  'mui-12',
])('"%s" was made by a build, a render or a record', (name) => expect(isGenerated(name)).toBe(true));

test.each(['save', 'note-private', 'customer-name', 'btn-primary', 'emailAddress', 'perCustomerUsageLimit', 'col-two'])(
  '"%s" was given by a person',
  (name) => expect(isGenerated(name)).toBe(false),
);

test('a class that says how things are at the moment passes', () => {
  expect(['active', 'ng-dirty', 'is-open', 'btn'].filter(isPassing)).toEqual(['active', 'ng-dirty', 'is-open']);
});
