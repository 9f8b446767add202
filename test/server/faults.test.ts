import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressFile, adminFile } from '../../server/admin-file.ts';
import { listPeople } from '../../server/commands.ts';
import { openDoor } from '../../server/door.ts';
import { backup, restore } from '../../server/file-commands.ts';
import { createRecord } from '../../server/record.ts';
import { serveRecord } from '../../server/serve.ts';
import { admin, as, completion, createClock, list, openRecord, packs, send } from './record-rig.ts';

const SALE = 'acme.till/sale';
let home = '';
let data = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'faults-'));
  data = join(home, 'data');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const open = () => createRecord({ data, packs, clock: createClock(), admin });

test('a database that another program has locked is told, and opens once it is let go', async () => {
  await (await openRecord({ data })).close();
  const other = new DatabaseSync(join(data, 'record.db'));
  other.exec('begin exclusive');
  expect(await open()).toEqual({ fault: `The data folder ${data} is in use by another process.`, inUse: true });
  other.exec('rollback');
  other.close();
  await (await openRecord({ data })).close();
});

test('a database that is damaged is told in one line, and left as it is', async () => {
  mkdirSync(data);
  const file = join(data, 'record.db');
  writeFileSync(file, 'x'.repeat(10_000));
  expect(await open()).toMatchObject({ fault: `The data folder ${data} cannot be opened: file is not a database.` });
  expect(readFileSync(file, 'utf8')).toBe('x'.repeat(10_000));
});

describe('commands on a record that runs', () => {
  async function commandsWith(spoil: () => void) {
    const record = await openRecord({ data });
    const served = await serveRecord(record, { host: '127.0.0.1', port: 0 });
    if ('fault' in served) throw new Error(served.fault);
    addressFile(data).write({ address: served.address });
    spoil();
    const door = await openDoor({ data, packs, clock: createClock() }, null);
    const told = 'fault' in door ? door.fault : (await listPeople(door)).faults;
    await served.close();
    await record.close();
    return told;
  }

  test('with a wrong secret are refused in one line', async () => {
    const told = await commandsWith(() => adminFile(data).write({ key: admin.key, secret: 'not it' }));
    expect(told).toEqual(['This key and secret are not known here.']);
  });

  test('are told where the file with the secret is damaged, or the address is not known', async () => {
    const damaged = await commandsWith(() => writeFileSync(join(data, 'admin.json'), '{'));
    expect(damaged).toMatch(
      /in use by another process\. Commands cannot ask it: its admin\.json is missing or damaged\.$/,
    );
    const lost = await commandsWith(() => addressFile(data).remove());
    expect(lost).toMatch(/in use by another process\. It has not said where it answers; say its --port\.$/);
  });
});

/** Why a small disk cannot be had here; null where it can. */
function whyNoDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can make a small disk';
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return isMounted ? null : 'this machine does not allow `mount`';
}

const why = whyNoDisk();

describe.skipIf(why !== null)(`a disk that is full${why ? `: left out, ${why}` : ''}`, () => {
  beforeEach(() => {
    mkdirSync(data);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', data]).status).toBe(0);
    vi.spyOn(console, 'error').mockReturnValue();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    spawnSync('umount', ['-l', data]);
  });

  const filler = () => join(data, 'filler');
  /** Takes all the room that is left. */
  function fill(): void {
    spawnSync('sh', ['-c', `cat /dev/zero > '${filler()}'`]);
    expect(statSync(filler()).size).toBeGreaterThan(0);
  }

  test('refuses with 503, holds all that it took, and goes on once there is room', async () => {
    const record = await openRecord({ data });
    const ask = as(record, admin);
    const batch = () => Array.from({ length: 50 }, () => completion('7', SALE));
    expect((await send(ask, ...batch())).status).toBe(200);
    fill();
    let answer = await send(ask, ...batch());
    let taken = 1;
    for (; answer.status === 200 && taken < 90; taken += 1) answer = await send(ask, ...batch());
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '60']);
    expect(await answer.json()).toEqual({ error: expect.stringContaining('The disk of the record is full.') });
    expect((await ask('/xapi/statements?limit=1')).status).toBe(200);
    rmSync(filler());
    expect((await send(ask, ...batch())).status).toBe(200);
    expect(await (await record.app.request('/health')).json()).toMatchObject({ statements: (taken + 1) * 50 });
    await record.close();
  });

  test('is told at the start', async () => {
    fill();
    expect(await open()).toEqual({ fault: `The disk with the data folder ${data} is full.`, inUse: false });
    rmSync(filler());
    await (await openRecord({ data })).close();
  });

  test('takes neither a backup nor one to restore, and leaves nothing of them', async () => {
    const record = await openRecord({ data });
    await send(as(record, admin), completion('7', SALE));
    const copy = join(home, 'copy.db');
    expect((await backup(record, copy)).faults).toEqual([]);
    await vi.waitFor(() => expect(readdirSync(data).filter((name) => name.startsWith('backup'))).toEqual([]));
    fill();
    const full = 'The disk of the record is full. Nothing of this request is stored.';
    expect((await restore(record, copy)).faults).toEqual([full]);
    expect((await backup(record, join(home, 'second.db'))).faults).toEqual([full]);
    rmSync(filler());
    expect((await list(as(record, admin))).statements).toHaveLength(1);
    expect((await backup(record, join(home, 'third.db'))).faults).toEqual([]);
    await record.close();
  });
});
