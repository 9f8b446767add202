import type { Page, Worker } from 'playwright-core';

/** What the extension's own database holds, as its worker reads it. */
export interface Kept {
  /** The types of the events in the log, oldest first. */
  log: string[];
  /** Who the log's and the outbox's rows belong to. */
  learners: string[];
  waiting: number;
}

interface Row {
  learner: string;
  event: { type: string };
}

/** Reads log and outbox in the extension's database. */
export function readKept(worker: Worker): Promise<Kept> {
  return worker.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('alongside');
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const all = (name: string) =>
      new Promise<Row[]>((resolve) => {
        const read = db.transaction(name).objectStore(name).getAll();
        read.onsuccess = () => resolve(read.result as Row[]);
      });
    const [log, outbox] = [await all('log'), await all('outbox')];
    db.close();
    return {
      log: log.map((row) => row.event.type),
      learners: [...new Set([...log, ...outbox].map((row) => row.learner))],
      waiting: outbox.length,
    };
  });
}

/** Ends the extension's worker, as the browser does when it is idle or short of memory. `own` is a page of the extension. */
export async function killWorker(own: Page): Promise<void> {
  const session = await own.context().newCDPSession(own);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
