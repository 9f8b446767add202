import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { activityIri, verb } from '../../lib/record/vocabulary.ts';
import { backup, restore } from '../../server/file-commands.ts';
import { adlLrs } from '../record/stand-ins/adl-lrs.ts';
import { learningLocker } from '../record/stand-ins/learning-locker.ts';
import { ralph } from '../record/stand-ins/ralph.ts';
import { sqlLrs } from '../record/stand-ins/sql-lrs.ts';
import { type Beside, beside, closeBeside, healthOf, refusedIn, statusOf } from './lrs-rig.ts';
import { admin, as, completion, importRoster, list, nextId, openRecord, send } from './record-rig.ts';

const [SALE, REFUND] = ['acme.till/sale', 'acme.till/refund'];
const many = (count: number, number = '7') => Array.from({ length: count }, () => completion(number, SALE));

/** The ids of a person's statements in the record, as often as it has them. */
async function idsIn({ record }: Beside, said: string = verb.completed): Promise<string[]> {
  const ids: string[] = [];
  const ask = as(record, admin);
  for (let query: Record<string, string> = { verb: said, limit: '500' }; ; ) {
    const { statements, more } = await list(ask, query);
    ids.push(...statements.map(({ id }) => id));
    if (!more) return ids.sort();
    query = Object.fromEntries(new URL(more, 'https://a.example').searchParams);
  }
}

const idsOf = (statements: readonly { id?: unknown }[]) => statements.map(({ id }) => String(id)).sort();

