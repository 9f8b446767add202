import * as z from 'zod/mini';
import { extension } from '../lib/record/vocabulary.ts';
import type { Core } from './keep.ts';
import { findSetting, putSetting } from './store/settings.ts';
import type { Sql } from './store/sql.ts';
import { lastStored } from './store/statements.ts';
import { versions } from './xapi/headers.ts';

const shape = z.object({
  /** When the backup took the place of what was held. */
  at: z.string(),
  /** The last moment of which the backup knows; null where it is empty. */
  through: z.nullable(z.string()),
});

/** That the record holds a backup, and how far that went: what was stored later is held by those who sent it alone. */
export type Restored = z.infer<typeof shape>;

/** Notes that what is open now is a backup; answers how far it goes. */
export async function noteRestored(sql: Sql, at: string): Promise<Restored> {
  const restored = { at, through: await lastStored(sql) };
  await putSetting(sql, 'restored', JSON.stringify(restored));
  return restored;
}

/** What the record says of itself to everyone, so that senders can tell that they must send something again. */
export async function readAbout({ database }: Core): Promise<object> {
  const kept = await database.read((sql) => findSetting(sql, 'restored'));
  if (kept === null) return { version: versions };
  return { version: versions, extensions: { [extension.restored]: shape.parse(JSON.parse(kept)) } };
}
