import * as z from 'zod/mini';
import type { Sql } from './sql.ts';

// All that a replay of the statements fills anew, each with its columns in the order of its key.
const tables = {
  completion: ['actor', 'lesson', 'seq', 'at', 'score', 'seconds'],
  person_lesson: ['actor', 'lesson', 'first', 'last', 'times', 'best'],
  person_skill: ['actor', 'skill', 'level', 'first', 'last'],
  person_badge: ['actor', 'badge', 'at', 'statement'],
  team_day: ['team', 'day', 'completed', 'seconds'],
} as const;

export type RollupTable = keyof typeof tables;

export const rollupTables = Object.keys(tables) as RollupTable[];

/** Sets the present rows of all roll-ups aside and leaves the tables empty. */
export async function setRollupsAside(sql: Sql): Promise<void> {
  for (const table of rollupTables) {
    await sql.run(`create temporary table before_${table} as select * from ${table}`);
    await sql.run(`delete from ${table}`);
  }
}

const countRow = z.object({ n: z.number() });

/** How many rows a roll-up has now, and how many of them differ from those set aside, or stand on one side alone. */
export async function compareRollup(sql: Sql, table: RollupTable): Promise<{ rows: number; differing: number }> {
  const columns = tables[table].join(', ');
  const onlyIn = async (one: string, other: string) => {
    const text = `select count(*) as n from (select ${columns} from ${one} except select ${columns} from ${other}) d`;
    return (await sql.all(countRow, text))[0]?.n ?? 0;
  };
  const rows = (await sql.all(countRow, `select count(*) as n from ${table}`))[0]?.n ?? 0;
  const differing = Math.max(await onlyIn(table, `before_${table}`), await onlyIn(`before_${table}`, table));
  return { rows, differing };
}

/** Drops what was set aside. */
export async function dropAside(sql: Sql): Promise<void> {
  for (const table of rollupTables) await sql.run(`drop table before_${table}`);
}
