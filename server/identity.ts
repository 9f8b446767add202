import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto';
import { fingerprintOf } from '../lib/record/fingerprint.ts';
import { settled } from './store/settings.ts';
import type { Sql } from './store/sql.ts';

/** The record's own Ed25519 key, by which browsers know it again. */
export interface Identity {
  /** The raw public key in base64url. */
  key: string;
  /** What people compare: see lib/record/fingerprint.ts. */
  fingerprint: string;
  /** The signature of a text, in base64url. */
  sign(text: string): string;
}

/** The key of the record, made the first time it is asked for; a backup holds it. */
export async function readIdentity(sql: Sql): Promise<Identity> {
  const pem = await settled(sql, 'identity-key', makeKey);
  const secret = createPrivateKey(pem);
  const { x: key = '' }: JsonWebKey = createPublicKey(pem).export({ format: 'jwk' });
  const digest = createHash('sha256').update(Buffer.from(key, 'base64url')).digest();
  return {
    key,
    fingerprint: fingerprintOf(digest),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), secret).toString('base64url'),
  };
}

function makeKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
