import * as z from 'zod/mini';
import type { Evidence, Matrix, MatrixPerson } from '../lib/plan/manager.ts';
import { idOf } from '../lib/record/vocabulary.ts';
import { badgeProgress } from '../lib/skill/badge.ts';
import type { Core } from './keep.ts';
import type { Credential } from './store/credentials.ts';
import { earnedBy } from './store/earned.ts';
import { completedBy, statementsBehind } from './store/rollups.ts';
import { listPeople, listTeams, type Person } from './store/roster.ts';
import type { Sql } from './store/sql.ts';
import { heldStatement } from './store/statements.ts';
import { toSeconds } from './xapi/duration.ts';
import { toUtc } from './xapi/values.ts';

export interface NotShown {
  status: 403 | 404;
  fault: string;
}

/** People × badges of one team, or of all that the key may read. */
export async function readMatrix(
  sql: Sql,
  core: Core,
  credential: Credential,
  team: string | null,
): Promise<Matrix | NotShown> {
  const admin = credential.kind === 'admin';
  const teams = admin ? await listTeams(sql) : credential.teams;
  if (team !== null && !teams.includes(team)) {
    return admin
      ? { status: 404, fault: `Nobody on the roster is in a team called ${team}.` }
      : { status: 403, fault: `This key may not read a team called ${team}.` };
  }
  const people = await listPeople(sql, admin ? null : credential.key, team);
  return {
    teams,
    team,
    badges: core.packs.badges.map(({ lessons, ...badge }) => ({
      ...badge,
      lessons: lessons.map((id) => ({ id, title: core.teaching.titleOf(id) })),
    })),
    people: await addCells(sql, core, people),
    asOf: core.clock().toISOString(),
  };
}

async function addCells(sql: Sql, core: Core, people: readonly Person[]): Promise<MatrixPerson[]> {
  const rows: MatrixPerson[] = [];
  for (const { actor, account, name, role, team, sample } of people) {
    const done = await completedBy(sql, actor);
    const held = new Map((await earnedBy(sql, actor)).map(({ badge, at }) => [badge, at]));
    const cells = core.packs.badges.map((badge) => ({
      badge: badge.id,
      earned: held.get(badge.id) ?? null,
      ...badgeProgress(badge, done),
    }));
    rows.push({ account, name, role, team, sample, cells });
  }
  return rows;
}

/** The statements that count for one person's badge, and the one that gave it, newest first. */
export async function readEvidence(
  sql: Sql,
  core: Core,
  credential: Credential,
  account: string,
  badgeId: string,
): Promise<Evidence | NotShown> {
  const badge = core.packs.badges.find(({ id }) => id === badgeId);
  const mine = await listPeople(sql, credential.kind === 'admin' ? null : credential.key, null);
  const person =
    mine.find((one) => one.account === account && one.homePage === core.homePage) ??
    mine.find((one) => one.account === account);
  if (!person) return { status: 404, fault: 'This key may read nobody with that number.' };
  if (!badge) return { status: 404, fault: `There is no badge ${badgeId}.` };
  const bodies: string[] = [];
  for (const lesson of badge.lessons) bodies.push(...(await statementsBehind(sql, person.actor, lesson)));
  const given = (await earnedBy(sql, person.actor)).find((earned) => earned.badge === badge.id);
  const earned = given && (await heldStatement(sql, given.statement));
  if (earned) bodies.push(earned.body);
  const statements = bodies.map((body) => tell(core, badge.name, body));
  return { statements: statements.sort((one, other) => order(other) - order(one)) };
}

type Line = Evidence['statements'][number];

/** By time; what was earned comes after the completion that earned it. */
function order({ at, lesson }: Line): number {
  return Date.parse(at) + (lesson === null ? 0.5 : 0);
}

const told = z.object({
  id: z.string(),
  timestamp: z.string(),
  object: z.object({ id: z.string() }),
  result: z.optional(
    z.object({
      duration: z.optional(z.string()),
      score: z.optional(z.object({ scaled: z.optional(z.number()) })),
    }),
  ),
});

function tell(core: Core, badgeName: string, body: string): Line {
  const json: unknown = JSON.parse(body);
  const { id, timestamp, object, result } = told.parse(json);
  const lesson = idOf('lesson', object.id);
  return {
    id,
    at: toUtc(timestamp) ?? timestamp,
    verb: lesson === null ? 'earned' : 'completed',
    lesson,
    title: lesson === null ? badgeName : core.teaching.titleOf(lesson),
    seconds: result?.duration === undefined ? null : toSeconds(result.duration),
    score: result?.score?.scaled ?? null,
    body: JSON.stringify(json, null, 2),
  };
}
