import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { scopesOf } from './scopes.ts';
import { type Credential, findCredential, type Kind } from './store/credentials.ts';
import type { Sql } from './store/sql.ts';

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
  holder: { name: string; actor?: string; teams?: string[]; scopes?: string[] },
): Credential {
  const { name, actor = null, teams = [], scopes = scopesOf[kind] } = holder;
  return { key, secretHash: hashOf(secret), kind, scopes, name, actor, teams };
}

/** Whose request this is by its Basic credentials; null where they are missing or not right. */
export async function authenticate(sql: Sql, header: string | undefined): Promise<Credential | null> {
  const given = /^Basic\s+([A-Za-z0-9+/=]+)\s*$/i.exec(header ?? '')?.[1];
  const pair = /^([^:]*):(.*)$/s.exec(Buffer.from(given ?? '', 'base64').toString('utf8'));
  if (!pair) return null;
  const credential = await findCredential(sql, pair[1] ?? '');
  return isSecretOf(credential?.secretHash ?? '', pair[2] ?? '') ? credential : null;
}

/** What is kept of a secret: 256 random bits need no slow hash. */
export function hashOf(secret: string): string {
  return hash(secret).toString('hex');
}

/** Whether a hash is that of a secret, in a time that does not tell how far they agree. */
export function isSecretOf(hashed: string, secret: string): boolean {
  const expected = Buffer.from(hashed, 'hex');
  const actual = hash(secret);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Whether two secrets are the same, in a time that does not tell how far they agree. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(hash(one), hash(other));
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
