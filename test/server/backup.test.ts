import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backup, exportStatements, restore } from '../../server/file-commands.ts';
import { admin, as, completion, enrol, list, openRecord, send } from './record-rig.ts';

const SALE = 'acme.till/sale';
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'backup-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const open = () => openRecord({ data: join(home, 'data') });

test('a backup holds all, and restored it is the record again, keys and roll-ups and all', async () => {
  const record = await open();
  const learner = await enrol(record, '7');
  const kept = completion('7', SALE);
  await send(learner, kept);
  const { token } = record;
  const file = join(home, 'copy.db');
  expect((await backup(record, file)).faults).toEqual([]);
  await send(learner, completion('7', 'acme.till/refund'));
  const late = await enrol(record, '8');
  const told = `${file} is restored. It holds what was stored until 2026-03-02T09:00:00.000Z.`;
  expect(await restore(record, file)).toEqual({ lines: [told], faults: [] });
  const about = { at: '2026-03-02T09:00:00.000Z', through: '2026-03-02T09:00:00.000Z' };
  expect(await (await record.app.request('/xapi/about')).json()).toEqual({
    version: ['1.0.3', '2.0.0'],
    extensions: { 'https://w3id.org/alongside/restored': about },
  });
  expect((await list(learner)).statements.map(({ id }) => id)).toEqual([kept.id]);
  expect((await late('/me')).status).toBe(401);
  expect(await (await record.app.request('/health')).json()).toMatchObject({ statements: 1, completed: 1 });
  expect(record.token).toBe(token);
  expect((await send(learner, completion('7', 'acme.till/refund'))).status).toBe(200);
  await record.close();
  const again = await open();
  expect((await list(as(again, admin), { verb: 'http://adlnet.gov/expapi/verbs/completed' })).statements).toHaveLength(
    2,
  );
  await again.close();
  expect(readdirSync(join(home, 'data')).filter((name) => /backup|restore|before/.test(name))).toEqual([]);
});

test('a backup is restored into another, empty record, whose administrator keeps their key', async () => {
  const record = await open();
  const learner = await enrol(record, '7');
  await send(learner, completion('7', SALE));
  const file = join(home, 'copy.db');
  await backup(record, file);
  await record.close();
  const other = await openRecord({ data: join(home, 'other'), admin: { key: 'new', secret: 'new-secret' } });
  await restore(other, file);
  expect((await list(as(other, { key: 'new', secret: 'new-secret' }))).statements).toHaveLength(1);
  expect((await other.app.request('/health')).status).toBe(200);
  await other.close();
});

test('what is no backup is refused, and the record stays as it is', async () => {
  const record = await open();
  await send(as(record, admin), completion('7', SALE));
  const file = join(home, 'photo.jpg');
  writeFileSync(file, 'not a database');
  expect((await restore(record, file)).faults).toEqual(['The file is no backup of a record.']);
  expect((await restore(record, join(home, 'none'))).faults).toEqual([`${join(home, 'none')} cannot be read.`]);
  expect((await list(as(record, admin))).statements).toHaveLength(1);
  await record.close();
});

test('every statement is exported in the order it was stored, and no file is written over', async () => {
  const record = await open();
  const sent = Array.from({ length: 1203 }, () => completion('7', SALE));
  await send(as(record, admin), ...sent);
  const file = join(home, 'statements.ndjson');
  expect((await exportStatements(record, file)).faults).toEqual([]);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(sent.map(({ id }) => id));
  expect((await exportStatements(record, file)).faults).toEqual([`${file} is there already.`]);
  await record.close();
});
