import { expect, test } from 'vitest';
import { admin, as, type Caller, completion, createClock, list, openRecord } from './record-rig.ts';

const SALE = 'acme.till/sale';
const authorization = `Basic ${btoa(`${admin.key}:${admin.secret}`)}`;
const version = { 'X-Experience-API-Version': '1.0.3' };

async function open() {
  const record = await openRecord({ clock: createClock() });
  return { record, ask: as(record, admin) };
}

function form(ask: Caller, method: string, fields: Record<string, string>, query = ''): Promise<Response> {
  return ask(`/xapi/statements?method=${method}${query}`, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
}

test('a form can carry method, headers, parameters and content of another request', async () => {
  const { record } = await open();
  const sent = completion('7', SALE);
  const bare: Caller = async (path, init) =>
    record.app.request(path, { ...init, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  const content = JSON.stringify(sent);
  const fields = { Authorization: authorization, ...version, statementId: String(sent.id), content };
  expect((await form(bare, 'PUT', fields)).status).toBe(204);
  const found = await form(bare, 'GET', { authorization, ...version, statementId: String(sent.id) });
  expect(await found.json()).toMatchObject({ id: sent.id });
  expect(found.headers.get('X-Experience-API-Consistent-Through')).not.toBe(null);
});

test.each<[string, string, Record<string, string>, string]>([
  ['that lacks its content', 'PUT', { statementId: '1' }, ''],
  ['with a parameter in the address', 'GET', {}, '&limit=1'],
  ['with a method that is not known', 'PATCH', { content: '{}' }, ''],
  ['of an earlier version', 'GET', { 'X-Experience-API-Version': '0.9' }, ''],
])('a form %s is refused', async (_, method, fields, query) => {
  const { ask } = await open();
  expect((await form(ask, method, fields, query)).status).toBe(400);
});

test('what is not a form, or not a POST, is not taken for one', async () => {
  const { ask } = await open();
  const body = JSON.stringify(completion('7', SALE));
  expect((await ask('/xapi/statements?method=PUT', { method: 'POST', body })).status).toBe(400);
  expect((await ask('/xapi/statements?method=POST', { method: 'PUT', body })).status).toBe(400);
  expect((await list(ask)).statements).toEqual([]);
});

test('version 2 knows no such forms', async () => {
  const { ask } = await open();
  const answer = await ask('/xapi/statements?method=GET', {
    method: 'POST',
    body: 'limit=1',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Experience-API-Version': '2.0.0' },
  });
  expect(answer.status).toBe(400);
});

test.each(['1.0.3', '2.0.0'] as const)(
  'a request that names no version is refused by %s where that is set',
  async (set) => {
    const record = await openRecord({ version: set });
    for (const path of ['/xapi/statements', '/xapi/activities/state', '/xapi/agents', '/xapi/activities/profile']) {
      const answer = await record.request(path);
      expect([path, answer.status, answer.headers.get('X-Experience-API-Version')]).toEqual([path, 400, set]);
    }
    expect((await record.request('/xapi/about')).status).toBe(200);
  },
);

test('under version 2 a time is kept in UTC, under version 1 as it came', async () => {
  const { ask } = await open();
  const timestamp = '2026-03-01T12:00:00+02:00';
  const stored = async (headers: Record<string, string>) => {
    const sent = completion('7', SALE, { timestamp });
    await ask('/xapi/statements', { method: 'POST', body: JSON.stringify(sent), headers });
    return (await (await ask(`/xapi/statements?statementId=${sent.id}`)).json()) as { timestamp: string };
  };
  expect((await stored(version)).timestamp).toBe(timestamp);
  expect((await stored({ 'X-Experience-API-Version': '2.0.0' })).timestamp).toBe('2026-03-01T10:00:00.000Z');
});
