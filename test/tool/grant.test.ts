import { expect, test } from 'vitest';
import { createGrants } from '../../lib/tool/grant.ts';

test.each([
  ['https://till.example/*', 'https://till.example/*'],
  ['https://till.example/*', 'https://till.example:8443/app/*'],
  ['https://*.shop.example/*', 'https://shop.example/*'],
  ['https://*.shop.example/*', 'https://a.b.shop.example/*'],
  ['https://*.shop.example/*', 'https://*.north.shop.example/*'],
  ['*://till.example/*', 'http://till.example/*'],
  ['*://*/*', '*://till.example/*'],
  ['<all_urls>', 'https://*.till.example/*'],
  ['https://*/*', 'https://localhost:*/*'],
])('who may read %s may read %s', (granted, wanted) => {
  expect(createGrants(['http://other.example/*', granted])(wanted)).toBe(true);
});

test('the two schemes together are both', () => {
  expect(createGrants(['http://till.example/*', 'https://till.example/*'])('*://till.example/*')).toBe(true);
});

test.each([
  ['https://till.example/*', 'http://till.example/*'],
  ['https://till.example/*', '*://till.example/*'],
  ['https://till.example/*', 'https://a.till.example/*'],
  ['https://till.example/*', 'https://*.till.example/*'],
  ['https://*.shop.example/*', 'https://notshop.example/*'],
  ['https://*.shop.example/*', 'https://*.example/*'],
  ['https://till.example/*', 'https://till.example.evil.example/*'],
  ['*://*/*', 'file:///*'],
  ['*://*/*', 'till.example'],
  ['till.example', 'till.example'],
  ['', ''],
])('who may read %s may not read %s for that', (granted, wanted) => {
  expect(createGrants([granted])(wanted)).toBe(false);
});
