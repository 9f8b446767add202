import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Accepted } from '../../lib/catalogue/accept.ts';
import type { Catalogue, CatalogueEntry } from '../../lib/catalogue/catalogue.ts';
import { toSigned } from '../../lib/catalogue/signed.ts';

/** A key pair that signs catalogues. */
export function createSigner() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  const file = (catalogue: Catalogue) => toSigned(catalogue, key, (bytes) => sign(null, bytes, privateKey));
  return { key, file };
}

/** A catalogue that lists nothing, but for what the test says. */
export function catalogueOf(more: Partial<Catalogue> = {}): Catalogue {
  return {
    organisation: 'Acme',
    sequence: 1,
    issued: '2026-03-01T00:00:00.000Z',
    expires: '2026-06-01T00:00:00.000Z',
    next: null,
    channels: { stable: [] },
    ...more,
  };
}

/** The entry that lists a file as it is. */
export function entryOf(id: string, version: string, content: string): CatalogueEntry {
  const bytes = Buffer.from(content);
  const hex = createHash('sha256').update(bytes).digest('hex');
  return {
    id,
    version,
    file: `packs/${id}-${version}.${hex.slice(0, 12)}.json`,
    digest: `sha256-${hex}`,
    size: bytes.length,
  };
}

export const march = Date.parse('2026-03-02T00:00:00.000Z');
export const july = Date.parse('2026-07-01T00:00:00.000Z');

/** What was accepted, or a throw that names the fault. */
export function acceptedOf(given: { accepted: Accepted } | { say: string }): Accepted {
  if ('say' in given) throw new Error(given.say);
  return given.accepted;
}