describe.each([
  ['Learning Locker', learningLocker],
  ['ADL_LRS', adlLrs],
  ['Ralph', ralph],
  ['SQL LRS', sqlLrs],
])('what stands in %s', (_, manners) => {
  test('is read page by page and counts as if it had come here; a badge is given there, once', async () => {
    const it = await beside(manners);
    const all = [...many(240), completion('7', REFUND)];
    await it.put(...all, ...many(20, 'a stranger'));
    await it.settle();
    await it.settle();
    expect(await idsIn(it)).toEqual(idsOf(all));
    expect(await healthOf(it)).toMatchObject({ statements: 242, completed: 241, earned: 1, lrs: { ok: true } });
    const given = [...it.lrs.held.values()].filter((one) => (one.verb as { id: string }).id === verb.earned);
    expect(given).toMatchObject([{ object: { id: activityIri('badge', 'acme.till/cashier') } }]);
    expect(it.lrs.held.size).toBe(262);
    // The key for browsers is tried, and the badge is sent.
    expect(it.asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
    expect(await statusOf(it)).toMatchObject({ waiting: 0, aside: 0, isBehind: false, problem: null });
  });
});

describe('an LRS that rounds the times at which it stores', () => {
  test.each([0, 3_600_000])(
    'shows a statement in the same second after that was read, its clocks %i ms apart: it is read all the same',
    async (ahead) => {
      const it = await beside(learningLocker, { grain: 1000, ahead });
      await it.put(completion('7', SALE));
      await it.record.exchange();
      const late = completion('7', SALE);
      await it.put(late);
      await it.turn();
      expect(await idsIn(it)).toContain(late.id);
    },
  );

  test('is asked for no page again once nothing is new', async () => {
    const it = await beside(learningLocker, { grain: 1000 });
    await it.put(...many(350));
    await it.settle();
    await it.turn();
    it.asked.length = 0;
    await it.turn();
    const gets = it.asked.filter(({ url }) => url.searchParams.has('ascending'));
    expect(gets.map(({ url }) => url.searchParams.get('since'))).toEqual(['2026-03-02T09:00:00.000Z']);
  });
});

test('what an LRS does not show yet, by its own word, is read once it does', async () => {
  const it = await beside(learningLocker);
  const [hidden, shown] = [completion('7', SALE), completion('7', REFUND)];
  await it.put(hidden);
  it.clock.move(40_000);
  await it.put(shown);
  const through = '2026-03-02T08:59:59.000Z';
  it.weather = ({ method, url }) => {
    if (method === 'POST' || url.searchParams.get('limit') === '1') return null;
    const statements = [{ ...shown, stored: '2026-03-02T09:00:40.000Z' }];
    const headers = { 'X-Experience-API-Consistent-Through': through, Date: it.clock().toUTCString() };
    return Response.json({ statements, more: '' }, { headers });
  };
  await it.turn();
  await it.turn();
  expect(await idsIn(it)).toEqual([shown.id]);
  it.weather = () => null;
  await it.turn();
  expect(await idsIn(it)).toEqual(idsOf([hidden, shown]));
});

test('a page that was promised and is gone is read again from where it is sure to be whole', async () => {
  const it = await beside(learningLocker);
  for (const one of many(300)) {
    it.clock.move(1000);
    await it.put(one);
  }
  let gone = 2;
  it.weather = ({ url }) => {
    const isGone = url.searchParams.get('from') === '200' && gone > 0;
    gone -= Number(isGone);
    return isGone ? new Response('', { status: 404 }) : null;
  };
  await it.settle();
  expect(await healthOf(it)).toMatchObject({ completed: 300 });
  expect(gone).toBeLessThan(2);
});

describe('a record that was away', () => {
  test('goes on reading where it was, page by page, and stores nothing twice', async () => {
    const home = mkdtempSync(join(tmpdir(), 'lrs-'));
    const it = await beside(learningLocker, { data: join(home, 'data') });
    const all = many(250);
    await it.put(...all);
    it.weather = ({ url }) => (url.searchParams.get('from') === '200' ? 'down' : null);
    await it.turn();
    expect(await healthOf(it)).toMatchObject({ completed: 200 });
    it.asked.length = 0;
    it.weather = () => null;
    await it.reopen({});
    await it.settle();
    expect(await idsIn(it)).toEqual(idsOf(all));
    const from = it.asked
      .filter(({ url }) => url.searchParams.has('ascending') && !url.searchParams.has('agent'))
      .map(({ url }) => url.searchParams.get('from'));
    expect(from).toEqual(['200']);
    await closeBeside();
    rmSync(home, { recursive: true, force: true });
  });
});

describe('an LRS that is away', () => {
  test('for an hour is asked seldom, told of, and read whole when it is back', async () => {
    const it = await beside(learningLocker);
    it.weather = () => 'down';
    const waits: number[] = [];
    for (let spent = 0; spent < 3_600_000; spent += waits.at(-1) ?? 0) waits.push((await it.turn()) ?? 0);
    expect(waits.length).toBeLessThan(40);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * 60_000);
    expect(await statusOf(it)).toMatchObject({ problem: { say: 'problem.down' }, readAt: null });
    expect(await healthOf(it)).toMatchObject({ lrs: { ok: false, read: null } });
    await it.put(...many(30));
    it.weather = () => null;
    await it.settle();
    expect(await healthOf(it)).toMatchObject({ completed: 30, lrs: { ok: true } });
    expect((await statusOf(it)).problem).toBeNull();
  });

  test('and names a time is not asked before it', async () => {
    const it = await beside(learningLocker);
    it.weather = () => new Response('', { status: 429, headers: { 'Retry-After': '120' } });
    expect(await it.turn()).toBe(120_000);
  });

  test('is asked less and less while nothing happens in it', async () => {
    const it = await beside(learningLocker);
    await it.put(completion('7', SALE));
    const waits = [await it.turn(), await it.turn(), await it.turn(), await it.turn(), await it.turn()];
    expect(waits).toEqual([10_000, 20_000, 30_000, 30_000, 30_000]);
  });
});

test.each([
  [
    'a page of another service',
    () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
    'problem.notLrs',
  ],
  ['other JSON', () => Response.json({ hello: 'there' }), 'problem.notLrs'],
  ['404', () => new Response('', { status: 404 }), 'problem.notLrs'],
  ['401', () => new Response('', { status: 401 }), 'problem.refused'],
  ['400 that speaks of credentials', () => new Response('bad credentials', { status: 400 }), 'problem.refused'],
  ['500', () => new Response('', { status: 500 }), 'problem.failing'],
])('%s in place of statements is told as what it is', async (_, answer, say) => {
  const it = await beside(learningLocker);
  await it.reopen({ lrs: { ...it.setting, browsers: null } });
  it.weather = ({ method }) => (method === 'GET' ? answer() : null);
  expect(await it.turn()).toBeGreaterThan(0);
  expect((await statusOf(it)).problem).toMatchObject({ say });
});

