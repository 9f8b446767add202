import { type Context, Hono } from 'hono';
import type { Env } from './app.ts';
import { adminOnly } from './credential-routes.ts';
import type { Core } from './keep.ts';
import { parseRoster, type RosterLine } from './roster-csv.ts';
import { findPerson, listPeople, putPerson } from './store/roster.ts';
import type { Sql } from './store/sql.ts';
import { accountIfi } from './xapi/actor.ts';

/** What became of one line of a roster file. */
export interface ImportLine {
  line: number;
  outcome: 'added' | 'changed' | 'same' | 'fault';
  /** The person's number; absent where the line has a fault. */
  number?: string;
  why?: string;
}

/** The roster: who works in which team and role. */
export function peopleRoutes(core: Core): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/', async (c) => {
    const { kind, key } = c.get('credential');
    if (kind === 'learner') return c.json({ error: 'The roster is for managers and administrators.' }, 403);
    const people = await core.database.read((sql) => listPeople(sql, kind === 'admin' ? null : key, null));
    return c.json({ people: people.map(({ actor: _actor, ...person }) => person) });
  });
  routes.post('/', adminOnly, (c) => importPeople(core, c));
  return routes;
}

async function importPeople(core: Core, c: Context<Env>): Promise<Response> {
  if (!/^text\/csv\b/i.test(c.req.header('Content-Type') ?? '')) {
    return c.json({ error: 'Send the roster as text/csv.' }, 400);
  }
  const { people, faults } = parseRoster(await c.req.text());
  const sample = c.req.query('sample') === 'true';
  const lines = await core.database.write(async (sql) => {
    const done: ImportLine[] = faults.map(({ line, why }) => ({ line, outcome: 'fault', why }));
    for (const person of people) done.push(await importPerson(sql, core.homePage, person, sample));
    return done;
  });
  return c.json({ lines: lines.sort((one, other) => one.line - other.line) });
}

async function importPerson(sql: Sql, homePage: string, given: RosterLine, sample: boolean): Promise<ImportLine> {
  const { line, number, name, team, role } = given;
  const actor = accountIfi({ homePage, name: number });
  const known = await findPerson(sql, actor);
  const same = known && known.name === name && known.team === team && known.role === role && known.sample === sample;
  if (same) return { line, outcome: 'same', number };
  await putPerson(sql, { actor, homePage, account: number, name, team, role, sample });
  return { line, outcome: known ? 'changed' : 'added', number };
}
