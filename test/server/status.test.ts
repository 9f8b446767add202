import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backup } from '../../server/file-commands.ts';
import {
  admin,
  as,
  completion,
  createClock,
  enrol,
  type Loose,
  manager,
  openRecord,
  send,
  service,
} from './record-rig.ts';

const SALE = 'acme.till/sale';
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'status-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const withoutVerb = () => completion('7', SALE, { verb: undefined });

test('an administrator sees what is held, what it takes on the disk, and when it was copied last', async () => {
  const clock = createClock();
  const record = await openRecord({ data: join(home, 'data'), clock });
  await send(as(record, admin), completion('7', SALE));
  const before = (await (await record.request('/status')).json()) as { disk: Record<string, number> };
  expect(before).toMatchObject({ statements: 1, completed: 1, earned: 0, backup: null });
  expect(before.disk.used).toBeGreaterThan(10_000);
  expect(before.disk.free).toBeGreaterThan(0);
  clock.move(60_000);
  await backup(record, join(home, 'copy.db'));
  expect(await (await record.request('/status')).json()).toMatchObject({ backup: '2026-03-02T09:01:00.000Z' });
  await record.close();
});

test('what was refused is listed with its key and reason: of a batch that is halved, the one at fault, once', async () => {
  const record = await openRecord();
  const program = await service(record, 'statements/write');
  const poison = withoutVerb();
  await send(program, completion('7', SALE), poison, completion('7', SALE));
  await send(program, poison);
  const conflicting = completion('7', SALE);
  await send(program, conflicting);
  await send(program, completion('7', SALE), { ...conflicting, timestamp: '2026-03-01T11:00:00Z' });
  const learner = await enrol(record, '7');
  const foreign = completion('8', SALE);
  await send(learner, foreign);
  const { refused } = (await (await record.request('/refused')).json()) as { refused: Loose[] };
  expect(new Set(refused)).toEqual(
    new Set([
      expect.objectContaining({ name: 'Program', statement: poison.id, status: 400, times: 2 }),
      expect.objectContaining({ name: 'Program', statement: conflicting.id, status: 409, times: 1 }),
      expect.objectContaining({ name: 'Person 7', statement: foreign.id, status: 403, times: 1 }),
    ]),
  );
  expect(refused.find(({ statement }) => statement === poison.id)?.reason).toContain('verb');
  expect(JSON.stringify(refused)).not.toContain('PT95S');
});

test('what is no JSON, and a statement without an id, are listed without one', async () => {
  const record = await openRecord();
  const program = await service(record, 'statements/write');
  await program('/xapi/statements', { method: 'POST', body: '{' });
  await send(program, { ...withoutVerb(), id: undefined });
  const { refused } = (await (await record.request('/refused')).json()) as { refused: Loose[] };
  expect(refused).toMatchObject([{ statement: '', times: 2 }]);
});

test('state, refusals and keys are for an administrator alone', async () => {
  const record = await openRecord();
  for (const caller of [await enrol(record, '7'), await manager(record, 'North'), await service(record, 'all/read')]) {
    for (const path of ['/status', '/refused', '/credentials']) expect((await caller(path)).status).toBe(403);
  }
});

test('keys are listed with what they may do, and no secret', async () => {
  const record = await openRecord();
  await manager(record, 'North', 'South');
  await service(record, 'statements/read', 'define');
  const { credentials } = (await (await record.request('/credentials')).json()) as { credentials: Loose[] };
  expect(credentials.map(({ kind, scopes, teams }) => [kind, scopes, teams])).toEqual(
    expect.arrayContaining([
      ['manager', ['statements/read/teams'], ['North', 'South']],
      ['service', ['statements/read', 'define'], []],
    ]),
  );
  expect(JSON.stringify(credentials)).not.toMatch(/secret/i);
});
