import { badgeOf, completionIn, countingVerbs, resultIn } from './counting.ts';
import type { Core } from './keep.ts';
import { addEarned } from './store/earned.ts';
import { compareRollup, dropAside, type RollupTable, rollupTables, setRollupsAside } from './store/rollup-tables.ts';
import { addCompletion, refreshSkills } from './store/rollups.ts';
import { findSetting, putSetting } from './store/settings.ts';
import type { Sql } from './store/sql.ts';
import { type Replayed, replayStatements } from './store/statements.ts';

/** What a roll-up had after a replay of all statements, and how many rows were not as the replay made them. */
export interface Rebuilt {
  table: RollupTable;
  rows: number;
  differing: number;
}

const PAGE = 1000;

/** Fills the roll-ups from the statements alone, and says where that is not what was there before. */
export async function rebuild(sql: Sql, core: Core): Promise<Rebuilt[]> {
  await setRollupsAside(sql);
  for (let after = 0, page = [undefined] as (Replayed | undefined)[]; page.length > 0; ) {
    const next = await replayStatements(sql, countingVerbs, after, PAGE);
    for (const one of next) await replay(sql, core, one);
    after = next.at(-1)?.seq ?? after;
    page = next;
  }
  const rebuilt = [];
  for (const table of rollupTables) rebuilt.push({ table, ...(await compareRollup(sql, table)) });
  await dropAside(sql);
  return rebuilt;
}

async function replay(sql: Sql, { teaching }: Core, told: Replayed): Promise<void> {
  const result = resultIn(told.body);
  if (!result) return;
  const badge = badgeOf(told);
  if (badge) await addEarned(sql, { actor: told.actor, badge, at: told.timestamp, statement: told.id });
  const completion = completionIn(told, result);
  if (completion) await addCompletion(sql, completion, teaching.skillsOf);
}

// To be raised when roll-ups are counted in another way.
const COUNTING = '2';

/** Rebuilds the roll-ups where an earlier program counted in another way, and the skills where lessons teach others now. */
export async function bringUpToDate(sql: Sql, core: Core): Promise<void> {
  if ((await findSetting(sql, 'counting')) !== COUNTING) await rebuild(sql, core);
  await putSetting(sql, 'counting', COUNTING);
  const { skills, lessonsOf } = core.teaching;
  const teaching = skills.map((id) => ({ id, lessons: lessonsOf(id) }));
  const taught = JSON.stringify(teaching);
  if ((await findSetting(sql, 'skills-taught')) !== taught) await refreshSkills(sql, teaching);
  await putSetting(sql, 'skills-taught', taught);
}
