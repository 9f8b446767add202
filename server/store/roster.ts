import * as z from 'zod/mini';
import type { Sql } from './open.ts';

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

/** Adds somebody, or brings what is known of them up to date. */
export async function putPerson(sql: Sql, person: Person): Promise<void> {
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
}

/** Everybody on the roster, or those in the teams of one credential, by team and name. */
export function listPeople(sql: Sql, teamsOf: string | null): Promise<Person[]> {
  const order = 'order by p.team, p.name, p.account';
  if (teamsOf === null) return sql.all(personRow, `select ${columns} from person p ${order}`);
  const join = 'join credential_team t on t.team = p.team';
  return sql.all(personRow, `select ${columns} from person p ${join} where t.credential = ? ${order}`, teamsOf);
}

/** All teams that have somebody in them. */
export async function listTeams(sql: Sql): Promise<string[]> {
  const rows = await sql.all(
    z.object({ team: z.string() }),
    "select distinct team from person where team <> '' order by team",
  );
  return rows.map((row) => row.team);
}
