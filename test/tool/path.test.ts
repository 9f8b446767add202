import { expect, test } from 'vitest';
import { matchPath } from '../../lib/tool/path.ts';

test.each([
  ['/', '/', {}],
  ['/', '', {}],
  ['/', '/orders', null],
  ['/orders', '/orders/', {}],
  ['/orders/', '/orders', {}],
  ['/orders/:id', '/orders/7', { id: '7' }],
  ['/orders/:id', '/orders', null],
  ['/orders/:id', '/orders/', null],
  ['/orders/:id', '/orders/7/lines', null],
  ['/orders/:id/lines/:line', '/orders/7/lines/2', { id: '7', line: '2' }],
  ['/orders/:name', '/orders/caf%C3%A9', { name: 'café' }],
  ['/orders/:name', '/orders/%E0%A4%A', { name: '%E0%A4%A' }],
  ['/admin/*', '/admin/a/b', {}],
  ['/admin/*', '/admin', {}],
  ['/admin/*', '/administration', null],
  ['/bank*', '/bank', {}],
  ['/bank*', '/bankings/x', {}],
  ['/bank*', '/ban', null],
  ['/shop/:id/*', '/shop/3/x/y', { id: '3' }],
  ['/a/*/c', '/a/b/c', {}],
  ['/a/*/c', '/a/b/b/c', null],
  ['/invoice-*', '/invoice-12', {}],
  ['*', '/whatever/it/is', {}],
])('the pattern %j on the path %j gives %j', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params);
});

test('a parameter with the name of an inherited property is just a parameter', () => {
  const params = matchPath('/:__proto__', '/x');
  expect(Object.entries(params ?? {})).toEqual([['__proto__', 'x']]);
});
