import { expect, test } from 'vitest';
import { matchScreen, matchTool } from '../../lib/tool/match.ts';
import type { ScreenRule, Sign, ToolRule } from '../../lib/tool/rules.ts';
import { pageOf } from './page.ts';

const tool = (id: string, signature: Sign[], screens: ScreenRule[] = []): ToolRule => ({ id, signature, screens });
const vendure = tool('v', [
  { meta: { name: 'author', content: 'Vendure' } },
  { title: '*Vendure', landmark: { css: '[data-slot=sidebar]' }, weight: 3 },
]);
const byTitle = tool('t', [{ title: '*vendure*' }]);

test('a tool is known by its signs, and by none of another', () => {
  expect(matchTool([vendure], pageOf({ meta: { author: 'vendure' } }))).toEqual({ tool: vendure, tied: [] });
  expect(matchTool([vendure], pageOf({ meta: { author: 'Else' } }))).toEqual({ tool: null, tied: [] });
  expect(matchTool([], pageOf({}))).toEqual({ tool: null, tied: [] });
});

test('every part of a sign must hold', () => {
  expect(matchTool([vendure], pageOf({ title: 'Laptop • Vendure' })).tool).toBe(null);
  expect(matchTool([vendure], pageOf({ title: 'Vendure', landmarks: ['[data-slot=sidebar]'] })).tool).toBe(vendure);
});

test('a sign that asks nothing says nothing', () => {
  expect(matchTool([tool('x', [{}, { weight: 9 }])], pageOf({})).tool).toBe(null);
});

test('of several tools the one whose signs weigh most is chosen', () => {
  const page = pageOf({ title: 'Vendure', landmarks: ['[data-slot=sidebar]'] });
  expect(matchTool([byTitle, vendure], page)).toEqual({ tool: vendure, tied: [] });
});

test('a tie is told, not guessed', () => {
  const page = pageOf({ title: 'Vendure', meta: { author: 'Vendure' } });
  expect(matchTool([byTitle, vendure, tool('z', [{ title: 'Zed' }])], page)).toEqual({ tool: null, tied: ['t', 'v'] });
});

test('the first screen whose every part holds is the one', () => {
  const screens: ScreenRule[] = [
    { id: 'done', path: '/orders/:id', landmark: { css: '#receipt' } },
    { id: 'order', path: '/orders/:id' },
    { id: 'search', path: '/orders', query: { q: '*' } },
    { id: 'orders', path: '/orders', title: 'Orders *' },
  ];
  const at = (page: Parameters<typeof pageOf>[0]) => matchScreen(tool('x', [], screens), pageOf(page));
  expect(at({ path: '/orders/7' })).toEqual({ screen: 'order', params: { id: '7' } });
  expect(at({ path: '/orders/7', landmarks: ['#receipt'] })).toEqual({ screen: 'done', params: { id: '7' } });
  expect(at({ path: '/orders', query: { q: 'lamp' } })).toEqual({ screen: 'search', params: { q: 'lamp' } });
  expect(at({ path: '/orders', title: 'Orders – Shop' })?.screen).toBe('orders');
  expect(at({ path: '/orders', title: 'Customers' })).toBe(null);
});

test('a screen in a frame is read in that frame, its hash at the top', () => {
  const screens: ScreenRule[] = [{ id: 'till', frame: 'main', path: '/ps.pl', landmark: { css: '.top' }, hash: '/a' }];
  const rule = tool('x', [], screens);
  const main = { path: '/ps.pl', landmarks: ['.top'] };
  expect(matchScreen(rule, pageOf({ hash: '#/a', frames: { main } }))?.screen).toBe('till');
  expect(matchScreen(rule, pageOf({ hash: '#/b', frames: { main } }))).toBe(null);
  expect(matchScreen(rule, pageOf({ hash: '#/a', ...main }))).toBe(null);
});

test.each([
  ['#/orders/SO-1?tab=2', { id: 'SO-1' }],
  ['#!/orders/SO-1', { id: 'SO-1' }],
  ['#orders/SO-1', { id: 'SO-1' }],
  ['#/orders', null],
  ['', null],
])('the hash %j is read as a path', (hash, params) => {
  const found = matchScreen(tool('x', [], [{ id: 'order', hash: '/orders/:id' }]), pageOf({ hash }));
  expect(found?.params ?? null).toEqual(params);
});

test('no hash is the start page', () => {
  expect(matchScreen(tool('x', [], [{ id: 'home', hash: '/' }]), pageOf({}))?.screen).toBe('home');
});

test('a screen that is called differently in each language is the same screen', () => {
  const screens = [
    { id: 'invoice', path: ['/invoices/:id', '/sales/invoices/:id'], title: ['Invoice *', 'Rechnung *'] },
  ];
  const at = (path: string, title: string) => matchScreen(tool('l', [], screens), pageOf({ path, title }));
  expect(at('/sales/invoices/7', 'Rechnung 7')).toEqual({ screen: 'invoice', params: { id: '7' } });
  expect(at('/invoices/7', 'Invoice 7')).toEqual({ screen: 'invoice', params: { id: '7' } });
  expect(at('/invoices/7', 'Facture 7')).toBe(null);
});
