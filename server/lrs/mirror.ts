import * as z from 'zod/mini';
import { verb } from '../../lib/record/vocabulary.ts';
import { authorityOf } from '../authority.ts';
import { badgeOf } from '../counting.ts';
import { Conflict, type Core, idOfEarned, keep } from '../keep.ts';
import { isRefused, noteRefused } from '../store/refused.ts';
import { findPerson } from '../store/roster.ts';
import type { Sql } from '../store/sql.ts';
import { heldStatement } from '../store/statements.ts';
import { type Actor, agent, authority as authorityShape, ifiOf } from '../xapi/actor.ts';
import { normalise } from '../xapi/normalise.ts';
import type { Loose } from '../xapi/parts.ts';
import { parseStatements, type Received } from '../xapi/validate.ts';

/** Under which refusals are kept of what stands in the LRS, or would not be taken by it. */
export const LRS = 'lrs';

/**
 * Stores what was read from the LRS as if it had been sent here: statements of people on the roster, and those that void
 * one that is held. What cannot be stored is noted for the administrator, once, and keeps nothing else back.
 */
export async function mirror(sql: Sql, core: Core, statements: readonly Loose[]): Promise<void> {
  for (const one of statements) {
    if (!(await concernsUs(sql, one))) continue;
    const fault = await take(sql, core, one);
    const id = String(one.id).slice(0, 100);
    if (fault === null || (await isRefused(sql, LRS, id))) continue;
    const at = core.clock().toISOString();
    await noteRefused(sql, LRS, { statement: id, at, status: fault.status, reason: fault.reason.slice(0, 500) });
  }
}

const actorIn = z.object({ actor: agent });
const voiding = z.object({ verb: z.object({ id: z.literal(verb.voided) }), object: z.object({ id: z.string() }) });

async function concernsUs(sql: Sql, statement: Loose): Promise<boolean> {
  const voids = voiding.safeParse(statement);
  if (voids.success) return (await heldStatement(sql, voids.data.object.id)) !== null;
  const who = actorIn.safeParse(statement);
  const ifi = who.success ? ifiOf(who.data.actor) : null;
  return ifi !== null && (await findPerson(sql, ifi)) !== null;
}

interface Fault {
  status: number;
  reason: string;
}

async function take(sql: Sql, core: Core, statement: Loose): Promise<Fault | null> {
  // The later version holds all of the earlier; what an LRS adds of its own is no part of a statement.
  const parsed = parseStatements({ timestamp: statement.stored, ...toldIn(statement) }, '2.0.0');
  if ('fault' in parsed) return { status: 400, reason: parsed.fault };
  const [received] = parsed;
  const id = received?.statement.id;
  if (!received || id === undefined) return { status: 400, reason: 'statement.id: must be given' };
  if (isForged(core, received, id)) return { status: 403, reason: 'Badges are given by the record, not by others.' };
  const version = received.statement.version?.startsWith('2') ? '2.0.0' : '1.0.3';
  const body = normalise(received.body, version);
  const keeping = { received: { ...received, body }, id, authority: authorityIn(statement), version } as const;
  try {
    await keep(sql, core, { ...keeping, fromLrs: true });
    return null;
  } catch (error) {
    // A badge that was given is given, whatever else it says.
    if (error instanceof Conflict) return badgeIn(received) ? null : { status: 409, reason: error.message };
    throw error;
  }
}

const properties = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'version', 'attachments'];

function toldIn(statement: Loose): Loose {
  return Object.fromEntries(Object.entries(statement).filter(([name]) => properties.includes(name)));
}

/** The badge of ours that a statement gives. */
function badgeIn({ statement: { verb: said, object } }: Received): string | null {
  return badgeOf({ verb: said.id, object: 'id' in object ? object.id : null });
}

/** Whether a statement gives a badge of ours and is not from us: only we know which id it has to have. */
function isForged(core: Core, received: Received, id: string): boolean {
  const badge = badgeIn(received);
  return badge !== null && id.toLowerCase() !== idOfEarned(core, ifiOf(received.statement.actor) ?? '', badge);
}

/** Who vouches for it, by the LRS's own word. */
function authorityIn({ authority }: Loose): Actor {
  return authorityShape.safeParse(authority).data ?? authorityOf(LRS);
}
