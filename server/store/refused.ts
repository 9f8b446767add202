import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

const refusedRow = z.object({
  /** The key that brought it. */
  key: z.string(),
  /** The name of the key that brought it; null where that key is gone. */
  name: z.nullable(z.string()),
  /** The statement's id; empty where it had none that could be read. */
  statement: z.string(),
  /** When it was refused last. */
  at: z.string(),
  status: z.number(),
  reason: z.string(),
  times: z.number(),
});

/** A statement that a key brought and the record would not store. */
export type Refused = z.infer<typeof refusedRow>;

const MOST = 1000;

/** Notes a refusal; the same statement again is counted. The latest thousand are kept. */
export async function noteRefused(
  sql: Sql,
  credential: string,
  refused: Omit<Refused, 'key' | 'name' | 'times'>,
): Promise<void> {
  const { statement, at, status, reason } = refused;
  await sql.run(
    `insert into refused (credential, statement, at, status, reason, times) values (?, ?, ?, ?, ?, 1)
     on conflict (credential, statement) do update set at = excluded.at, status = excluded.status,
     reason = excluded.reason, times = refused.times + 1`,
    credential,
    statement,
    at,
    status,
    reason,
  );
  await sql.run('delete from refused where at < (select at from refused order by at desc limit 1 offset ?)', MOST - 1);
}

/** What was refused, the latest first. */
export function listRefused(sql: Sql, limit: number): Promise<Refused[]> {
  const text = `select r.credential as key, c.name, r.statement, r.at, r.status, r.reason, r.times from refused r
    left join credential c on c.key = r.credential order by r.at desc, r.statement limit ?`;
  return sql.all(refusedRow, text, limit);
}

/** Whether the refusal of a statement that a key brought is noted already. */
export async function isRefused(sql: Sql, credential: string, statement: string): Promise<boolean> {
  const text = 'select statement from refused where credential = ? and statement = ?';
  return (await sql.texts(text, credential, statement)).length > 0;
}
