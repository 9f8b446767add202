import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase, packStores } from '../../lib/browser/database.ts';
import { deletePack, putPack } from '../../lib/browser/prepared.ts';
import { createRegistry } from '../../lib/browser/registry.ts';
import { readPack } from '../../lib/pack/read.ts';
import type { PackSource } from '../../lib/pack/schema.ts';
import { late, sale, tillPack, tillTool } from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

function rowOf(change?: (pack: PackSource) => void) {
  const files = tillPack(change);
  const { pack } = readPack(files);
  if (!pack) throw new Error('The sample pack has faults.');
  return { pack, row: { id: pack.id, from: 'built-in' as const, installedAt: '2026-01-01T00:00:00.000Z', files } };
}

function put(tx: Parameters<typeof putPack>[0], change?: (pack: PackSource) => void): Promise<void> {
  const { pack, row } = rowOf(change);
  return putPack(tx, pack, row);
}

const other = (pack: PackSource) => void Object.assign(pack, { publisher: 'other' });
const open = () => openDatabase(() => undefined);

async function change(db: Database, work: (tx: Parameters<typeof putPack>[0]) => Promise<void>): Promise<void> {
  const tx = db.transaction(packStores, 'readwrite');
  await work(tx);
  await tx.done;
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

describe('a database of version 1', () => {
  /** As it was made then, with what these rows hold. */
  async function leaveVersion1(rows: object[]): Promise<void> {
    const db = await openDB('alongside', 1, {
      upgrade(made) {
        const log = made.createObjectStore('log', { autoIncrement: true });
        log.createIndex('learner', 'learner');
        log.createIndex('id', 'event.id', { unique: true });
        const outbox = made.createObjectStore('outbox', { autoIncrement: true });
        outbox.createIndex('learner', 'learner');
        outbox.createIndex('id', 'id', { unique: true });
        for (const [name, keyPath] of [
          ['projections', 'learner'],
          ['packs', 'id'],
          ['credentials', 'who'],
          ['claims', 'tool'],
        ] as const) {
          made.createObjectStore(name, { keyPath });
        }
        made.createObjectStore('settings');
      },
    });
    for (const row of rows) await db.put('packs', row);
    await db.put('log', { learner: 'x', event: { id: 'e' }, statement: null, sent: null });
    await db.put('settings', true, 'isSetUp');
    db.close();
  }

  test('keeps all that it holds, and its packs are ready at once', async () => {
    await leaveVersion1([rowOf().row, rowOf(other).row]);
    const db = await open();
    expect(await db.count('log')).toBe(1);
    expect(await db.get('settings', 'isSetUp')).toBe(true);
    expect((await db.getAll('packs')).map(({ id }) => id)).toEqual(['acme.till', 'other.till']);
    const registry = createRegistry(db);
    expect((await registry.tools()).map(({ id }) => id)).toEqual([tillTool, 'other.till/till']);
    expect((await registry.tool(tillTool))?.lessons.map(({ id }) => id)).toEqual([sale, late]);
    expect(await registry.lesson(sale)).toMatchObject({ tool: tillTool, source: { title: '%sale.title%' } });
    expect(await registry.outline('acme.till')).toMatchObject({ version: '1.2.0', from: 'built-in', lessons: 2 });
    db.close();
  });

  test('opens also where one pack in it is broken: the others are ready', async () => {
    const complaint = vi.spyOn(console, 'error').mockReturnValue();
    await leaveVersion1([{ ...rowOf().row, id: 'acme.broken', files: [] }, rowOf().row]);
    const db = await open();
    expect((await createRegistry(db).tools()).map(({ id }) => id)).toEqual([tillTool]);
    expect(await db.count('packs')).toBe(2);
    expect(complaint).toHaveBeenCalledOnce();
    db.close();
  });
});

describe('a pack', () => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await change(db, (tx) => put(tx, other));
    await change(db, (tx) => put(tx));
    return () => db.close();
  });

  const lessons = async (pack: string) => db.getAllKeysFromIndex('lessons', 'pack', pack);

  test('that is replaced leaves nothing of what it contributed before', async () => {
    const fewer = (pack: PackSource) => {
      pack.version = '2.0.0';
      pack.contributes.lessons?.pop();
      for (const tool of pack.contributes.tools ?? []) tool.id = 'till-2';
      for (const lesson of pack.contributes.lessons ?? []) lesson.tool = 'till-2';
    };
    await change(db, (tx) => put(tx, fewer));
    expect(await lessons('acme.till')).toEqual([sale]);
    expect((await db.getAll('tools')).map(({ id }) => id)).toEqual(['acme.till/till-2', 'other.till/till']);
    expect(await db.get('outlines', 'acme.till')).toMatchObject({ version: '2.0.0', lessons: 1 });
  });

  test('that goes takes what it contributed with it, and nothing of the others', async () => {
    await change(db, (tx) => deletePack(tx, 'acme.till'));
    expect(await db.count('packs')).toBe(1);
    expect(await lessons('acme.till')).toEqual([]);
    expect(await lessons('other.till')).toHaveLength(2);
    expect((await db.getAll('tools')).map(({ id }) => id)).toEqual(['other.till/till']);
  });

  test('that cannot be prepared changes nothing', async () => {
    const { pack, row } = rowOf();
    const broken = { ...pack, source: {} } as unknown as typeof pack;
    await expect(change(db, (tx) => putPack(tx, broken, { ...row, files: [] }))).rejects.toThrow();
    expect((await db.get('packs', 'acme.till'))?.files).toEqual(row.files);
    expect(await lessons('acme.till')).toHaveLength(2);
  });
});
