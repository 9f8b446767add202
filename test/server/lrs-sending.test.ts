import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verb } from '../../lib/record/vocabulary.ts';
import { adlLrs } from '../record/stand-ins/adl-lrs.ts';
import { learningLocker } from '../record/stand-ins/learning-locker.ts';
import { ralph } from '../record/stand-ins/ralph.ts';
import { sqlLrs } from '../record/stand-ins/sql-lrs.ts';
import { type Beside, beside, closeBeside, healthOf, refusedIn, statusOf, type Weather } from './lrs-rig.ts';
import { as, completion, enrol, HOME, importRoster, type Loose, send, service } from './record-rig.ts';

const [SALE, REFUND] = ['acme.till/sale', 'acme.till/refund'];

const onPost = (what: ReturnType<Weather>): Weather => {
  return ({ method }) => (method === 'POST' ? what : null);
};

test.each([
  ['Learning Locker', learningLocker],
  ['ADL_LRS', adlLrs],
  ['Ralph', ralph],
  ['SQL LRS', sqlLrs],
])('what is sent here is passed on to %s, once, though an answer is lost', async (_, manners) => {
  const it = await beside(manners);
  const learner = await enrol(it.record, '7');
  const sent = [completion('7', SALE), completion('7', REFUND)];
  await send(learner, ...sent);
  it.weather = onPost('lost');
  await it.turn();
  it.weather = () => null;
  await it.settle();
  await it.settle();
  expect([...it.lrs.held.values()]).toMatchObject([...sent, { verb: { id: verb.earned } }]);
  expect(await healthOf(it)).toMatchObject({ statements: 3, earned: 1 });
  expect(await statusOf(it)).toMatchObject({ waiting: 0, aside: 0, problem: null });
  for (const held of it.lrs.held.values()) expect(held).not.toHaveProperty('authority');
});

test('all that a record held before an LRS was named is put into it, and nothing of sample people', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lrs-'));
  const it = await beside(learningLocker, { data: home, isNamed: false });
  await importRoster(it.record, ['S-1,Sample,North,Cashier'], '?sample=true');
  const program = await service(it.record, 'statements/write');
  const held = [completion('7', SALE), completion('7', SALE)];
  await send(program, ...held, completion('S-1', SALE));
  expect(await it.turn()).toBeNull();
  expect(await (await it.record.request('/status')).json()).toMatchObject({ lrs: null });
  await it.reopen({ lrs: it.setting });
  await it.settle();
  expect([...it.lrs.held.keys()]).toEqual(held.map(({ id }) => id));
  it.asked.length = 0;
  await it.reopen({ lrs: it.setting });
  await it.settle();
  expect(it.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await closeBeside();
  rmSync(home, { recursive: true, force: true });
});

test('a statement that the LRS would not take is set aside and told of, once it has taken another', async () => {
  const it = await beside(learningLocker);
  const poison = completion('7', SALE);
  const own = it.lrs.fetch;
  it.lrs.fetch = async (url, init) =>
    String(init?.body).includes(String(poison.id)) ? new Response('too odd', { status: 400 }) : own(url, init);
  const learner = await enrol(it.record, '7');
  await send(learner, poison);
  expect(await it.turn()).toBeGreaterThan(0);
  expect(await statusOf(it)).toMatchObject({ waiting: 1, aside: 0, problem: { say: 'problem.refusing', status: 400 } });
  await send(learner, completion('7', SALE), completion('7', SALE));
  await it.turn();
  await it.turn();
  expect(it.lrs.held.size).toBe(2);
  expect(await statusOf(it)).toMatchObject({ waiting: 0, aside: 1, problem: null });
  expect(await refusedIn(it)).toMatchObject([{ key: 'lrs', statement: poison.id, reason: 'too odd', times: 1 }]);
});

test('another statement under the same id in the LRS stays, and is told of', async () => {
  const it = await beside(learningLocker);
  const own = completion('7', SALE);
  it.weather = ({ method, url }) =>
    method === 'GET' && !url.searchParams.has('statementId') ? new Response('', { status: 500 }) : null;
  await it.put({ ...own, timestamp: '2026-03-01T09:00:00.000Z' });
  await send(await enrol(it.record, '7'), own, completion('7', SALE));
  it.weather = () => null;
  await it.settle();
  expect(it.lrs.held.get(String(own.id))).toMatchObject({ timestamp: '2026-03-01T09:00:00.000Z' });
  expect(await refusedIn(it)).toMatchObject([{ key: 'lrs', statement: own.id, status: 409, times: 1 }]);
  expect(await statusOf(it)).toMatchObject({ waiting: 0, aside: 1 });
});

