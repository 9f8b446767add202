import * as z from 'zod/mini';
import type { Sql } from './open.ts';

/** A lesson that somebody completed, as one statement says. */
export interface Completion {
  seq: number;
  actor: string;
  lesson: string;
  at: string;
  score: number | null;
}

/** Counts a completion, in the transaction that stores its statement. */
export async function addCompletion(sql: Sql, completion: Completion): Promise<void> {
  const { seq, actor, lesson, at, score } = completion;
  await sql.run(
    'insert into completion (seq, actor, lesson, at, score) values (?, ?, ?, ?, ?)',
    seq,
    actor,
    lesson,
    at,
    score,
  );
  await refresh(sql, actor, lesson);
}

/** Takes back what the statement at this place had counted for, if anything. */
export async function retract(sql: Sql, seq: number): Promise<void> {
  const row = z.object({ actor: z.string(), lesson: z.string() });
  const [counted] = await sql.all(row, 'select actor, lesson from completion where seq = ?', seq);
  await sql.run('delete from completion where seq = ?', seq);
  if (counted) await refresh(sql, counted.actor, counted.lesson);
  await sql.run('delete from person_badge where statement in (select id from statement where seq = ?)', seq);
}

async function refresh(sql: Sql, actor: string, lesson: string): Promise<void> {
  await sql.run('delete from person_lesson where actor = ? and lesson = ?', actor, lesson);
  await sql.run(
    `insert into person_lesson (actor, lesson, first, last, times, best)
     select actor, lesson, min(at), max(at), count(*), max(score) from completion
     where actor = ? and lesson = ? group by actor, lesson`,
    actor,
    lesson,
  );
}

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

/** The badges that these people hold. */
export function earnedBy(sql: Sql, actors: readonly string[]): Promise<Earned[]> {
  return each(actors, (actor) =>
    sql.all(earnedRow, 'select actor, badge, at, statement from person_badge where actor = ?', actor),
  );
}

const lessonRow = z.object({ actor: z.string(), lesson: z.string(), first: z.string(), last: z.string() });

export type PersonLesson = z.infer<typeof lessonRow>;

/** The lessons that these people completed. */
export function completedBy(sql: Sql, actors: readonly string[]): Promise<PersonLesson[]> {
  return each(actors, (actor) =>
    sql.all(lessonRow, 'select actor, lesson, first, last from person_lesson where actor = ?', actor),
  );
}

async function each<T>(actors: readonly string[], query: (actor: string) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (const actor of actors) rows.push(...(await query(actor)));
  return rows;
}

/** Everybody who completed anything. */
export async function learners(sql: Sql): Promise<string[]> {
  const rows = await sql.all(z.object({ actor: z.string() }), 'select distinct actor from person_lesson');
  return rows.map((row) => row.actor);
}

/** The statements that count for a person's lesson. */
export async function statementsBehind(sql: Sql, actor: string, lesson: string): Promise<string[]> {
  const text =
    'select s.body from completion c join statement s on s.seq = c.seq where c.actor = ? and c.lesson = ? order by c.at';
  return (await sql.all(z.object({ body: z.string() }), text, actor, lesson)).map((row) => row.body);
}

/** How many completions and badges there are in all. */
export async function countLearning(sql: Sql): Promise<{ completed: number; earned: number }> {
  const row = z.object({ n: z.number() });
  const [completed] = await sql.all(row, 'select count(*) as n from completion');
  const [earned] = await sql.all(row, 'select count(*) as n from person_badge');
  return { completed: completed?.n ?? 0, earned: earned?.n ?? 0 };
}
