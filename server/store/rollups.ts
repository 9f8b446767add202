import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

/** A lesson that somebody completed, as one statement says. */
export interface Completion {
  seq: number;
  actor: string;
  lesson: string;
  at: string;
  score: number | null;
  /** How long it took, whole seconds; 0 where the statement does not say. */
  seconds: number;
}

/** The skills that a lesson teaches. */
export type SkillsOf = (lesson: string) => readonly string[];

// The earlier, the later and the better of what is held and what comes: the two databases name these functions differently.
const earlier = (table: string) =>
  `case when excluded.first < ${table}.first then excluded.first else ${table}.first end`;
const later = (table: string) => `case when excluded.last > ${table}.last then excluded.last else ${table}.last end`;
const better = `case when person_lesson.best is null or excluded.best > person_lesson.best
  then excluded.best else person_lesson.best end`;

/** Counts a completion, in the transaction that stores its statement. */
export async function addCompletion(sql: Sql, completion: Completion, skillsOf: SkillsOf): Promise<void> {
  const { seq, actor, lesson, at, score, seconds } = completion;
  await sql.run(
    'insert into completion (actor, lesson, seq, at, score, seconds) values (?, ?, ?, ?, ?, ?)',
    ...[actor, lesson, seq, at, score, seconds],
  );
  await sql.run(
    `insert into person_lesson (actor, lesson, first, last, times, best) values (?, ?, ?, ?, 1, ?)
     on conflict (actor, lesson) do update set first = ${earlier('person_lesson')}, last = ${later('person_lesson')},
     times = person_lesson.times + 1, best = ${better}`,
    ...[actor, lesson, at, at, score],
  );
  for (const skill of skillsOf(lesson)) {
    await sql.run(
      `insert into person_skill (actor, skill, level, first, last) values (?, ?, 1, ?, ?)
       on conflict (actor, skill) do update set first = ${earlier('person_skill')}, last = ${later('person_skill')}`,
      ...[actor, skill, at, at],
    );
  }
  await addToDay(sql, actor, at.slice(0, 10), 1, seconds);
}

/** Adds to the day of the team that a person is in, if any; takes away where the numbers are negative. */
async function addToDay(sql: Sql, actor: string, day: string, completed: number, seconds: number): Promise<void> {
  await sql.run(
    `insert into team_day (team, day, completed, seconds)
     select team, ?, cast(? as integer), cast(? as integer) from person where actor = ? and team <> ''
     on conflict (team, day) do update set completed = team_day.completed + excluded.completed,
     seconds = team_day.seconds + excluded.seconds`,
    ...[day, completed, seconds, actor],
  );
  if (completed < 0) await sql.run('delete from team_day where day = ? and completed = 0', day);
}

const countedRow = z.object({ at: z.string(), seconds: z.number() });

/** Takes back a completion, if the statement at this place was counted as one. */
export async function retractCompletion(
  sql: Sql,
  { actor, lesson, seq }: { actor: string; lesson: string; seq: number },
  skillsOf: SkillsOf,
  lessonsOf: (skill: string) => readonly string[],
): Promise<void> {
  const place = 'actor = ? and lesson = ? and seq = ?';
  const [counted] = await sql.all(countedRow, `select at, seconds from completion where ${place}`, actor, lesson, seq);
  if (!counted) return;
  await sql.run(`delete from completion where ${place}`, actor, lesson, seq);
  await sql.run('delete from person_lesson where actor = ? and lesson = ?', actor, lesson);
  await sql.run(
    `insert into person_lesson (actor, lesson, first, last, times, best)
     select actor, lesson, min(at), max(at), count(*), max(score) from completion
     where actor = ? and lesson = ? group by actor, lesson`,
    ...[actor, lesson],
  );
  for (const skill of skillsOf(lesson)) await refreshSkill(sql, actor, skill, lessonsOf(skill));
  await addToDay(sql, actor, counted.at.slice(0, 10), -1, -counted.seconds);
}

async function refreshSkill(sql: Sql, actor: string, skill: string, lessons: readonly string[]): Promise<void> {
  await sql.run('delete from person_skill where actor = ? and skill = ?', actor, skill);
  await sql.run(
    `insert into person_skill (actor, skill, level, first, last)
     select actor, ?, 1, min(first), max(last) from person_lesson
     where actor = ? and lesson in (${lessons.map(() => '?').join(', ')}) group by actor`,
    ...[skill, actor, ...lessons],
  );
}

/** Works out everybody's skills again: what lessons teach may have changed. */
export async function refreshSkills(sql: Sql, skills: readonly { id: string; lessons: readonly string[] }[]) {
  await sql.run('delete from person_skill');
  for (const { id, lessons } of skills) {
    await sql.run(
      `insert into person_skill (actor, skill, level, first, last)
       select actor, ?, 1, min(first), max(last) from person_lesson
       where lesson in (${lessons.map(() => '?').join(', ')}) group by actor`,
      ...[id, ...lessons],
    );
  }
}

const dayRow = z.object({ day: z.string(), completed: z.number(), seconds: z.number() });

/** Takes what a person has completed out of the days of the present team, or puts it into them. */
export async function moveDays(sql: Sql, actor: string, direction: 'out' | 'in'): Promise<void> {
  const sign = direction === 'in' ? 1 : -1;
  const text = `select substr(at, 1, 10) as day, count(*) as completed, sum(seconds) as seconds from completion
    where actor = ? group by substr(at, 1, 10)`;
  for (const { day, completed, seconds } of await sql.all(dayRow, text, actor)) {
    await addToDay(sql, actor, day, sign * completed, sign * seconds);
  }
}

/** The lessons that a person completed. */
export async function completedBy(sql: Sql, actor: string): Promise<Set<string>> {
  return new Set(await sql.texts('select lesson from person_lesson where actor = ?', actor));
}

const firstRow = z.object({ lesson: z.string(), first: z.string() });

/** When a person first completed each of these lessons, up to the first that is not completed. */
export async function firstCompletions(
  sql: Sql,
  actor: string,
  lessons: readonly string[],
): Promise<Map<string, string>> {
  const text = 'select lesson, first from person_lesson where actor = ? and lesson = ?';
  const found = new Map<string, string>();
  for (const lesson of lessons) {
    const [row] = await sql.all(firstRow, text, actor, lesson);
    if (!row) break;
    found.set(lesson, row.first);
  }
  return found;
}

/** Everybody who completed anything. */
export function learners(sql: Sql): Promise<string[]> {
  return sql.texts('select distinct actor from person_lesson');
}

/** The statements that count for a person's lesson. */
export function statementsBehind(sql: Sql, actor: string, lesson: string): Promise<string[]> {
  const text =
    'select s.body from completion c join statement s on s.seq = c.seq where c.actor = ? and c.lesson = ? order by c.at';
  return sql.texts(text, actor, lesson);
}

/** How many completions and badges there are in all. */
export async function countLearning(sql: Sql): Promise<{ completed: number; earned: number }> {
  const row = z.object({ n: z.number() });
  const [completed] = await sql.all(row, 'select coalesce(sum(times), 0) as n from person_lesson');
  const [earned] = await sql.all(row, 'select count(*) as n from person_badge');
  return { completed: completed?.n ?? 0, earned: earned?.n ?? 0 };
}
