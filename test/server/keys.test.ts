import { expect, test } from 'vitest';
import { verb } from '../../lib/record/vocabulary.ts';
import {
  admin,
  as,
  completion,
  createClock,
  enrol,
  HOME,
  list,
  nextId,
  openRecord,
  send,
  service,
} from './record-rig.ts';

const SALE = 'acme.till/sale';

test.each<[string[], number, number]>([
  [['statements/write'], 200, 403],
  [['statements/read'], 403, 200],
  [['all/read'], 403, 200],
  [['all'], 200, 200],
  [['state'], 403, 403],
])(
  'a program with the scopes %j is answered %i where it writes and %i where it reads',
  async (scopes, writes, reads) => {
    const record = await openRecord();
    const ask = await service(record, ...scopes);
    expect((await send(ask, completion('7', SALE))).status).toBe(writes);
    expect((await ask('/xapi/statements')).status).toBe(reads);
  },
);

test('a program that may read its own statements reads those that it wrote', async () => {
  const record = await openRecord();
  const [one, other] = [
    await service(record, 'statements/write', 'statements/read/mine'),
    await service(record, 'statements/write', 'statements/read/mine'),
  ];
  const mine = completion('7', SALE);
  await send(one, mine);
  await send(other, completion('7', SALE));
  expect((await list(one)).statements.map(({ id }) => id)).toEqual([mine.id]);
});

test.each([verb.earned, verb.conferred, verb.voided])('no program but an administrator writes %s', async (id) => {
  const record = await openRecord();
  const ask = await service(record, 'statements/write');
  const object = { objectType: 'StatementRef', id: nextId() };
  const sent = completion('7', SALE, { verb: { id }, object, context: {} });
  expect((await send(ask, sent)).status).toBe(403);
  expect((await send(as(record, admin), sent)).status).toBe(200);
});

test("a program is given no scope that is not known, and no administrator's work", async () => {
  const record = await openRecord();
  const body = JSON.stringify({ kind: 'service', name: 'P', scopes: ['roster'] });
  expect((await record.request('/credentials', { method: 'POST', body })).status).toBe(400);
  const ask = await service(record, 'all/read');
  for (const path of ['/export', '/backup', '/token', '/credentials']) expect((await ask(path)).status).toBe(403);
});

test('a key that was revoked is worthless at once', async () => {
  const record = await openRecord();
  const learner = await enrol(record, '7');
  const another = await enrol(record, '7');
  const other = await enrol(record, '8');
  expect(await (await record.request('/people/7/credentials', { method: 'DELETE' })).json()).toEqual({ revoked: 2 });
  expect([(await learner('/me')).status, (await another('/me')).status, (await other('/me')).status]).toEqual([
    401, 401, 200,
  ]);
  await service(record, 'state');
  const listed = await (await record.request('/credentials')).json();
  const { credentials } = listed as { credentials: { key: string; kind: string }[] };
  expect(credentials.map(({ kind }) => kind).sort()).toEqual(['admin', 'service']);
  const program = credentials.find(({ kind }) => kind === 'service');
  expect((await record.request(`/credentials/${program?.key}`, { method: 'DELETE' })).status).toBe(200);
  expect((await record.request(`/credentials/${program?.key}`, { method: 'DELETE' })).status).toBe(404);
  expect((await record.request(`/credentials/${admin.key}`, { method: 'DELETE' })).status).toBe(409);
});

test('wrong keys are counted by address, and the right one passes all the same', async () => {
  const clock = createClock();
  const record = await openRecord({ clock });
  const wrong = as(record, { ...admin, secret: 'guess' });
  for (let turn = 0; turn < 10; turn += 1) expect((await wrong('/me')).status).toBe(401);
  const late = await wrong('/me');
  expect([late.status, late.headers.get('Retry-After')]).toEqual([429, '600']);
  expect((await as(record, admin)('/me')).status).toBe(200);
  clock.move(600_000);
  expect((await wrong('/me')).status).toBe(401);
});

test('a key that asks too often waits, and no other key waits with it', async () => {
  const clock = createClock();
  const record = await openRecord({ clock });
  const [one, other] = [await enrol(record, '7'), await enrol(record, '8')];
  for (let turn = 0; turn < 1200; turn += 1) await one('/me');
  const late = await one('/me');
  expect([late.status, late.headers.get('Retry-After')]).toEqual([429, '1']);
  expect((await other('/me')).status).toBe(200);
  clock.move(1000);
  expect((await one('/me')).status).toBe(200);
});

test('what a person reads is theirs whatever the home page of the asked number', async () => {
  const record = await openRecord();
  const learner = await enrol(record, '7');
  const agent = JSON.stringify({ account: { homePage: HOME, name: '8' } });
  expect((await learner(`/xapi/agents?${new URLSearchParams({ agent })}`)).status).toBe(403);
});
