import * as z from 'zod/mini';
import type { LrsClient } from '../record/lrs-client.ts';
import { extension } from '../record/vocabulary.ts';
import type { Memory } from './memory.ts';
import { sendAgain } from './outbox.ts';

z.config({ jitless: true });

const restoredSchema = z.object({ at: z.string(), through: z.nullable(z.string()) });
const keptSchema = z.object({ record: z.string(), at: z.nullable(z.string()), asked: z.number() });

const OFTEN_MS = 10 * 60_000;
/** Clocks differ, and an answer takes its time; what is sent once more is stored once. */
const BEFORE_MS = 60 * 60_000;

/**
 * Where the record says that a backup took its place since it was last asked, puts back into the outbox what everyone on
 * this browser sent since shortly before that backup was taken. `now`: also where it was asked a little while ago.
 */
export async function sendAgainWhereRestored(memory: Memory, client: LrsClient, now: boolean): Promise<void> {
  const record = memory.configuration.record?.url ?? '';
  const kept = keptSchema.safeParse(await memory.db.get('settings', 'restored'));
  const known = kept.success && kept.data.record === record ? kept.data : { record, at: null, asked: 0 };
  if (!now && Math.abs(Date.now() - known.asked) < OFTEN_MS) return;
  const told = restoredSchema.safeParse(await client.about(extension.restored));
  if (told.success && (known.at === null || told.data.at > known.at)) await sendAllAgain(memory, told.data.through);
  const at = told.success ? told.data.at : known.at;
  await memory.db.put('settings', { record, at, asked: Date.now() }, 'restored');
}

async function sendAllAgain({ db }: Memory, through: string | null): Promise<void> {
  const from = through === null ? '' : new Date(Date.parse(through) - BEFORE_MS).toISOString();
  for (const learner of await db.getAllKeys('projections')) await sendAgain(db, learner, from);
}
