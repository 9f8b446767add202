import type { LearnerEvent } from '../learner/event.ts';
import { fold, noProgress, type Progress } from '../learner/progress.ts';
import type { Database, LogRow, OutboxRow } from './database.ts';

/** An event and the statement that tells of it, its bytes fixed; null for what stays in the browser. */
export interface Entry {
  event: LearnerEvent;
  statement: string | null;
}

/**
 * Appends events of one learner: log, outbox and projection in one transaction that is on the disk when this resolves.
 * An event whose id is in the log already is left out, so repeating is harmless. Gives the progress that results.
 */
export async function append(db: Database, learner: string, entries: readonly Entry[]): Promise<Progress> {
  const tx = db.transaction(['log', 'outbox', 'projections'], 'readwrite', { durability: 'strict' });
  const [log, outbox, projections] = [tx.objectStore('log'), tx.objectStore('outbox'), tx.objectStore('projections')];
  // What fails is met where it is awaited below, or in a request before that.
  tx.done.catch(() => undefined);
  let progress = (await projections.get(learner))?.progress ?? noProgress;
  for (const { event, statement } of entries) {
    if (await log.index('id').getKey(event.id)) continue;
    await log.add({ learner, event, statement, sent: null });
    if (statement !== null) await outbox.add({ id: event.id, learner, statement, reason: null });
    progress = fold(progress, event);
  }
  await projections.put({ learner, progress });
  await tx.done;
  return progress;
}

/** One learner's progress as last projected. */
export async function readProgress(db: Database, learner: string): Promise<Progress> {
  return (await db.get('projections', learner))?.progress ?? noProgress;
}

/** Folds the whole log of a learner again and keeps the result: it equals what was projected event by event. */
export async function rebuildProgress(db: Database, learner: string): Promise<Progress> {
  const rows = await db.getAllFromIndex('log', 'learner', learner);
  const progress = rows.reduce((known, row) => fold(known, row.event), noProgress);
  await db.put('projections', { learner, progress });
  return progress;
}

/** A learner's log, oldest first. */
export function readLog(db: Database, learner: string): Promise<LogRow[]> {
  return db.getAllFromIndex('log', 'learner', learner);
}

/** The next statements of a learner to be sent, oldest first; those set aside are left out. */
export async function nextToSend(db: Database, learner: string, count: number): Promise<OutboxRow[]> {
  const waiting: OutboxRow[] = [];
  let cursor = await db.transaction('outbox').store.index('learner').openCursor(learner);
  while (cursor && waiting.length < count) {
    if (cursor.value.reason === null) waiting.push(cursor.value);
    cursor = await cursor.continue();
  }
  return waiting;
}

/** How many statements of a learner wait, and how many were set aside. */
export async function countOutbox(db: Database, learner: string): Promise<{ waiting: number; setAside: number }> {
  const rows = await db.getAllFromIndex('outbox', 'learner', learner);
  const setAside = rows.filter((row) => row.reason !== null).length;
  return { waiting: rows.length - setAside, setAside };
}

/** Marks statements as taken by the record and drops them from the outbox, together. */
export async function markSent(db: Database, ids: readonly string[], at: string): Promise<void> {
  const tx = db.transaction(['log', 'outbox'], 'readwrite', { durability: 'strict' });
  for (const id of ids) {
    const key = await tx.objectStore('outbox').index('id').getKey(id);
    if (key !== undefined) await tx.objectStore('outbox').delete(key);
    const row = await tx.objectStore('log').index('id').openCursor(id);
    if (row) await row.update({ ...row.value, sent: at });
  }
  await tx.done;
}

/** Keeps a statement that the record refuses out of the way of the others; it is shown, kept and can be exported. */
export async function setAside(db: Database, id: string, reason: string): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite', { durability: 'strict' });
  const row = await tx.store.index('id').openCursor(id);
  if (row) await row.update({ ...row.value, reason });
  await tx.done;
}
