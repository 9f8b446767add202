import { type Bytes, fromBase64url, toBase64url, toUtf8 } from '../catalogue/bytes.ts';

/** What is kept of a PIN: its slow hash, with a salt of its own. Both in base64url. */
export interface PinHash {
  salt: string;
  iterations: number;
  hash: string;
}

/** A cheap till takes half a second for these. Four digits are kept by the waits between tries, not by the hash. */
const iterations = 300_000;

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toBase64url(salt), iterations, hash: toBase64url(await derive(pin, salt, iterations)) };
}

export async function isPinOf(kept: PinHash, pin: string): Promise<boolean> {
  const salt = fromBase64url(kept.salt);
  return salt !== null && toBase64url(await derive(pin, salt, kept.iterations)) === kept.hash;
}

async function derive(pin: string, salt: Bytes, rounds: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', toUtf8(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}
