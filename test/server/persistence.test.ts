import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verb } from '../../lib/record/vocabulary.ts';
import { createRecord } from '../../server/record.ts';
import {
  admin,
  as,
  completion,
  createClock,
  enrol,
  importRoster,
  list,
  openRecord,
  packs,
  send,
} from './record-rig.ts';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'record-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

test('all that was stored is there after the record was closed and opened again', async () => {
  const first = await openRecord({ data });
  await importRoster(first, ['7,Ann,North,Cashier']);
  const learner = await enrol(first, '7');
  await send(learner, completion('7', 'acme.till/sale'), completion('7', 'acme.till/refund'));
  const before = await list(learner);
  await first.close();
  const second = await openRecord({ data });
  const [again] = (await list(as(second, admin), { limit: '1' })).statements;
  expect(again).toEqual(before.statements[0]);
  expect(await (await second.app.request('/health')).json()).toEqual({
    ok: true,
    statements: 3,
    completed: 2,
    earned: 1,
  });
  expect(second.token).toBe(first.token);
  await second.close();
});

test('stored goes on behind what is there, though the clock was put back', async () => {
  const first = await openRecord({ data });
  await send(as(first, admin), completion('7', 'acme.till/sale'));
  await first.close();
  const second = await openRecord({ data, clock: createClock('2020-01-01T00:00:00Z') });
  await send(as(second, admin), completion('7', 'acme.till/sale'));
  const stored = (await list(as(second, admin), { ascending: 'true' })).statements.map((held) => held.stored);
  expect(stored).toEqual(['2026-03-02T09:00:00.000Z', '2026-03-02T09:00:00.001Z']);
  await second.close();
});

test('a second record on the same folder is told that it is in use', async () => {
  const first = await openRecord({ data });
  const second = await createRecord({ data, packs, clock: createClock() });
  expect(second).toEqual({ fault: `The data folder ${data} is in use by another process.`, inUse: true });
  expect((await first.app.request('/health')).status).toBe(200);
  await first.close();
});

test('a folder that cannot be opened is told in one line', async () => {
  const opened = await createRecord({ data: '/dev/null/record', packs, clock: createClock() });
  expect(opened).toMatchObject({
    fault: expect.stringMatching(/^The data folder \/dev\/null\/record cannot be opened: .+$/),
  });
});

test('without a key of their own the administrator gets one that stays, in a file for its owner alone', async () => {
  const made = await createRecord({ data, packs, clock: createClock() });
  if ('fault' in made) throw new Error(made.fault);
  await made.close();
  expect(statSync(join(data, 'admin.json')).mode & 0o777).toBe(0o600);
  const again = await createRecord({ data, packs, clock: createClock() });
  if ('fault' in again) throw new Error(again.fault);
  expect(again.admin).toEqual(made.admin);
  await again.close();
  const changed = await openRecord({ data });
  expect((await as(changed, made.admin)('/me')).status).toBe(401);
  expect((await as(changed, admin)('/me')).status).toBe(200);
  await changed.close();
});

test('a badge whose rule came later is given when the record is opened, once', async () => {
  const first = await openRecord({ data, packs: { ...packs, badges: [] } });
  await send(as(first, admin), completion('7', 'acme.till/cash-up'));
  await first.close();
  for (let turn = 0; turn < 2; turn += 1) {
    const record = await openRecord({ data });
    expect((await list(as(record, admin), { verb: verb.earned })).statements).toHaveLength(1);
    await record.close();
  }
});

test('a full disk is told, stores nothing by halves and loses nothing, and goes by itself', async () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const record = await openRecord({ data });
  const pages = (most: number) => record.core.database.read((sql) => sql.run(`pragma max_page_count = ${most}`));
  const ask = as(record, admin);
  const batch = () => Array.from({ length: 50 }, () => completion('7', 'acme.till/sale'));
  await send(ask, ...batch());
  await pages(1);
  let answer = await send(ask, ...batch());
  let taken = 1;
  for (; answer.status === 200 && taken < 20; taken += 1) answer = await send(ask, ...batch());
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '60']);
  expect(await answer.text()).toContain('disk');
  expect(await (await record.app.request('/health')).json()).toMatchObject({ statements: taken * 50 });
  await pages(1_000_000);
  expect((await send(ask, ...batch())).status).toBe(200);
  await record.close();
  silence.mockRestore();
});

test('the home page of the roster is kept once it was said', async () => {
  const first = await openRecord({ data, homePage: 'https://staff.shop.example' });
  await first.close();
  const second = await openRecord({ data });
  expect(second.core.homePage).toBe('https://staff.shop.example');
  await second.close();
});
