import * as z from 'zod/mini';
import { type Bytes, fromBase64url, fromUtf8, toBase64url, toHex, toUtf8 } from './bytes.ts';
import { type Catalogue, catalogueSchema } from './catalogue.ts';
import { type CatalogueFault, faultOf } from './fault.ts';

// A catalogue is a JSON Web Signature in its flattened JSON form (RFC 7515, section 7.2.2), signed with Ed25519
// (RFC 8037), so that any JOSE library can check it. The protected header is {"alg":"EdDSA","typ":…,"kid":PUBLIC KEY}:
// `typ` keeps what the same key signs elsewhere from passing for a catalogue, and `kid` only tells which of the keys
// that are trusted already is meant.

const type = 'alongside-catalogue';

/** The part of WebCrypto's `crypto.subtle` that a catalogue needs. */
export interface Subtle {
  digest(algorithm: 'SHA-256', data: Bytes): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    key: Bytes,
    algorithm: 'Ed25519',
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<VerifyingKey>;
  verify(algorithm: 'Ed25519', key: VerifyingKey, signature: Bytes, data: Bytes): Promise<boolean>;
}

/** What WebCrypto makes of a public key. */
export interface VerifyingKey {
  readonly type: string;
}

/** A signed file taken apart; nothing in it is to be trusted before its signature is. */
export interface Signed {
  /** The public key that it says it is signed with. */
  key: string;
  payload: Bytes;
  signature: Bytes;
  /** The bytes that are signed. */
  signed: Bytes;
}

const envelopeSchema = z.object({ payload: z.string(), protected: z.string(), signature: z.string() });
const headerSchema = z.object({
  alg: z.literal('EdDSA'),
  typ: z.literal(type),
  kid: z.string(),
  // Extensions that must be understood: there are none here.
  crit: z.optional(z.never()),
});

/** The file of a catalogue; `sign` makes the Ed25519 signature of bytes with the private half of `key`. */
export function toSigned(catalogue: Catalogue, key: string, sign: (bytes: Bytes) => Uint8Array): string {
  const header = toBase64url(toUtf8(JSON.stringify({ alg: 'EdDSA', typ: type, kid: key })));
  const payload = toBase64url(toUtf8(JSON.stringify(catalogue)));
  const signature = toBase64url(sign(toUtf8(`${header}.${payload}`)));
  return `${JSON.stringify({ payload, protected: header, signature }, null, 2)}\n`;
}

/** Takes the file of a catalogue apart. */
export function readSigned(file: string): Signed | CatalogueFault {
  const envelope = envelopeSchema.safeParse(fromJson(file));
  if (!envelope.success) return faultOf('catalogue.notOne');
  const { payload, protected: header, signature } = envelope.data;
  const known = headerSchema.safeParse(decoded(fromBase64url(header)));
  const [payloadBytes, signatureBytes] = [fromBase64url(payload), fromBase64url(signature)];
  if (!known.success || !payloadBytes || !signatureBytes) return faultOf('catalogue.notOne');
  return {
    key: known.data.kid,
    payload: payloadBytes,
    signature: signatureBytes,
    signed: toUtf8(`${header}.${payload}`),
  };
}

/** The catalogue that a signed file holds. */
export function readPayload({ payload }: Signed): Catalogue | CatalogueFault {
  const catalogue = catalogueSchema.safeParse(decoded(payload));
  if (catalogue.success) return catalogue.data;
  return faultOf('catalogue.shape', { place: catalogue.error.issues[0]?.path.join('.') || 'payload' });
}

/** What keeps a catalogue's signature from counting, or null where one of the trusted keys has signed it. */
export async function checkSignature(
  subtle: Subtle,
  { key, signature, signed }: Signed,
  trusted: readonly string[],
): Promise<CatalogueFault | null> {
  if (!trusted.includes(key)) return faultOf('catalogue.otherKey', { key });
  const verifying = await importKey(subtle, key);
  if (!verifying) return faultOf('catalogue.noEd25519');
  const isGenuine = await subtle.verify('Ed25519', verifying, signature, signed);
  return isGenuine ? null : faultOf('catalogue.signature');
}

/** `sha256-` and the digest of bytes, as a catalogue writes it. */
export async function digestOf(subtle: Subtle, bytes: Bytes): Promise<string> {
  return `sha256-${toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)))}`;
}

/** Null where this browser knows no Ed25519, or the bytes are no key. */
async function importKey(subtle: Subtle, key: string): Promise<VerifyingKey | null> {
  const bytes = fromBase64url(key);
  if (bytes?.length !== 32) return null;
  return subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']).catch(() => null);
}

function decoded(bytes: Bytes | null): unknown {
  const text = bytes && fromUtf8(bytes);
  return text === null ? undefined : fromJson(text);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
