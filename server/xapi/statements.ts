import { randomUUID } from 'node:crypto';
import { isSameStatement } from '../../lib/record/answer.ts';
import { sightOf, whyNotWrite } from '../access.ts';
import { authorityOf, type Core, keep } from '../keep.ts';
import type { Credential } from '../store/credentials.ts';
import type { Sql } from '../store/open.ts';
import { findStatement, listStatements } from '../store/statements.ts';
import type { Query } from './query.ts';
import type { Version } from './shape.ts';
import { parseStatements, type Received } from './validate.ts';

/** Why a request is not done, as an HTTP status and a sentence. */
export interface Refusal {
  status: 400 | 403 | 404 | 409;
  fault: string;
}

/** Stores what a request brings, all of it or none; answers the ids in the order they came. */
export async function storeStatements(
  core: Core,
  credential: Credential,
  json: unknown,
  version: Version,
): Promise<{ ids: string[] } | Refusal> {
  const parsed = parseStatements(json, version);
  if ('fault' in parsed) return { status: 400, ...parsed };
  const refusal = refuse(credential, parsed, Array.isArray(json));
  if (refusal) return refusal;
  return core.database.write(async (sql) => {
    const given = parsed.map((one) => ({ ...one, id: one.statement.id ?? randomUUID() }));
    const fresh = await findFresh(sql, given);
    if ('fault' in fresh) return fresh;
    for (const one of fresh) await keep(sql, core, one, one.id, authorityOf(credential.key), version);
    return { ids: given.map(({ id }) => id) };
  });
}

function refuse(credential: Credential, parsed: readonly Received[], batch: boolean): Refusal | null {
  for (const [index, { statement }] of parsed.entries()) {
    const why = whyNotWrite(credential, statement);
    if (why) return { status: 403, fault: `${batch ? `statements[${index}]` : 'statement'}: ${why}` };
  }
  return null;
}

type Given = Received & { id: string };

/** Those whose ids are free. What is held already with the same content counts as stored. */
async function findFresh(sql: Sql, given: readonly Given[]): Promise<Given[] | Refusal> {
  const fresh: Given[] = [];
  for (const one of given) {
    const held = await findStatement(sql, one.id, { all: true });
    if (!held) fresh.push(one);
    else if (!isSameStatement(one.body, JSON.parse(held.body))) {
      return { status: 409, fault: `Another statement with the id ${one.id} is held already.` };
    }
  }
  return fresh;
}

/** What a GET is answered with: ready JSON, and where the rest is. */
export type Found = { body: string; stored: string | null } | { bodies: string[]; cursor: number | null };

/** Reads what a query asks for, as far as the key may see it. */
export async function readStatements(core: Core, credential: Credential, query: Query): Promise<Found | Refusal> {
  const sight = sightOf(credential);
  if (!sight) return { status: 403, fault: 'This key may not read statements.' };
  if ('one' in query) {
    const held = await core.database.read((sql) => findStatement(sql, query.one, sight));
    const there = held && (held.voided === 1) === query.voided;
    return there ? { body: held.body, stored: held.stored } : { status: 404, fault: 'There is no such statement.' };
  }
  const { filter, limit } = query;
  if ('actor' in sight && filter.agent !== undefined && filter.agent !== sight.actor) {
    return { status: 403, fault: 'A learner may only read statements about themselves.' };
  }
  const rows = await core.database.read((sql) => listStatements(sql, filter, sight, limit + 1));
  const page = rows.slice(0, limit);
  return { bodies: page.map(({ body }) => body), cursor: rows.length > limit ? (page.at(-1)?.seq ?? null) : null };
}