test('what somebody did before they were on the roster is read once they are', async () => {
  const it = await beside(learningLocker);
  const before = many(120, '8');
  await it.put(...before, completion('7', SALE));
  await it.settle();
  await it.turn();
  expect(await healthOf(it)).toMatchObject({ completed: 1 });
  await importRoster(it.record, ['8,Ben,North,Cashier']);
  await it.turn();
  expect(await healthOf(it)).toMatchObject({ completed: 121 });
  it.asked.length = 0;
  await it.turn();
  expect(it.asked.filter(({ url }) => url.searchParams.has('agent'))).toEqual([]);
});

test('what cannot be stored is noted once, and keeps nothing else back', async () => {
  const it = await beside(learningLocker);
  const odd = completion('7', SALE, { verb: { id: 'no IRI' } });
  const fine = completion('7', SALE);
  await it.put(odd, fine);
  await it.turn();
  await it.turn();
  expect(await idsIn(it)).toEqual([fine.id]);
  expect(await refusedIn(it)).toMatchObject([{ key: 'lrs', statement: odd.id, status: 400, times: 1 }]);
});

test('a badge that somebody else has written is not one', async () => {
  const it = await beside(learningLocker);
  const object = { objectType: 'Activity', id: activityIri('badge', 'acme.till/closer') };
  const forged = completion('7', SALE, { verb: { id: verb.earned }, object, result: undefined });
  await it.put(forged);
  await it.turn();
  expect(await healthOf(it)).toMatchObject({ statements: 0, earned: 0 });
  expect(await refusedIn(it)).toMatchObject([{ statement: forged.id, status: 403 }]);
});

test('a backup that is older than the LRS reads again what it lacks, and gives no badge twice', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lrs-'));
  const it = await beside(learningLocker, { data: join(home, 'data') });
  await it.put(completion('7', SALE));
  await it.settle();
  expect(await backup(it.record, join(home, 'copy.db'))).toMatchObject({ faults: [] });
  await it.put(completion('7', REFUND), ...many(3));
  await it.settle();
  expect(await healthOf(it)).toMatchObject({ statements: 6, earned: 1 });
  expect(await restore(it.record, join(home, 'copy.db'))).toMatchObject({ faults: [] });
  expect(await healthOf(it)).toMatchObject({ statements: 1, earned: 0 });
  await it.settle();
  await it.settle();
  expect(await healthOf(it)).toMatchObject({ statements: 6, completed: 5, earned: 1 });
  expect(it.lrs.held.size).toBe(6);
  await closeBeside();
  rmSync(home, { recursive: true, force: true });
});

describe.each(['1.0.3', '2.0.0'] as const)('beside an LRS that is spoken to in version %s', (version) => {
  test('what is voided there counts no more, and badges are written there', async () => {
    const lrs = await openRecord({ packs: { lessons: [], badges: [] }, version });
    const body = JSON.stringify({ kind: 'service', name: 'Beside', scopes: ['all'] });
    const server = (await (await lrs.request('/credentials', { method: 'POST', body })).json()) as typeof admin;
    const program = as(lrs, server);
    const it = await beside(learningLocker, {
      lrs: { endpoint: 'https://lrs.example/xapi', version, browsers: null, server },
      fetch: async (url, init) => lrs.app.request(url, init),
    });
    const [wrong, right] = [completion('7', SALE), completion('7', SALE)];
    await send(program, wrong, right, completion('7', REFUND));
    await it.turn();
    expect(await healthOf(it)).toMatchObject({ completed: 3, earned: 1 });
    expect((await list(program, { verb: verb.earned })).statements).toHaveLength(1);
    await send(program, {
      id: nextId(),
      actor: { mbox: 'mailto:administrator@lrs.example' },
      verb: { id: verb.voided },
      object: { objectType: 'StatementRef', id: wrong.id },
    });
    await it.turn();
    expect(await healthOf(it)).toMatchObject({ completed: 2 });
    expect(await idsIn(it)).not.toContain(wrong.id);
    await lrs.close();
  });
});
