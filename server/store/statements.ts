import * as z from 'zod/mini';
import { verb } from '../../lib/record/vocabulary.ts';
import type { Sql } from './sql.ts';

/** A statement ready to be stored: its body, and what it is found by. */
export interface Entry {
  id: string;
  stored: string;
  /** In UTC. */
  timestamp: string;
  verb: string;
  /** The activity that it is about; null where it is about something else. */
  object: string | null;
  actor: string;
  registration: string | null;
  /** The statement that it is about, where it is about one. */
  target: string | null;
  /** Who else stands in it, and as what. */
  actors: { ifi: string; usage: string }[];
  /** The activities around it. */
  activities: string[];
  body: string;
}

export const heldRow = z.object({ seq: z.number(), body: z.string(), voided: z.number(), stored: z.string() });

export type Held = z.infer<typeof heldRow>;

/** The statement of that id, whoever may see it. */
export async function heldStatement(sql: Sql, id: string): Promise<Held | null> {
  const text = 'select seq, body, voided, stored from statement where id = ?';
  return (await sql.all(heldRow, text, id.toLowerCase()))[0] ?? null;
}

const seqRow = z.object({ seq: z.number() });

/** Writes a statement behind all others and answers its place; null where its id is taken, and then nothing is written. */
export async function insertStatement(sql: Sql, voided: boolean, entry: Entry): Promise<number | null> {
  const { id, stored, timestamp, object, actor, registration, target, body } = entry;
  const [written] = await sql.all(
    seqRow,
    `insert into statement (seq, id, stored, timestamp, verb, object, actor, registration, voided, body)
     values ((select coalesce(max(seq), 0) + 1 from statement), ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do nothing returning seq`,
    ...[id.toLowerCase(), stored, timestamp, entry.verb, object, actor, registration, voided ? 1 : 0, body],
  );
  if (!written) return null;
  const { seq } = written;
  for (const { ifi, usage } of entry.actors) {
    const text = 'insert into statement_actor (ifi, seq, usage) values (?, ?, ?) on conflict do nothing';
    await sql.run(text, ifi, seq, usage);
  }
  for (const iri of entry.activities) {
    await sql.run('insert into statement_activity (iri, seq) values (?, ?) on conflict do nothing', iri, seq);
  }
  if (target) await sql.run('insert into statement_ref (target, seq) values (?, ?)', target, seq);
  return seq;
}

/** Whether a statement that is stored already voids the one of this id. */
export async function isVoidedAhead(sql: Sql, id: string): Promise<boolean> {
  const text = 'select s.seq from statement_ref r join statement s on s.seq = r.seq where r.target = ? and s.verb = ?';
  return (await sql.all(seqRow, text, id.toLowerCase(), verb.voided)).length > 0;
}

const voidedRow = z.object({
  seq: z.number(),
  id: z.string(),
  verb: z.string(),
  actor: z.string(),
  object: z.nullable(z.string()),
});

export type Voided = z.infer<typeof voidedRow>;

/** Voids a statement; null where there is nothing to void. What voids cannot be voided. */
export async function voidStatement(sql: Sql, target: string): Promise<Voided | null> {
  const text = 'select seq, id, verb, actor, object from statement where id = ? and verb <> ? and voided = 0';
  const [row] = await sql.all(voidedRow, text, target, verb.voided);
  if (!row) return null;
  await sql.run('update statement set voided = 1 where seq = ?', row.seq);
  return row;
}

/** Nothing is ever taken out, and places have no gaps: the last place is the count. */
export async function countStatements(sql: Sql): Promise<number> {
  const [row] = await sql.all(seqRow, 'select coalesce(max(seq), 0) as seq from statement');
  return row?.seq ?? 0;
}

/** When the latest statement was stored. */
export async function lastStored(sql: Sql): Promise<string | null> {
  const row = z.object({ stored: z.nullable(z.string()) });
  return (await sql.all(row, 'select max(stored) as stored from statement'))[0]?.stored ?? null;
}

const replayRow = z.object({
  seq: z.number(),
  id: z.string(),
  verb: z.string(),
  actor: z.string(),
  object: z.nullable(z.string()),
  timestamp: z.string(),
  body: z.string(),
});

export type Replayed = z.infer<typeof replayRow>;

/** Statements under some verbs that are not voided, in the order they were stored, behind a place. */
export function replayStatements(sql: Sql, verbs: readonly string[], after: number, limit: number) {
  return sql.all(
    replayRow,
    `select seq, id, verb, actor, object, timestamp, body from statement
     where seq > ? and voided = 0 and verb in (${verbs.map(() => '?').join(', ')}) order by seq limit ?`,
    after,
    ...verbs,
    limit,
  );
}

const exportedRow = z.object({ seq: z.number(), body: z.string() });

/** Statements in the order they were stored, voided ones too, behind a place. */
export function exportStatements(sql: Sql, after: number, limit: number): Promise<z.infer<typeof exportedRow>[]> {
  return sql.all(exportedRow, 'select seq, body from statement where seq > ? order by seq limit ?', after, limit);
}
