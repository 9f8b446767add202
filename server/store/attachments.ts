import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

const attachmentRow = z.object({ type: z.string(), body: z.instanceof(Uint8Array) });

/** Keeps the bytes of an attachment; the same bytes are kept once. */
export async function putAttachment(sql: Sql, sha2: string, type: string, body: Uint8Array): Promise<void> {
  const text = 'insert into attachment (sha2, type, body) values (?, ?, ?) on conflict do nothing';
  await sql.run(text, sha2.toLowerCase(), type, body);
}

/** The attachment with this hash; null where it was never sent, only referred to. */
export async function findAttachment(sql: Sql, sha2: string): Promise<z.infer<typeof attachmentRow> | null> {
  const text = 'select type, body from attachment where sha2 = ?';
  return (await sql.all(attachmentRow, text, sha2.toLowerCase()))[0] ?? null;
}
