import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { verb } from '../lib/record/vocabulary.ts';
import { type Credential, findCredential, type Kind } from './store/credentials.ts';
import type { Sql } from './store/open.ts';
import type { Sight } from './store/statements.ts';
import { ifiOf } from './xapi/actor.ts';
import type { XapiStatement } from './xapi/shape.ts';

// A kind says whose statements a key is for, its scopes what it may do with them.
const scopesOf: Record<Kind, string[]> = {
  admin: ['all'],
  manager: ['statements/read/teams'],
  learner: ['statements/write', 'statements/read/mine'],
};

/** A key and its secret, as they are given to whoever will use them. */
export interface KeyAndSecret {
  key: string;
  secret: string;
}

/** A new key of 128 and a new secret of 256 random bits. */
export function drawSecret(): KeyAndSecret {
  return { key: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

/** What the record keeps of a key: everything but the secret. */
export function describeCredential(
  kind: Kind,
  { key, secret }: KeyAndSecret,
  holder: { name: string; actor?: string; teams?: string[] },
): Credential {
  const { name, actor = null, teams = [] } = holder;
  return { key, secretHash: hash(secret).toString('hex'), kind, scopes: scopesOf[kind], name, actor, teams };
}

/** Whose request this is by its Basic credentials; null where they are missing or not right. */
export async function authenticate(sql: Sql, header: string | undefined): Promise<Credential | null> {
  const given = /^Basic\s+([A-Za-z0-9+/=]+)\s*$/i.exec(header ?? '')?.[1];
  const pair = /^([^:]*):(.*)$/s.exec(Buffer.from(given ?? '', 'base64').toString('utf8'));
  if (!pair) return null;
  const credential = await findCredential(sql, pair[1] ?? '');
  const expected = Buffer.from(credential?.secretHash ?? '', 'hex');
  const actual = hash(pair[2] ?? '');
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? credential : null;
}

/** Whether two secrets are the same, in a time that does not tell how far they agree. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(hash(one), hash(other));
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Which statements a key may see; null for none. */
export function sightOf({ key, scopes, actor }: Credential): Sight | null {
  if (scopes.includes('all')) return { all: true };
  if (scopes.includes('statements/read/teams')) return { teamsOf: key };
  return scopes.includes('statements/read/mine') && actor ? { actor } : null;
}

/** Why a key may not write this statement, or null where it may. */
export function whyNotWrite({ scopes, actor }: Credential, statement: XapiStatement): string | null {
  if (scopes.includes('all')) return null;
  if (!scopes.includes('statements/write') || !actor) return 'this key may not write statements';
  if (statement.verb.id === verb.voided) return 'a learner may not void statements';
  if (statement.verb.id === verb.earned) return 'badges are given by the record, not written by learners';
  if (statement.actor.objectType === 'Group' || ifiOf(statement.actor) !== actor) {
    return 'a learner may only write statements about themselves';
  }
  return null;
}
