import type { Database } from './database.ts';
import { browser } from './extension.ts';
import { append, type Entry } from './log.ts';

/** A key for each event that the record does not have yet. */
const prefix = 'unsent@';

/**
 * Copies what happened to where neither a full nor a damaged database reaches it, until the record has it. Answers
 * whether that could be done.
 */
export async function keepSpare(entries: readonly Entry[]): Promise<boolean> {
  const spare = Object.fromEntries(entries.map((entry) => [prefix + entry.event.id, entry]));
  if (entries.length === 0) return true;
  return browser.storage.local.set(spare).then(
    () => true,
    () => false,
  );
}

/** Forgets the copies of what the record took, or of what is nowhere to be sent. */
export async function dropSpare(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await browser.storage.local.remove(ids.map((id) => prefix + id)).catch(() => undefined);
}

/** Notes that what has a copy could not be written. */
export async function needSpare(): Promise<void> {
  await browser.storage.session.set({ isSpareNeeded: true });
}

/** Whether something could not be written since all was. */
export async function isSpareNeeded(): Promise<boolean> {
  return (await browser.storage.session.get('isSpareNeeded')).isSpareNeeded === true;
}

const failures = ['QuotaExceededError', 'UnknownError', 'InvalidStateError', 'AbortError'];

/** Whether the database could not be written though nothing was wrong with what should be. */
export function isDatabaseFailure(error: unknown): boolean {
  return error instanceof DOMException && failures.includes(error.name);
}

/**
 * Writes to log and outbox what has a copy and is not there: it could not be written when it happened, or the browser has
 * emptied a damaged database since. Answers whether anything was missing.
 */
export async function takeBackSpare(db: Database): Promise<boolean> {
  const kept = Object.entries(await browser.storage.local.get(null)).filter(([key]) => key.startsWith(prefix));
  const entries = kept
    .map(([, entry]) => entry as Entry)
    .sort((one, other) => (one.event.at < other.event.at ? -1 : 1));
  const rows = await Promise.all(entries.map(({ event }) => db.getFromIndex('log', 'id', event.id)));
  const missing = entries.filter((_, place) => !rows[place]);
  for (const [learner, own] of Map.groupBy(missing, ({ event }) => event.learner)) await append(db, learner, own);
  await browser.storage.session.remove('isSpareNeeded');
  const isDone = ({ statement }: Entry, place: number) => statement === null || rows[place]?.sent;
  await dropSpare(entries.filter(isDone).map(({ event }) => event.id));
  return missing.length > 0;
}
