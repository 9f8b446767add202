import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import type { Database } from '../../lib/browser/database.ts';
import { extension } from './fake-extension.ts';
import { always, fine } from './front.ts';
import {
  annKey,
  becomes,
  ben,
  benKey,
  completeTheSale,
  learnALittle,
  logOf,
  openRig,
  outboxOf,
  sale,
  startWorker,
  stored,
  told,
} from './rig.ts';

vi.mock('../../lib/browser/extension.ts', () => import('./fake-extension.ts'));

const spares = () => [...extension.areas.local.values.keys()].filter((key) => key.startsWith('unsent@'));

/** Makes each write to the log fail so, until it is mended. */
function spoil(db: Database, name: string): { mend(): void } {
  const own = db.transaction.bind(db);
  const spy = vi.spyOn(db, 'transaction').mockImplementation(((stores: string[], mode: string, how: object) => {
    if (mode === 'readwrite' && stores.includes('log')) throw new DOMException('It cannot be written.', name);
    return own(stores as never, mode as never, how);
  }) as never);
  return { mend: () => spy.mockRestore() };
}

describe('where the database cannot be written', () => {
  test.each(['QuotaExceededError', 'UnknownError', 'InvalidStateError'])(
    'for %s, a person goes on, and nothing is lost or doubled once it can',
    async (name) => {
      const rig = await openRig();
      const worker = await startWorker();
      await learnALittle(worker);
      const fault = spoil(worker.memory.db, name);
      await completeTheSale(worker);
      expect(worker.memory.progress.lessons[sale]).toMatchObject({ timesCompleted: 1 });
      expect(await logOf(rig)).toHaveLength(2);
      fault.mend();
      await worker.sync.drain();
      expect(told(await logOf(rig))).toHaveLength(4);
      expect(await stored(rig)).toHaveLength(4);
      expect(worker.memory.progress.lessons[sale]).toMatchObject({ timesCompleted: 1 });
      expect(await outboxOf(rig)).toEqual([]);
      expect(spares()).toEqual([]);
    },
  );

  test('what happened waits over the death of the worker', async () => {
    const rig = await openRig();
    const first = await startWorker();
    const fault = spoil(first.memory.db, 'QuotaExceededError');
    await learnALittle(first);
    await first.sync.drain();
    expect(await stored(rig)).toEqual([]);
    expect(await first.status()).toMatchObject({ problem: { say: 'sync.full' } });
    fault.mend();
    const second = await startWorker();
    await second.sync.drain(true);
    expect(await stored(rig)).toHaveLength(2);
    expect(await logOf(rig)).toHaveLength(2);
  });
});

describe('a database that the browser has emptied', () => {
  test('gets back what was unsent from its copy, and what was sent from the record', async () => {
    const rig = await openRig();
    const worker = await startWorker();
    await completeTheSale(worker);
    await worker.sync.drain();
    rig.front.weather = always('down');
    await learnALittle(worker);
    await becomes(worker, ben);
    await learnALittle(worker);
    const { learner } = worker.memory;
    expect(learner).toEqual(ben);
    rig.front.weather = fine;
    worker.memory.db.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    const afresh = await startWorker();
    const { db } = afresh.memory;
    await afresh.sync.drain(true);
    expect(await stored(rig)).toHaveLength(6);
    expect(await db.countFromIndex('log', 'learner', benKey)).toBe(2);
    expect(await db.countFromIndex('log', 'learner', annKey)).toBe(2);
    expect(await db.count('outbox')).toBe(0);
    await becomes(afresh, { ...ben, account: { ...ben.account, name: '7' } });
    await afresh.sync.drain(true);
    expect(afresh.memory.progress.lessons[sale]).toMatchObject({ timesCompleted: 1 });
    expect(await db.countFromIndex('log', 'learner', annKey)).toBe(5);
    db.close();
  });
});

test('copies are kept of what waits, and of nothing else', async () => {
  const rig = await openRig();
  rig.front.weather = always('down');
  const worker = await startWorker();
  await learnALittle(worker);
  await worker.sync.drain();
  expect(spares()).toHaveLength(2);
  rig.front.weather = fine;
  await worker.sync.drain(true);
  expect(spares()).toEqual([]);
});
