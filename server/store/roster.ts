import * as z from 'zod/mini';
import { readLater } from './lrs.ts';
import { moveDays } from './rollups.ts';
import type { Sql } from './sql.ts';

const personRow = z.object({
  actor: z.string(),
  homePage: z.string(),
  account: z.string(),
  name: z.string(),
  team: z.string(),
  role: z.string(),
  sample: z.pipe(
    z.number(),
    z.transform((flag) => flag === 1),
  ),
});

/** Somebody on the roster; team and role are empty until an administrator says them. */
export type Person = z.infer<typeof personRow>;

const columns = 'p.actor, p.home_page as "homePage", p.account, p.name, p.team, p.role, p.sample';

/** The person behind an actor. */
export async function findPerson(sql: Sql, actor: string): Promise<Person | null> {
  return (await sql.all(personRow, `select ${columns} from person p where p.actor = ?`, actor))[0] ?? null;
}

/** Adds somebody, or brings what is known of them up to date; in a new team they count there for all they have done. */
export async function putPerson(sql: Sql, person: Person): Promise<void> {
  const known = await findPerson(sql, person.actor);
  const moves = known?.team !== person.team;
  if (moves) await moveDays(sql, person.actor, 'out');
  await sql.run(
    `insert into person (actor, home_page, account, name, team, role, sample) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (actor) do update set name = excluded.name, team = excluded.team, role = excluded.role,
     sample = excluded.sample`,
    person.actor,
    person.homePage,
    person.account,
    person.name,
    person.team,
    person.role,
    person.sample ? 1 : 0,
  );
  if (moves) await moveDays(sql, person.actor, 'in');
  if (!known && !person.sample) await readLater(sql, person.actor);
}

/** People on the roster by team and name: all, or those in the teams of one credential; of one team where it is named. */
export function listPeople(sql: Sql, teamsOf: string | null, team: string | null): Promise<Person[]> {
  const join = teamsOf === null ? '' : 'join credential_team t on t.team = p.team and t.credential = ?';
  const where = team === null ? '' : 'where p.team = ?';
  const values = [teamsOf, team].filter((value) => value !== null);
  const text = `select ${columns} from person p ${join} ${where} order by p.team, p.name, p.account`;
  return sql.all(personRow, text, ...values);
}

/** All teams that have somebody in them. */
export function listTeams(sql: Sql): Promise<string[]> {
  return sql.texts("select distinct team from person where team <> '' order by team");
}
