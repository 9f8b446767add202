import * as z from 'zod/mini';
import { findSetting, putSetting } from './settings.ts';
import type { Sql } from './sql.ts';

const ENDPOINT = 'lrs-endpoint';

/**
 * Notes in which LRS statements are kept; null: in this record alone. Another one than before is read from its beginning,
 * and all that is held is to be put into it; sample people stay out. What was set aside is tried once more.
 */
export async function nameLrs(sql: Sql, endpoint: string | null): Promise<void> {
  await sql.run('update lrs_outgoing set reason = null where reason is not null');
  if (((await findSetting(sql, ENDPOINT)) || null) === endpoint) return;
  await putSetting(sql, ENDPOINT, endpoint ?? '');
  await sql.run('delete from lrs_reading');
  await sql.run('delete from lrs_outgoing');
  if (endpoint === null) return;
  await putReading(sql, { agent: EVERYBODY, since: null, last: null, more: null });
  await sql.run(
    `insert into lrs_outgoing (seq, reason) select seq, null from statement
     where actor not in (select actor from person where sample = 1)`,
  );
}

/** Whose statements are read where all are. */
export const EVERYBODY = '';

const readingRow = z.object({
  /** What somebody is found by, where the statements of one person are read. */
  agent: z.string(),
  /** What was stored up to here is read. */
  since: z.nullable(z.string()),
  /** When the latest that was read was stored. */
  last: z.nullable(z.string()),
  /** The page to be read next, as the LRS named it. */
  more: z.nullable(z.string()),
});

/** Where reading the LRS is. */
export type Reading = z.infer<typeof readingRow>;

/** The readings that are under way: everybody's, and those of people who came to the roster after that had begun. */
export function listReadings(sql: Sql): Promise<Reading[]> {
  return sql.all(readingRow, 'select agent, since, last, more from lrs_reading order by agent');
}

/** Keeps where a reading is. */
export async function putReading(sql: Sql, { agent, since, last, more }: Reading): Promise<void> {
  await sql.run(
    `insert into lrs_reading (agent, since, last, more) values (?, ?, ?, ?)
     on conflict (agent) do update set since = excluded.since, last = excluded.last, more = excluded.more`,
    ...[agent, since, last, more],
  );
}

/** Forgets a reading that has come to its end. */
export async function removeReading(sql: Sql, agent: string): Promise<void> {
  await sql.run('delete from lrs_reading where agent = ?', agent);
}

/** Has the LRS read for what it holds of somebody who was not on the roster before; where no LRS is named, does nothing. */
export async function readLater(sql: Sql, agent: string): Promise<void> {
  await sql.run(
    `insert into lrs_reading (agent, since, last, more)
     select cast(? as text), null, null, null
     where exists (select 1 from lrs_reading where agent = '') on conflict do nothing`,
    agent,
  );
}

/** Has a statement put into the LRS, in the transaction that stores it. */
export async function sendLater(sql: Sql, seq: number): Promise<void> {
  await sql.run('insert into lrs_outgoing (seq, reason) values (?, null)', seq);
}

const outgoingRow = z.object({ seq: z.number(), id: z.string(), body: z.string() });

/** A statement that the LRS is to have. */
export type Outgoing = z.infer<typeof outgoingRow>;

/** What is to be put into the LRS next, in the order it was stored, behind a place. */
export function listOutgoing(sql: Sql, after: number, limit: number): Promise<Outgoing[]> {
  const text = `select o.seq, s.id, s.body from lrs_outgoing o join statement s on s.seq = o.seq
    where o.seq > ? and o.reason is null order by o.seq limit ?`;
  return sql.all(outgoingRow, text, after, limit);
}

/** Notes that the LRS has these. */
export async function removeOutgoing(sql: Sql, sent: readonly Outgoing[]): Promise<void> {
  for (const { seq } of sent) await sql.run('delete from lrs_outgoing where seq = ?', seq);
}

/** Sets aside what the LRS would not take, or has it sent again where there is no reason. */
export async function setAside(sql: Sql, seq: number, reason: string | null): Promise<void> {
  await sql.run('update lrs_outgoing set reason = ? where seq = ?', reason, seq);
}

const countRow = z.object({ waiting: z.number(), aside: z.number() });

/** How many statements wait to be put into the LRS, and how many it would not take. */
export async function countOutgoing(sql: Sql): Promise<z.infer<typeof countRow>> {
  const text = 'select count(*) - count(reason) as waiting, count(reason) as aside from lrs_outgoing';
  return (await sql.all(countRow, text))[0] ?? { waiting: 0, aside: 0 };
}
