import { randomUUID } from 'node:crypto';
import { authorityOf } from '../authority.ts';
import { Conflict, type Core, keep } from '../keep.ts';
import { mayDefine, sightOf, whyNotWrite } from '../scopes.ts';
import { putAttachment } from '../store/attachments.ts';
import type { Credential } from '../store/credentials.ts';
import { type Filter, findStatement, listStatements, type Sight } from '../store/find-statements.ts';
import type { Sql } from '../store/sql.ts';
import { whyNotAttached } from './attachments.ts';
import { describedIn } from './entry.ts';
import { normalise } from './normalise.ts';
import type { Query } from './query.ts';
import type { Brought } from './receive.ts';
import type { Refusal } from './refusal.ts';
import type { Version } from './shape.ts';
import { parseStatements, placeOf, type Received } from './validate.ts';

/** Stores what a request brings, all of it or none; answers the ids in the order they came, and what is visible by then. */
export async function storeStatements(
  core: Core,
  credential: Credential,
  { json, attached }: Brought,
  version: Version,
): Promise<{ ids: string[]; through: string } | Refusal> {
  const parsed = parseStatements(json, version);
  if ('fault' in parsed) return { status: 400, ...parsed };
  const fault = whyNotAttached(parsed, attached, placeOf(json));
  if (fault) return { status: 400, fault };
  const refusal = refuse(credential, parsed, placeOf(json));
  if (refusal) return refusal;
  const ids = parsed.map(({ statement }) => statement.id ?? randomUUID());
  try {
    const through = await core.database.write(async (sql) => {
      for (const [place, one] of parsed.entries()) {
        const received = { ...one, body: normalise(one.body, version) };
        const id = ids[place] ?? '';
        await keep(sql, core, { received, id, authority: authorityOf(credential.key), version });
        if (mayDefine(credential)) await learn(sql, core, one);
      }
      for (const [sha2, { type, body }] of attached) await putAttachment(sql, sha2, type, body);
      return core.moments.through();
    });
    return { ids, through };
  } catch (error) {
    core.definitions.forget();
    if (error instanceof Conflict) return { status: 409, fault: error.message, id: error.id };
    throw error;
  }
}

function refuse(credential: Credential, parsed: readonly Received[], place: (index: number) => string): Refusal | null {
  for (const [index, { statement }] of parsed.entries()) {
    const why = whyNotWrite(credential, statement);
    if (why) return { status: 403, fault: `${place(index)}: ${why}` };
  }
  return null;
}

async function learn(sql: Sql, { definitions }: Core, { statement }: Received): Promise<void> {
  for (const { id, definition } of describedIn(statement)) {
    if (definition) await definitions.learn(sql, id, definition);
  }
}

/** What a GET is answered with: ready JSON, where the rest is, and what is visible by then. */
export type Found = ({ body: string } | { bodies: string[]; cursor: number | null }) & {
  stored: string;
  through: string;
};

/** Reads what a query asks for, as far as the key may see it. */
export async function readStatements(core: Core, credential: Credential, query: Query): Promise<Found | Refusal> {
  const sight = sightOf(credential);
  if (!sight) return { status: 403, fault: 'This key may not read statements.' };
  if ('one' in query) return core.database.read((sql) => readOne(sql, core, query, sight));
  const { filter } = query;
  if ('actor' in sight && filter.agent !== undefined && filter.agent !== sight.actor) {
    return { status: 403, fault: 'A learner may only read statements about themselves.' };
  }
  return core.database.read((sql) => readPage(sql, core, query, sight));
}

async function readOne(
  sql: Sql,
  { moments }: Core,
  { one, voided }: { one: string; voided: boolean },
  sight: Sight,
): Promise<Found | Refusal> {
  const held = await findStatement(sql, one, sight);
  if (!held || (held.voided === 1) !== voided) return { status: 404, fault: 'There is no such statement.' };
  return { body: held.body, stored: held.stored, through: moments.through() };
}

async function readPage(
  sql: Sql,
  { moments }: Core,
  { filter, limit }: { filter: Filter; limit: number },
  sight: Sight,
): Promise<Found> {
  const rows = await listStatements(sql, filter, sight, limit + 1);
  const page = rows.slice(0, limit);
  const through = moments.through();
  const stored = (filter.ascending ? page.at(-1) : page[0])?.stored ?? through;
  const cursor = rows.length > limit ? (page.at(-1)?.seq ?? null) : null;
  return { bodies: page.map(({ body }) => body), cursor, stored, through };
}
