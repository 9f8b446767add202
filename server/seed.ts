import { toStatement } from '../lib/record/statement.ts';
import { authorityOf } from './authority.ts';
import { keep } from './keep.ts';
import type { TrainingRecord } from './record.ts';
import { findPerson, putPerson } from './store/roster.ts';
import { heldStatement } from './store/statements.ts';
import { uuidOf } from './uuid.ts';
import { accountIfi } from './xapi/actor.ts';

/** The team that shows what the dashboard looks like. */
export const SAMPLE_TEAM = 'Harbour Street';

const DAY_MS = 86_400_000;

/** `share`: how much of what there is to learn this person has done. */
const people = [
  { number: 'S-101', name: 'Amina Haddad', role: 'Shift lead', share: 1 },
  { number: 'S-102', name: 'Jonas Weber', role: 'Cashier', share: 0.8 },
  { number: 'S-103', name: 'Grace Okafor', role: 'Cashier', share: 0.55 },
  { number: 'S-104', name: 'Leo Martins', role: 'Online shop', share: 0.7 },
  { number: 'S-105', name: 'Priya Nair', role: 'Bookkeeping', share: 0.4 },
  { number: 'S-106', name: 'Tomasz Zielinski', role: 'Cashier', share: 0.15 },
];

/** Puts an invented team and what it has learned into the record, marked as sample. Again, it adds only what is new. */
export async function seedSample(record: TrainingRecord): Promise<void> {
  const { core } = record;
  const now = core.clock().getTime();
  await core.database.write(async (sql) => {
    for (const [place, { number, name, role, share }] of people.entries()) {
      const account = { homePage: core.homePage, name: number };
      const actor = accountIfi(account);
      if (!(await findPerson(sql, actor))) {
        const { homePage } = account;
        await putPerson(sql, { actor, homePage, account: number, name, team: SAMPLE_TEAM, role, sample: true });
      }
      for (const [turn, { id: lesson }] of learned(core.packs.lessons, place, share).entries()) {
        const id = uuidOf(`sample ${number} ${lesson}`);
        if (await heldStatement(sql, id)) continue;
        const statement = completed(id, lesson, { name, account }, new Date(now - ago(place, turn)), place + turn);
        const keeping = { id, authority: authorityOf('sample'), version: '1.0.3' } as const;
        if (statement) await keep(sql, core, { ...keeping, received: { body: { ...statement }, statement } });
      }
    }
  });
}

/** Everybody begins elsewhere in the list, as people in one shop do. */
function learned<T>(lessons: readonly T[], place: number, share: number): T[] {
  const begin = Math.floor((place * lessons.length) / people.length);
  return [...lessons.slice(begin), ...lessons.slice(0, begin)].slice(0, Math.round(lessons.length * share));
}

/** Spread over the last four weeks, in opening hours that differ from day to day. */
function ago(place: number, turn: number): number {
  const days = 27 - ((place * 3 + turn * 5) % 26);
  return days * DAY_MS + ((place * 37 + turn * 53) % 420) * 60_000;
}

function completed(
  id: string,
  lesson: string,
  learner: { name: string; account: { homePage: string; name: string } },
  at: Date,
  variety: number,
) {
  const score = [1, 0.75, 1, null, 0.9][variety % 5] ?? null;
  const seconds = 48 + ((variety * 29) % 90);
  const attempt = uuidOf(`attempt ${id}`);
  const act = { type: 'lesson.completed', lesson, attempt, seconds, score } as const;
  return toStatement({ ...act, id, learner: learner.account.name, at: at.toISOString() }, learner, null);
}
