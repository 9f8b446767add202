import type { Catalogue } from './catalogue.ts';
import { type CatalogueFault, faultOf } from './fault.ts';
import { checkSignature, digestOf, readPayload, type Signed, type Subtle } from './signed.ts';

/** What is remembered of the catalogue that was accepted last. */
export interface Accepted {
  /** The key that the organisation's policy named then. */
  pinned: string;
  /** The key that signed it. */
  key: string;
  /** The key that it names as the next. */
  next: string | null;
  sequence: number;
  digest: string;
  organisation: string;
  expires: string;
}

/** The keys that may sign: the present one and the successor that it named; the pinned one where it is new. */
export function trustedKeys(pinned: string, last: Accepted | null): string[] {
  const known = relevant(pinned, last);
  if (!known || known.next === pinned) return [pinned];
  return known.next === null ? [known.key] : [known.key, known.next];
}

/**
 * Accepts a catalogue, or says why not. A successor that has signed is the present key from then on, and the one before
 * it is refused: it may have been replaced because it was lost. `now` in milliseconds since 1970.
 */
export async function accept(
  subtle: Subtle,
  file: Signed,
  { pinned, last, now }: { pinned: string; last: Accepted | null; now: number },
): Promise<{ catalogue: Catalogue; accepted: Accepted } | CatalogueFault> {
  const fault = await checkSignature(subtle, file, trustedKeys(pinned, last));
  if (fault) return fault;
  const catalogue = readPayload(file);
  if ('say' in catalogue) return catalogue;
  const { sequence, expires, next, organisation } = catalogue;
  const digest = await digestOf(subtle, file.payload);
  const known = relevant(pinned, last);
  if (known && sequence < known.sequence) return faultOf('catalogue.older', { sequence, last: known.sequence });
  if (known && sequence === known.sequence && digest !== known.digest) return faultOf('catalogue.twice', { sequence });
  if (Date.parse(expires) <= now) return faultOf('catalogue.expired', { expires: expires.slice(0, 10) });
  return { catalogue, accepted: { pinned, key: file.key, next, sequence, digest, organisation, expires } };
}

/**
 * What is remembered, unless the policy has come to name a key that has nothing to do with it: pinning another key is
 * the administrator's way of starting anew.
 */
function relevant(pinned: string, last: Accepted | null): Accepted | null {
  return last && [last.pinned, last.key, last.next].includes(pinned) ? last : null;
}
