import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backup, restore } from '../../server/file-commands.ts';
import { admin, as, list, openRecord } from '../server/record-rig.ts';
import { attempt, openSender } from './sender.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'restored-'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(home, { recursive: true, force: true });
});

test('a browser that joined after the backup enrols again by itself, and what waits goes out', async () => {
  const record = await openRecord({ data: join(home, 'data') });
  const copy = join(home, 'copy.db');
  await backup(record, copy);
  vi.stubGlobal('fetch', async (url: string, { signal: _signal, ...init }: RequestInit) =>
    record.app.request(url, init),
  );
  const learner = { name: 'Ann', account: { homePage: 'https://people.alongside.example', name: '7' } };
  const sender = await openSender(learner, { url: 'https://record.example', enrolmentToken: record.token });
  await sender.keep(attempt('acme.till/sale'), new Date());
  expect(await sender.send()).toMatchObject({ waiting: 0, problem: null });
  expect((await restore(record, copy)).faults).toEqual([]);
  const late = await sender.keep(attempt('acme.till/refund'), new Date());
  expect(await sender.send()).toMatchObject({ waiting: 7, setAside: 0, problem: { say: 'sync.refused', status: 401 } });
  expect(await sender.send()).toMatchObject({ waiting: 0, setAside: 0, problem: null });
  const held = (await list(as(record, admin))).statements.map(({ id }) => id);
  expect(held).toEqual(expect.arrayContaining(late.map((one) => (JSON.parse(one) as { id: string }).id)));
  expect(await sender.log()).toHaveLength(14);
  await sender.close();
  await record.close();
});
