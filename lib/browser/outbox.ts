import type { IDBPTransaction } from 'idb';
import type { Database, OutboxRow, Schema, SyncRow } from './database.ts';

/** A statement that was refused, and why. */
export interface Refused {
  id: string;
  reason: string;
}

/** What is changed together: what became of statements, and where sending is. */
export interface Change {
  sent?: readonly string[];
  /** When, by the record's clock, ISO 8601. */
  at?: string;
  aside?: readonly Refused[];
  /** Were set aside and wait again. */
  back?: readonly string[];
  state: SyncRow;
}

/** More would not fit everywhere, and takes long on a slow line. */
const MAX_BYTES = 250_000;

/** Where sending and reading back were for a learner. */
export async function readState(db: Database, learner: string): Promise<SyncRow> {
  return (await db.get('sync', learner)) ?? { learner, parts: [], alike: null, since: null, more: null };
}

/** The next statements of a learner to be sent, oldest first and at least one; those set aside are left out. */
export async function nextToSend(db: Database, learner: string, count: number): Promise<OutboxRow[]> {
  const tx = db.transaction('outbox');
  const aside = await tx.store.index('aside').count(allOf(learner));
  const rows = await tx.store.index('learner').getAll(learner, count + aside);
  let bytes = 0;
  const fits = ({ statement }: OutboxRow) => {
    bytes += statement.length;
    return bytes <= MAX_BYTES;
  };
  const waiting = rows.filter(({ reason }) => reason === null).slice(0, count);
  const end = waiting.findIndex((row, place) => !fits(row) && place > 0);
  return end < 0 ? waiting : waiting.slice(0, end);
}

/** The youngest statement of a learner that waits. */
export async function newestToSend(db: Database, learner: string): Promise<OutboxRow[]> {
  let cursor = await db.transaction('outbox').store.index('learner').openCursor(learner, 'prev');
  while (cursor && cursor.value.reason !== null) cursor = await cursor.continue();
  return cursor ? [cursor.value] : [];
}

/** How many statements of a learner wait, and how many were set aside. */
export async function countOutbox(db: Database, learner: string): Promise<{ waiting: number; setAside: number }> {
  const tx = db.transaction('outbox');
  const [all, setAside] = await Promise.all([
    tx.store.index('learner').count(learner),
    tx.store.index('aside').count(allOf(learner)),
  ]);
  return { waiting: all - setAside, setAside };
}

/** Everyone of whom something waits on this browser. */
export async function learnersWaiting(db: Database): Promise<string[]> {
  const learners: string[] = [];
  let cursor = await db.transaction('outbox').store.index('learner').openKeyCursor(null, 'nextunique');
  while (cursor) {
    learners.push(cursor.key);
    cursor = await cursor.continue();
  }
  const counts = await Promise.all(learners.map((learner) => countOutbox(db, learner)));
  return learners.filter((_, place) => (counts[place]?.waiting ?? 0) > 0);
}

/**
 * Writes what became of statements. What the record took leaves the outbox and is marked in the log; what it refuses stays
 * there out of the way of the others: it is shown, kept and can be exported. A power cut may undo this, and then it is
 * sent once more: waiting for the disk would take longer than sending.
 */
export async function settle(
  db: Database,
  { sent = [], at = '', aside = [], back = [], state }: Change,
): Promise<void> {
  const tx = db.transaction(['log', 'outbox', 'sync'], 'readwrite', { durability: 'relaxed' });
  tx.done.catch(() => undefined);
  await Promise.all([
    ...sent.map((id) => markSent(tx, id, at)),
    ...aside.map(({ id, reason }) => giveReason(tx, id, reason)),
    ...back.map((id) => giveReason(tx, id, null)),
    tx.objectStore('sync').put(state),
  ]);
  await tx.done;
}

type Settling = IDBPTransaction<Schema, ('log' | 'outbox' | 'sync')[], 'readwrite'>;

async function markSent(tx: Settling, id: string, at: string): Promise<void> {
  const [outbox, log] = [tx.objectStore('outbox'), tx.objectStore('log')];
  const [key, row] = await Promise.all([outbox.index('id').getKey(id), log.index('id').openCursor(id)]);
  await Promise.all([key !== undefined && outbox.delete(key), row?.update({ ...row.value, sent: at })]);
}

async function giveReason(tx: Settling, id: string, reason: string | null): Promise<void> {
  const row = await tx.objectStore('outbox').index('id').openCursor(id);
  await row?.update({ ...row.value, reason });
}

const SOME = 500;

/** Puts back into the outbox what a learner's log says was sent at that time (ISO 8601) or after. */
export async function sendAgain(db: Database, learner: string, from: string): Promise<void> {
  for (let next: string | null = from; next !== null; ) next = await sendSomeAgain(db, learner, next);
}

/** Answers from when on there may be more. What was put back is not found again, so that this may be cut off. */
async function sendSomeAgain(db: Database, learner: string, from: string): Promise<string | null> {
  const tx = db.transaction(['log', 'outbox'], 'readwrite', { durability: 'strict' });
  const outbox = tx.objectStore('outbox');
  let cursor = await tx
    .objectStore('log')
    .index('sent')
    .openCursor(IDBKeyRange.bound([learner, from], [learner, []]));
  for (let count = 0; cursor && count < SOME; ) {
    const { event, statement, elsewhere } = cursor.value;
    if (statement !== null && !elsewhere) {
      const isThere = await outbox.index('id').getKey(event.id);
      if (isThere === undefined) await outbox.add({ id: event.id, learner, statement, reason: null });
      await cursor.update({ ...cursor.value, sent: null });
      count += 1;
    }
    cursor = await cursor.continue();
  }
  const next = cursor?.key[1] ?? null;
  await tx.done;
  return next;
}

/** All keys that begin with the learner. */
function allOf(learner: string): IDBKeyRange {
  return IDBKeyRange.bound([learner], [learner, []]);
}
