import { idOf, verb } from '../lib/record/vocabulary.ts';
import { dueBadges, earnedStatement } from './badges.ts';
import type { Packs } from './packs.ts';
import type { Moments } from './store/moments.ts';
import type { Database, Sql } from './store/open.ts';
import { addCompletion, addEarned, retract } from './store/rollups.ts';
import { type Entry, findStatement, insertStatement, voidStatement } from './store/statements.ts';
import { secretUuidOf } from './uuid.ts';
import type { Actor } from './xapi/actor.ts';
import { toEntry } from './xapi/entry.ts';
import type { Version, XapiStatement } from './xapi/shape.ts';
import type { Received } from './xapi/validate.ts';

/** What all parts of the record work on. */
export interface Core {
  database: Database;
  moments: Moments;
  clock: () => Date;
  packs: Packs;
  /** The home page of the accounts of people on the roster. */
  homePage: string;
  /** Makes the ids of `earned` statements, so that nobody can write one of them first. */
  badgeSecret: string;
}

/** Who vouches for a statement: a key of the record's, or the record itself. */
export function authorityOf(key: string): Actor {
  return { objectType: 'Agent', account: { homePage: 'https://w3id.org/alongside/record', name: key } };
}

/** Stores a statement whose id is free, with all that follows from it: what it voids, what it counts for, badges. */
export async function keep(
  sql: Sql,
  core: Core,
  received: Received,
  id: string,
  authority: Actor,
  version: Version,
): Promise<void> {
  const { body, statement } = received;
  const stored = core.moments.next();
  const assigned = { id, stored, authority, version: version === '2.0.0' ? version : '1.0.0' };
  const entry = toEntry(body, statement, assigned);
  const { seq, voided } = await insertStatement(sql, entry);
  if (entry.verb === verb.voided && entry.target) await applyVoid(sql, entry.target);
  if (!voided) await rollUp(sql, core, statement, entry, seq);
}

async function applyVoid(sql: Sql, target: string): Promise<void> {
  const seq = await voidStatement(sql, target);
  if (seq !== null) await retract(sql, seq);
}

async function rollUp(sql: Sql, core: Core, statement: XapiStatement, entry: Entry, seq: number): Promise<void> {
  if (statement.actor.objectType === 'Group' || !entry.object) return;
  const { actor, timestamp: at } = entry;
  const lesson = entry.verb === verb.completed ? idOf('lesson', entry.object) : null;
  const badge = entry.verb === verb.earned ? idOf('badge', entry.object) : null;
  if (badge) await addEarned(sql, { actor, badge, at, statement: entry.id });
  if (!lesson || statement.result?.completion !== true || !isKnown(core, lesson)) return;
  await addCompletion(sql, { seq, actor, lesson, at, score: statement.result.score?.scaled ?? null });
  await award(sql, core, actor);
}

function isKnown(core: Core, lesson: string): boolean {
  return core.packs.lessons.some(({ id }) => id === lesson);
}

/** Gives a person the badges whose rules they meet. Each is given once, ever: one that was voided stays away. */
export async function award(sql: Sql, core: Core, actor: string): Promise<void> {
  for (const due of await dueBadges(sql, core.packs.badges, actor)) {
    const id = secretUuidOf(core.badgeSecret, `${actor}\n${due.badge.id}`);
    const earned = earnedStatement(id, actor, due);
    if (!earned || (await findStatement(sql, id, { all: true }))) continue;
    await keep(sql, core, earned, id, authorityOf('record'), '1.0.3');
  }
}
