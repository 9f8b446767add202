import { verb } from '../lib/record/vocabulary.ts';
import { authorityOf } from './authority.ts';
import { dueBadges, earnedStatement } from './badges.ts';
import { badgeOf, completionIn, lessonOf } from './counting.ts';
import type { Lrs } from './lrs/lrs.ts';
import type { Organisation } from './organisation.ts';
import type { Packs } from './packs.ts';
import { addEarned, retractEarned } from './store/earned.ts';
import { sendLater } from './store/lrs.ts';
import type { Moments } from './store/moments.ts';
import { addCompletion, retractCompletion } from './store/rollups.ts';
import type { Database, Sql } from './store/sql.ts';
import { heldStatement, insertStatement, isVoidedAhead, type Voided, voidStatement } from './store/statements.ts';
import type { Teaching } from './teaching.ts';
import { secretUuidOf } from './uuid.ts';
import type { Actor } from './xapi/actor.ts';
import type { Definitions } from './xapi/definitions.ts';
import { toEntry } from './xapi/entry.ts';
import { isSame } from './xapi/same.ts';
import type { Version, XapiStatement } from './xapi/shape.ts';
import type { Received } from './xapi/validate.ts';

/** What all parts of the record work on. */
export interface Core {
  database: Database;
  moments: Moments;
  clock: () => Date;
  packs: Packs;
  teaching: Teaching;
  definitions: Definitions;
  /** The version of xAPI by which requests that name none are refused. */
  version: Version;
  /** The home page of the accounts of people on the roster. */
  homePage: string;
  /** Whose record this is. */
  organisation: Organisation;
  /** Makes the ids of `earned` statements, so that nobody can write one of them first. */
  badgeSecret: string;
  /** Another LRS in which the statements are kept; null where they are in this record alone. */
  lrs: Lrs | null;
}

/** A statement to be stored, and what the record says of it. */
export interface Keeping {
  received: Received;
  id: string;
  authority: Actor;
  version: Version;
  /** It was read from the LRS, which need not be told of it. */
  fromLrs?: true;
}

/** Thrown inside a transaction, to take it back: another statement has this id. */
export class Conflict extends Error {
  readonly id: string;
  constructor(id: string) {
    super(`Another statement with the id ${id} is held already.`);
    this.id = id;
  }
}

/**
 * Stores a statement with all that follows from it: what it voids, what it counts for, badges. One that is held already
 * with the same content counts as stored.
 */
export async function keep(sql: Sql, core: Core, keeping: Keeping): Promise<void> {
  const { received, id, version } = keeping;
  const { body, statement } = received;
  const assigned = { ...keeping, stored: core.moments.next(), version: version === '2.0.0' ? version : '1.0.0' };
  const entry = toEntry(body, statement, assigned);
  const voided = entry.verb !== verb.voided && (await isVoidedAhead(sql, id));
  const seq = await insertStatement(sql, voided, entry);
  if (seq === null) {
    const held = await heldStatement(sql, id);
    if (held && isSame(body, JSON.parse(held.body))) return;
    throw new Conflict(id);
  }
  if (core.lrs && !keeping.fromLrs) await sendLater(sql, seq);
  if (entry.verb === verb.voided && entry.target) {
    const target = await voidStatement(sql, entry.target);
    if (target) await retract(sql, core, target);
  }
  if (!voided) await count(sql, core, statement, { ...entry, seq });
}

type Counted = { id: string; seq: number; verb: string; object: string | null; actor: string; timestamp: string };

async function count(sql: Sql, core: Core, { actor, result }: XapiStatement, told: Counted): Promise<void> {
  if (actor.objectType === 'Group') return;
  const badge = badgeOf(told);
  if (badge) await addEarned(sql, { actor: told.actor, badge, at: told.timestamp, statement: told.id });
  const completion = completionIn(told, result ?? {});
  if (!completion) return;
  await addCompletion(sql, completion, core.teaching.skillsOf);
  await award(sql, core, told.actor, completion.lesson);
}

async function retract(sql: Sql, core: Core, { seq, verb: said, actor, object }: Voided): Promise<void> {
  const told = { object, verb: said };
  const lesson = lessonOf(told);
  const badge = badgeOf(told);
  const { skillsOf, lessonsOf } = core.teaching;
  if (lesson) await retractCompletion(sql, { actor, lesson, seq }, skillsOf, lessonsOf);
  if (badge && object) await retractEarned(sql, { actor, badge, verb: said, object });
}

/**
 * Gives a person the badges whose rules they meet, of those that ask for a lesson where one is named. Each is given once,
 * ever: one that was voided stays away.
 */
export async function award(sql: Sql, core: Core, actor: string, lesson: string | null): Promise<void> {
  const badges = core.packs.badges.filter(({ lessons }) => lesson === null || lessons.includes(lesson));
  if (badges.length === 0) return;
  for (const due of await dueBadges(sql, badges, actor)) {
    const id = idOfEarned(core, actor, due.badge.id);
    const received = earnedStatement(id, actor, due);
    if (!received || (await heldStatement(sql, id))) continue;
    await keep(sql, core, { received, id, authority: authorityOf('record'), version: '1.0.3' });
  }
}

/** The id of the statement that gives a badge to a person. */
export function idOfEarned({ badgeSecret }: Core, actor: string, badge: string): string {
  return secretUuidOf(badgeSecret, `${actor}\n${badge}`);
}
