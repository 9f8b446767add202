import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { activityIri, verb } from '../../lib/record/vocabulary.ts';
import { findCredential } from '../../server/store/credentials.ts';
import {
  admin,
  as,
  completion,
  enrol,
  HOME,
  importRoster,
  list,
  manager,
  nextId,
  openRecord,
  send,
} from './record-rig.ts';

const SALE = 'acme.till/sale';
const earned = { verb: { id: verb.earned }, object: { id: activityIri('badge', 'acme.till/cashier') } };

test('a key that is unknown, a wrong secret and no key at all are answered 401', async () => {
  const record = await openRecord();
  for (const credential of [
    { key: 'nobody', secret: 'x' },
    { ...admin, secret: 'x' },
    { key: '', secret: '' },
  ]) {
    expect((await as(record, credential)('/xapi/statements')).status).toBe(401);
  }
  const bare = await record.app.request('/xapi/statements');
  expect(bare.status).toBe(401);
  expect(bare.headers.get('WWW-Authenticate')).toContain('Basic');
});

test('a secret is kept only as its hash', async () => {
  const record = await openRecord();
  const held = await record.core.database.read((sql) => findCredential(sql, admin.key));
  expect(held?.secretHash).toBe(createHash('sha256').update(admin.secret).digest('hex'));
  expect(JSON.stringify(held)).not.toContain(admin.secret);
});

test('a learner writes about themselves', async () => {
  const record = await openRecord();
  const learner = await enrol(record, '7');
  expect((await send(learner, completion('7', SALE))).status).toBe(200);
});

test.each<[string, object, string]>([
  ['about another person', { actor: { account: { homePage: HOME, name: '8' } } }, 'about themselves'],
  [
    'about the same number elsewhere',
    { actor: { account: { homePage: 'https://other.example', name: '7' } } },
    'themselves',
  ],
  [
    'about a group that has their account',
    { actor: { objectType: 'Group', account: { homePage: HOME, name: '7' } } },
    'themselves',
  ],
  ['that a badge is earned', earned, 'badges'],
  [
    'that voids one',
    { verb: { id: verb.voided }, object: { objectType: 'StatementRef', id: nextId() }, context: {} },
    'void',
  ],
])('a learner may not write a statement %s', async (_, more, why) => {
  const record = await openRecord();
  const learner = await enrol(record, '7');
  const answer = await send(learner, completion('7', SALE, { ...more }));
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain(why);
  const put = completion('7', SALE, { ...more });
  expect(
    (await learner(`/xapi/statements?statementId=${put.id}`, { method: 'PUT', body: JSON.stringify(put) })).status,
  ).toBe(403);
  expect((await list(as(record, admin))).statements).toEqual([]);
});

test('one forged statement refuses the batch around it', async () => {
  const record = await openRecord();
  const learner = await enrol(record, '7');
  const answer = await send(learner, completion('7', SALE), completion('8', SALE));
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('statements[1]');
  expect((await list(as(record, admin))).statements).toEqual([]);
});

test('a learner reads only what is about themselves, by whatever way they ask', async () => {
  const record = await openRecord();
  const [seven, eight] = [await enrol(record, '7'), await enrol(record, '8')];
  const [mine, yours] = [completion('7', SALE), completion('8', SALE)];
  await send(seven, mine);
  await send(eight, yours);
  expect((await list(seven)).statements.map(({ id }) => id)).toEqual([mine.id]);
  expect((await seven(`/xapi/statements?statementId=${yours.id}`)).status).toBe(404);
  expect((await seven(`/xapi/statements?agent=${encodeURIComponent(JSON.stringify(yours.actor))}`)).status).toBe(403);
  expect((await list(seven, { activity: activityIri('lesson', SALE), cursor: '999' })).statements).toHaveLength(1);
  for (const path of ['/matrix', '/evidence?person=8&badge=acme.till/cashier', '/roster/people', '/token']) {
    expect((await seven(path)).status).toBe(403);
  }
  expect((await seven('/credentials', { method: 'POST', body: '{"kind":"admin","name":"Me"}' })).status).toBe(403);
});

test('a manager reads the people of their teams and nobody else, and writes nothing', async () => {
  const record = await openRecord();
  await importRoster(record, ['7,Ann,North,Cashier', '8,Ben,South,Cashier']);
  const ask = as(record, admin);
  const [north, south] = [completion('7', SALE), completion('8', SALE)];
  await send(ask, north, south, completion('9', SALE));
  const boss = await manager(record, 'North');
  expect((await list(boss)).statements.map(({ id }) => id)).toEqual([north.id]);
  expect((await boss(`/xapi/statements?statementId=${south.id}`)).status).toBe(404);
  expect((await list(boss, { agent: JSON.stringify(south.actor) })).statements).toEqual([]);
  expect((await send(boss, completion('7', SALE))).status).toBe(403);
  expect(
    (await boss('/roster/people', { method: 'POST', body: '', headers: { 'Content-Type': 'text/csv' } })).status,
  ).toBe(403);
  const { people } = (await (await boss('/roster/people')).json()) as { people: { account: string }[] };
  expect(people.map(({ account }) => account)).toEqual(['7']);
});

test('a credential is told what it is', async () => {
  const record = await openRecord();
  const boss = await manager(record, 'South', 'North');
  expect(await (await boss('/me')).json()).toEqual({ kind: 'manager', name: 'Mina', teams: ['North', 'South'] });
  expect(await (await (await enrol(record, '7', 'Ann'))('/me')).json()).toEqual({
    kind: 'learner',
    name: 'Ann',
    teams: [],
  });
});

test('health is told to anybody, without a word about people', async () => {
  const record = await openRecord();
  await send(await enrol(record, '4711', 'Ann'), completion('4711', SALE));
  const text = await (await record.app.request('/health')).text();
  expect(JSON.parse(text)).toEqual({ ok: true, statements: 1, completed: 1, earned: 0 });
});
