import { foldElsewhere } from '../learner/elsewhere.ts';
import type { LearnerEvent } from '../learner/event.ts';
import { fold, noProgress, type Progress } from '../learner/progress.ts';
import type { Database, LogRow, SyncRow } from './database.ts';

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

/** An event of another browser, and the statement as the record holds it. */
export interface EntryElsewhere {
  event: LearnerEvent;
  statement: string;
  stored: string;
}

/**
 * Appends what was read back from the record, and notes in the same transaction how far reading has come. What is in the
 * log already was done here, or read before, and changes nothing. Gives the new progress, or null where nothing is new.
 */
export async function appendElsewhere(
  db: Database,
  entries: readonly EntryElsewhere[],
  state: SyncRow,
): Promise<Progress | null> {
  const tx = db.transaction(['log', 'projections', 'sync'], 'readwrite', { durability: 'strict' });
  const [log, projections] = [tx.objectStore('log'), tx.objectStore('projections')];
  tx.done.catch(() => undefined);
  const { learner } = state;
  const known = await Promise.all(entries.map(({ event }) => log.index('id').getKey(event.id)));
  const unique = new Map(entries.filter((_, place) => known[place] === undefined).map((one) => [one.event.id, one]));
  let progress = (await projections.get(learner))?.progress ?? noProgress;
  for (const { event, statement, stored } of unique.values()) {
    await log.add({ learner, event, statement, sent: stored, elsewhere: true });
    progress = foldElsewhere(progress, event);
  }
  if (unique.size > 0) await projections.put({ learner, progress });
  await tx.objectStore('sync').put(state);
  await tx.done;
  return unique.size > 0 ? progress : null;
}

/** One learner's progress as last projected. */
export async function readProgress(db: Database, learner: string): Promise<Progress> {
  return (await db.get('projections', learner))?.progress ?? noProgress;
}

/** Folds the whole log of a learner again and keeps the result: it equals what was projected event by event. */
export async function rebuildProgress(db: Database, learner: string): Promise<Progress> {
  const rows = await db.getAllFromIndex('log', 'learner', learner);
  const progress = rows.reduce(
    (known, { event, elsewhere }) => (elsewhere ? foldElsewhere(known, event) : fold(known, event)),
    noProgress,
  );
  await db.put('projections', { learner, progress });
  return progress;
}

/** A learner's log, oldest first. */
export function readLog(db: Database, learner: string): Promise<LogRow[]> {
  return db.getAllFromIndex('log', 'learner', learner);
}
