import type { Sql, Value } from './sql.ts';
import { type Held, heldRow } from './statements.ts';

/** Whose statements may be seen: all, those about one person, those of a manager's teams, those that a key wrote. */
export type Sight = { all: true } | { actor: string } | { teamsOf: string } | { authority: string };

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

const columns = 's.seq, s.body, s.voided, s.stored';

/** The statement of that id, if the reader may see it. */
export async function findStatement(sql: Sql, id: string, sight: Sight): Promise<Held | null> {
  const seen = visible(sight);
  const text = `select ${columns} from statement s where s.id = ? and ${seen.text}`;
  return (await sql.all(heldRow, text, id.toLowerCase(), ...seen.values))[0] ?? null;
}

/** Statements that are not voided, in the order they were stored or the reverse. */
export async function listStatements(sql: Sql, filter: Filter, sight: Sight, limit: number): Promise<Held[]> {
  const around = [{ text: 's.voided = 0', values: [] as Value[] }, visible(sight), ...placed(filter)];
  const found: Held[] = [];
  for (const match of matches(filter)) {
    found.push(...(await direct(sql, [...match, ...around], filter, limit)));
    if (match.length > 0) found.push(...(await referring(sql, match, around, filter, limit)));
  }
  const bySeq = [...new Map(found.map((one) => [one.seq, one])).values()];
  return bySeq.sort((one, other) => (filter.ascending ? one.seq - other.seq : other.seq - one.seq)).slice(0, limit);
}

interface Clause {
  text: string;
  values: Value[];
}

// The places are found first and sorted without their bodies, which are long.
function direct(sql: Sql, parts: readonly Clause[], filter: Filter, limit: number): Promise<Held[]> {
  const order = filter.ascending ? 'asc' : 'desc';
  return sql.all(
    heldRow,
    `select ${columns} from statement s where s.seq in
     (select s.seq from statement s where ${textOf(parts)} order by s.seq ${order} limit ?)`,
    ...valuesOf(parts),
    limit,
  );
}

/**
 * Those that refer to a statement that matches, or to one that does, and so on; voided ones pass the match on. Begins with
 * the references (a cross join is not turned round), of which there are few, not with all that match.
 */
function referring(sql: Sql, match: readonly Clause[], around: readonly Clause[], filter: Filter, limit: number) {
  const order = filter.ascending ? 'asc' : 'desc';
  return sql.all(
    heldRow,
    `with recursive hit (seq, id) as (
       select r.seq, f.id from statement_ref r cross join statement s join statement f on f.seq = r.seq
       where s.id = r.target and ${textOf(match)}
       union
       select r.seq, f.id from hit h join statement_ref r on r.target = h.id join statement f on f.seq = r.seq
     )
     select ${columns} from statement s where s.seq in (select seq from hit) and ${textOf(around)}
     order by s.seq ${order} limit ?`,
    ...valuesOf(match),
    ...valuesOf(around),
    limit,
  );
}

function textOf(parts: readonly Clause[]): string {
  return parts.map(({ text }) => text).join(' and ');
}

function valuesOf(parts: readonly Clause[]): Value[] {
  return parts.flatMap(({ values }) => values);
}

const ofAuthority = "s.seq in (select a.seq from statement_actor a where a.ifi = ? and a.usage = 'authority')";
const ofTeams =
  's.actor in (select p.actor from person p join credential_team t on t.team = p.team where t.credential = ?)';

function visible(sight: Sight): Clause {
  if ('actor' in sight) return { text: 's.actor = ?', values: [sight.actor] };
  if ('teamsOf' in sight) return { text: ofTeams, values: [sight.teamsOf] };
  if ('authority' in sight) return { text: ofAuthority, values: [sight.authority] };
  return { text: '1 = 1', values: [] };
}

/**
 * What the filter asks of a statement itself, as alternatives: whoever or whatever is asked for stands either in the
 * statement's own row or in a link, and one look-up for each finds its index where a joint one would not.
 */
function matches(filter: Filter): Clause[][] {
  const { agent, activity, verb, registration } = filter;
  const others = [
    ...(verb === undefined ? [] : [{ text: 's.verb = ?', values: [verb] }]),
    ...(registration === undefined ? [] : [{ text: 's.registration = ?', values: [registration] }]),
  ];
  const linked = `s.seq in (select a.seq from statement_actor a where a.ifi = ?${filter.relatedAgents ? '' : " and a.usage = 'object'"})`;
  const agents = agent === undefined ? [null] : ['s.actor = ?', linked].map((text) => ({ text, values: [agent] }));
  const around = 's.seq in (select a.seq from statement_activity a where a.iri = ?)';
  const ways = filter.relatedActivities ? ['s.object = ?', around] : ['s.object = ?'];
  const activities = activity === undefined ? [null] : ways.map((text) => ({ text, values: [activity] }));
  return agents.flatMap((one) =>
    activities.map((other) => [one, other, ...others].filter((clause) => clause !== null)),
  );
}

/** Where in the order of storing a statement stands; what it refers to may stand elsewhere. */
function placed({ since, until, cursor, ascending }: Filter): Clause[] {
  const given: [Value | undefined, string][] = [
    [since, 's.stored > ?'],
    [until, 's.stored <= ?'],
    [cursor, ascending ? 's.seq > ?' : 's.seq < ?'],
  ];
  return given.flatMap(([value, text]) => (value === undefined ? [] : [{ text, values: [value] }]));
}
