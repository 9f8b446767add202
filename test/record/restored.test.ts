import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backup, restore } from '../../server/file-commands.ts';
import type { TrainingRecord } from '../../server/record.ts';
import { admin, as, list, openRecord } from '../server/record-rig.ts';
import { attempt, openSender, type Sender } from './sender.ts';

let home = '';
let record: TrainingRecord;
let sender: Sender;
let [posts, asked] = [0, 0];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'restored-'));
  record = await openRecord({ data: join(home, 'data'), clock: () => new Date() });
  vi.stubGlobal('fetch', async (url: string, { signal: _signal, ...init }: RequestInit) => {
    if (init.method === 'POST' && url.endsWith('/statements')) posts += 1;
    if (url.endsWith('/about')) asked += 1;
    const answer = await record.app.request(url, init);
    answer.headers.set('Date', new Date().toUTCString());
    return answer;
  });
  const learner = { name: 'Ann', account: { homePage: 'https://people.alongside.example', name: '7' } };
  sender = await openSender(learner, { url: 'https://record.example', enrolmentToken: record.token });
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await sender.close();
  await record.close();
  rmSync(home, { recursive: true, force: true });
});

const hours = (count: number) => vi.setSystemTime(Date.now() + count * 3_600_000);
const idsIn = (statements: readonly string[]) => statements.map((one) => (JSON.parse(one) as { id: string }).id);

async function held(): Promise<string[]> {
  const { statements } = await list(as(record, admin), { limit: '100' });
  return statements.filter(({ verb }) => !JSON.stringify(verb).includes('earned')).map(({ id }) => id);
}

async function keepAndSend(lesson: string): Promise<string[]> {
  const kept = await sender.keep(attempt(lesson), new Date());
  expect(await sender.send()).toMatchObject({ waiting: 0, setAside: 0, problem: null });
  return idsIn(kept);
}

test('a browser that joined after the backup enrols again by itself, and all that it ever sent goes out', async () => {
  const copy = join(home, 'copy.db');
  await backup(record, copy);
  const early = await keepAndSend('acme.till/sale');
  expect((await restore(record, copy)).faults).toEqual([]);
  const late = idsIn(await sender.keep(attempt('acme.till/refund'), new Date()));
  expect(await sender.send()).toMatchObject({
    waiting: 14,
    setAside: 0,
    problem: { say: 'sync.refused', status: 401 },
  });
  expect(await sender.send()).toMatchObject({ waiting: 0, setAside: 0, problem: null });
  expect((await held()).sort()).toEqual([...early, ...late].sort());
  expect((await sender.log()).every(({ sent }) => sent !== null)).toBe(true);
});

test('what was sent since shortly before the backup is sent again, once, and nothing that is older', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const old = await keepAndSend('acme.till/sale');
  hours(3);
  const near = await keepAndSend('acme.till/refund');
  const copy = join(home, 'copy.db');
  await backup(record, copy);
  hours(1);
  const lost = await keepAndSend('acme.till/cash-up');
  expect((await restore(record, copy)).faults).toEqual([]);
  hours(1);
  expect(await held()).toHaveLength(14);
  posts = 0;
  expect(await sender.send()).toMatchObject({ waiting: 0, setAside: 0, problem: null });
  expect((await held()).sort()).toEqual([...old, ...near, ...lost].sort());
  expect(posts).toBe(1);
  const log = await sender.log();
  const again = log.filter(({ sent }) => Date.parse(sent ?? '') > Date.now() - 60_000).map(({ event }) => event.id);
  expect(again.sort()).toEqual([...near, ...lost].sort());
  await sender.send();
  expect(posts).toBe(1);
});

test('a record is asked whether it was restored a few times an hour, not each time', async () => {
  await keepAndSend('acme.till/sale');
  asked = 0;
  for (let times = 0; times < 5; times += 1) await sender.wake();
  expect(asked).toBe(0);
});