test.each([
  ['Learning Locker', learningLocker],
  ['ADL_LRS', adlLrs],
])('a key that %s does not know is told of, and everything waits', async (_, manners) => {
  const it = await beside(manners);
  const wrong = { key: 'key', secret: 'not it' };
  await it.reopen({ lrs: { ...it.setting, server: wrong, browsers: null } });
  await importRoster(it.record, ['7,Ann,North,Cashier']);
  await send(await enrol(it.record, '7'), completion('7', SALE));
  await it.turn();
  expect(await statusOf(it)).toMatchObject({ waiting: 1, problem: { say: 'problem.refused' } });
});

test.each([
  ['wrong', { key: 'writer', secret: 'not it' }, 'problem.browsers'],
  ['one that reads', { key: 'key', secret: 'secret' }, 'problem.mighty'],
])('a key for browsers that is %s is told of, and all else goes on', async (_, browsers, say) => {
  const it = await beside(learningLocker);
  await it.reopen({ lrs: { ...it.setting, browsers } });
  await importRoster(it.record, ['7,Ann,North,Cashier']);
  await it.put(completion('7', SALE));
  await it.turn();
  expect(await statusOf(it)).toMatchObject({ problem: { say } });
  expect(await healthOf(it)).toMatchObject({ completed: 1, lrs: { ok: false } });
});

test('a statement of version 2.0 goes to an LRS of 1.0.3 without what that does not know', async () => {
  const it = await beside(learningLocker);
  const context = { contextAgents: [{ objectType: 'contextAgent', agent: { mbox: 'mailto:a@b.example' } }] };
  const program = await service(it.record, 'statements/write');
  const body = JSON.stringify(completion('7', SALE, { context }));
  await program('/xapi/statements', { method: 'POST', body, headers: { 'X-Experience-API-Version': '2.0.0' } });
  await it.turn();
  const [held] = it.lrs.held.values();
  expect(held).toMatchObject({ verb: { id: verb.completed }, context: {} });
  expect(JSON.stringify(held)).not.toContain('contextAgents');
});

const ask = async ({ record }: Beside, path: string, body: object) =>
  (await (await record.app.request(path, { method: 'POST', body: JSON.stringify(body) })).json()) as Loose;

test('browsers are told where to send: those that enrol, those that join, and those that ask again', async () => {
  const it = await beside(learningLocker);
  const sendTo = { endpoint: it.setting.endpoint, version: '1.0.3', ...it.lrs.writer };
  const account = { homePage: HOME, name: '7' };
  const enrolled = await ask(it, '/enrol', { token: it.record.token, account, name: 'Ann' });
  expect(enrolled).toMatchObject({ key: expect.any(String), sendTo });
  const learner = as(it.record, enrolled as unknown as { key: string; secret: string });
  expect(await (await learner('/send-to')).json()).toEqual({ sendTo });
  const given = await it.record.request('/invitations', { method: 'POST', body: JSON.stringify({ number: '7' }) });
  const { id, secret } = (await given.json()) as { id: string; secret: string };
  const told = await (await it.record.app.request(`/join/${id}`)).text();
  expect(JSON.parse(told)).toMatchObject({ endpoint: it.setting.endpoint });
  expect(told).not.toContain(it.lrs.writer.secret);
  const joined = await ask(it, '/join', { id, secret });
  expect(JSON.parse(String(joined.answer))).toMatchObject({ sendTo });
  expect((await (await service(it.record, 'all'))('/send-to')).status).toBe(403);
});

test('without a key for browsers they are told nothing, and send here', async () => {
  const it = await beside(learningLocker);
  await it.reopen({ lrs: { ...it.setting, browsers: null } });
  const account = { homePage: HOME, name: '7' };
  expect(await ask(it, '/enrol', { token: it.record.token, account, name: 'Ann' })).toMatchObject({ sendTo: null });
});

test('no secret of the LRS stands in what an administrator sees', async () => {
  const it = await beside(learningLocker);
  it.weather = () => 'down';
  await it.turn();
  for (const path of ['/status', '/refused', '/health', '/credentials']) {
    const text = await (await it.record.request(path)).text();
    for (const secret of [it.lrs.secret, it.lrs.writer.secret]) expect(text).not.toContain(`"${secret}"`);
  }
});
