import * as z from 'zod/mini';
import { verb } from '../../lib/record/vocabulary.ts';
import type { Sql, Value } from './open.ts';

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
  actors: { ifi: string; usage: string }[];
  activities: { iri: string; usage: string }[];
  body: string;
}

/** Whose statements may be seen. */
export type Sight = { all: true } | { actor: string } | { teamsOf: string };

export interface Filter {
  agent?: string | undefined;
  relatedAgents: boolean;
  verb?: string | undefined;
  activity?: string | undefined;
  relatedActivities: boolean;
  registration?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  ascending: boolean;
  /** Go on behind this one. */
  cursor?: number | undefined;
}

const held = z.object({ seq: z.number(), body: z.string(), voided: z.number(), stored: z.string() });
const columns = 's.seq, s.body, s.voided, s.stored';

export type Held = z.infer<typeof held>;

/** The statement of that id, if the reader may see it. */
export async function findStatement(sql: Sql, id: string, sight: Sight): Promise<Held | null> {
  const seen = visible(sight);
  const text = `select ${columns} from statement s where s.id = ? and ${seen.text}`;
  return (await sql.all(held, text, id.toLowerCase(), ...seen.values))[0] ?? null;
}

/** Statements that are not voided, in the order they were stored or the reverse. */
export function listStatements(sql: Sql, filter: Filter, sight: Sight, limit: number): Promise<Held[]> {
  const parts = [{ text: 's.voided = 0', values: [] as Value[] }, visible(sight), ...clauses(filter)];
  const where = parts.map((part) => part.text).join(' and ');
  const order = filter.ascending ? 'asc' : 'desc';
  return sql.all(
    held,
    `select ${columns} from statement s where ${where} order by s.seq ${order} limit ?`,
    ...parts.flatMap((part) => part.values),
    limit,
  );
}

interface Clause {
  text: string;
  values: Value[];
}

function visible(sight: Sight): Clause {
  if ('actor' in sight) return { text: 's.actor = ?', values: [sight.actor] };
  if ('teamsOf' in sight) {
    const teams = 'select p.actor from person p join credential_team t on t.team = p.team where t.credential = ?';
    return { text: `s.actor in (${teams})`, values: [sight.teamsOf] };
  }
  return { text: '1 = 1', values: [] };
}

function clauses(filter: Filter): Clause[] {
  const own = filter.relatedAgents ? '' : " and a.usage in ('actor', 'object')";
  const given: [Value | undefined, string][] = [
    [filter.agent, `s.seq in (select a.seq from statement_actor a where a.ifi = ?${own})`],
    [filter.verb, 's.verb = ?'],
    [
      filter.activity,
      filter.relatedActivities ? 's.seq in (select a.seq from statement_activity a where a.iri = ?)' : 's.object = ?',
    ],
    [filter.registration, 's.registration = ?'],
    [filter.since, 's.stored > ?'],
    [filter.until, 's.stored <= ?'],
    [filter.cursor, filter.ascending ? 's.seq > ?' : 's.seq < ?'],
  ];
  return given.flatMap(([value, text]) => (value === undefined ? [] : [{ text, values: [value] }]));
}

/** Writes a statement whose id is not there yet; answers its place, and whether it was voided before it came. */
export async function insertStatement(sql: Sql, entry: Entry): Promise<{ seq: number; voided: boolean }> {
  const seq = (await countStatements(sql)) + 1;
  const voided = await isVoidedAhead(sql, entry);
  await sql.run(
    `insert into statement (seq, id, stored, timestamp, verb, object, actor, registration, voided, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    entry.id.toLowerCase(),
    entry.stored,
    entry.timestamp,
    entry.verb,
    entry.object,
    entry.actor,
    entry.registration,
    voided ? 1 : 0,
    entry.body,
  );
  await insertLinks(sql, seq, entry);
  return { seq, voided };
}

async function insertLinks(sql: Sql, seq: number, entry: Entry): Promise<void> {
  for (const { ifi, usage } of entry.actors) {
    const text = 'insert into statement_actor (ifi, seq, usage) values (?, ?, ?) on conflict do nothing';
    await sql.run(text, ifi, seq, usage);
  }
  for (const { iri, usage } of entry.activities) {
    const text = 'insert into statement_activity (iri, seq, usage) values (?, ?, ?) on conflict do nothing';
    await sql.run(text, iri, seq, usage);
  }
  if (entry.target) await sql.run('insert into statement_ref (target, seq) values (?, ?)', entry.target, seq);
}

const seqRow = z.object({ seq: z.number() });

async function isVoidedAhead(sql: Sql, entry: Entry): Promise<boolean> {
  if (entry.verb === verb.voided) return false;
  const text = 'select s.seq from statement_ref r join statement s on s.seq = r.seq where r.target = ? and s.verb = ?';
  return (await sql.all(seqRow, text, entry.id.toLowerCase(), verb.voided)).length > 0;
}

/** Voids a statement; answers its place, or null where there is nothing to void. What voids cannot be voided. */
export async function voidStatement(sql: Sql, target: string): Promise<number | null> {
  const text = 'select seq from statement where id = ? and verb <> ? and voided = 0';
  const [row] = await sql.all(seqRow, text, target, verb.voided);
  if (!row) return null;
  await sql.run('update statement set voided = 1 where seq = ?', row.seq);
  return row.seq;
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
