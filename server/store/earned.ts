import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

export interface Earned {
  actor: string;
  badge: string;
  at: string;
  statement: string;
}

const earnedRow = z.object({ actor: z.string(), badge: z.string(), at: z.string(), statement: z.string() });

/** Notes that a badge is held, in the transaction that stores its statement. */
export async function addEarned(sql: Sql, { actor, badge, at, statement }: Earned): Promise<void> {
  const text = 'insert into person_badge (actor, badge, at, statement) values (?, ?, ?, ?) on conflict do nothing';
  await sql.run(text, actor, badge, at, statement.toLowerCase());
}

/** Takes back what a voided statement gave; where another one says the same, that one counts from now on. */
export async function retractEarned(
  sql: Sql,
  { actor, badge, verb, object }: { actor: string; badge: string; verb: string; object: string },
): Promise<void> {
  await sql.run('delete from person_badge where actor = ? and badge = ?', actor, badge);
  await sql.run(
    `insert into person_badge (actor, badge, at, statement)
     select actor, ?, timestamp, id from statement
     where object = ? and verb = ? and actor = ? and voided = 0 order by seq limit 1`,
    ...[badge, object, verb, actor],
  );
}

/** Whether a person holds a badge. */
export async function isHeld(sql: Sql, actor: string, badge: string): Promise<boolean> {
  const text = 'select badge from person_badge where actor = ? and badge = ?';
  return (await sql.all(z.object({ badge: z.string() }), text, actor, badge)).length > 0;
}

/** The badges that a person holds. */
export function earnedBy(sql: Sql, actor: string): Promise<Earned[]> {
  return sql.all(earnedRow, 'select actor, badge, at, statement from person_badge where actor = ?', actor);
}
