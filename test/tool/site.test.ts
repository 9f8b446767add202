import { expect, test } from 'vitest';
import { matchesPattern, rulesAt, siteKeys, withoutPort } from '../../lib/tool/site.ts';

test.each([
  ['http://127.0.0.1:8701/*', 'http://127.0.0.1:8701/a', true],
  ['http://127.0.0.1:8701/*', 'http://127.0.0.1:8702/a', false],
  ['http://127.0.0.1/*', 'http://127.0.0.1:8702/a', true],
  ['http://127.0.0.1:*/*', 'http://127.0.0.1:8702/a', true],
  ['https://shop.example.com:443/*', 'https://shop.example.com/', true],
  ['http://shop.example.com/*', 'https://shop.example.com/', false],
  ['*://shop.example.com/*', 'https://shop.example.com/', true],
  ['*://*.example.com/*', 'https://a.b.example.com/x', true],
  ['*://*.example.com/*', 'https://example.com/x', true],
  ['*://*.example.com/*', 'https://badexample.com/x', false],
  ['*://*/*', 'https://any.example/', true],
  ['https://example.com/admin/*', 'https://example.com/admin/orders', true],
  ['https://example.com/admin/*', 'https://example.com/shop', false],
  ['https://example.com/a?b=*', 'https://example.com/a?b=1', true],
  ['http://[::1]:8701/*', 'http://[::1]:8701/x', true],
  ['*://*/*', 'file:///etc/passwd', false],
  ['nonsense', 'https://example.com/', false],
])('the pattern %j fits %j: %j', (pattern, address, fits) => {
  expect(matchesPattern(pattern, address)).toBe(fits);
});

test('a host is looked up as it is, without its port, and under every wildcard', () => {
  expect(siteKeys(new URL('http://a.example.com:8080/'))).toEqual([
    'tools@a.example.com',
    'tools@a.example.com:8080',
    'tools@*.a.example.com',
    'tools@*.a.example.com:8080',
    'tools@*.example.com',
    'tools@*.example.com:8080',
    'tools@*.com',
    'tools@*.com:8080',
    'tools@*',
    'tools@*:8080',
  ]);
  expect(siteKeys(new URL('http://[::1]:8701/')).slice(0, 2)).toEqual(['tools@[::1]', 'tools@[::1]:8701']);
});

test.each([
  ['http://127.0.0.1:8701/*', 'http://127.0.0.1/*'],
  ['http://127.0.0.1:*/*', 'http://127.0.0.1/*'],
  ['*://*.example.com/*', '*://*.example.com/*'],
  ['https://example.com/a:80/*', 'https://example.com/a:80/*'],
  ['http://[::1]:8701/*', 'http://[::1]/*'],
])('the pattern %j is %j without its port', (pattern, bare) => {
  expect(withoutPort(pattern)).toBe(bare);
});

test('a host that is a name alone is looked up too', () => {
  expect(siteKeys(new URL('https://till/'))).toEqual(['tools@till', 'tools@*.till', 'tools@*']);
});

test('of the entries for a host those fit whose scheme and path do; a tool with two of them is one tool', () => {
  const rule = { id: 'a', signature: [], screens: [] };
  const entries = [
    { pattern: 'http://localhost:1/*', rule },
    { pattern: '*://*/*', rule },
    { pattern: 'https://localhost/*', rule: { ...rule, id: 'other scheme' } },
    { pattern: 'http://localhost/admin/*', rule: { ...rule, id: 'other path' } },
  ];
  expect(rulesAt(entries, new URL('http://localhost:1/'))).toEqual([rule]);
});
