import type { Database } from './database.ts';

/** A `Date` header has whole seconds, and an answer takes its time: less is no difference. */
const NOTICEABLE_MS = 5000;

/** Notes how far the clock of this device is from the record's, which said that it is `date` (ISO 8601). */
export async function noteRecordTime(db: Database, date: string | null | undefined): Promise<void> {
  if (!date) return;
  const ahead = Date.parse(date) - Date.now();
  const offset = Math.abs(ahead) < NOTICEABLE_MS ? 0 : ahead;
  if (Math.abs(offset - (await offsetOf(db))) >= NOTICEABLE_MS) await db.put('settings', offset, 'clockOffset');
}

/** A moment of this device's clock (ISO 8601) as the record's clock has it. */
export async function inRecordTime(db: Database, at: string): Promise<string> {
  return new Date(Date.parse(at) + (await offsetOf(db))).toISOString();
}

async function offsetOf(db: Database): Promise<number> {
  const kept = await db.get('settings', 'clockOffset');
  return typeof kept === 'number' ? kept : 0;
}
