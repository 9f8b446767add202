import { createHash } from 'node:crypto';
import type { Part } from './multipart.ts';
import type { XapiStatement } from './shape.ts';
import { checkSignature, signatureUsage } from './signature.ts';
import type { Received } from './validate.ts';

/** The bytes of an attachment, and what they are said to be. */
export interface Attached {
  type: string;
  body: Uint8Array;
}

/** What came with the statements, by its SHA-2 in lower case. */
export type AttachedBySha2 = ReadonlyMap<string, Attached>;

const algorithms: Record<number, string> = { 56: 'sha224', 64: 'sha256', 96: 'sha384', 128: 'sha512' };

/** Reads the parts behind the statements, or says what is wrong with one; the first part is number 1. */
export function readAttached(parts: readonly Part[]): AttachedBySha2 | { fault: string } {
  const attached = new Map<string, Attached>();
  for (const [place, { headers, body }] of parts.entries()) {
    const name = `part ${place + 2}`;
    const sha2 = headers.get('x-experience-api-hash')?.toLowerCase();
    const encoding = headers.get('content-transfer-encoding');
    if (!sha2) return { fault: `${name}: X-Experience-API-Hash must be given` };
    if (encoding?.toLowerCase() !== 'binary') return { fault: `${name}: Content-Transfer-Encoding must be binary` };
    if (hashLike(sha2, body) !== sha2) return { fault: `${name}: its X-Experience-API-Hash is not that of its bytes` };
    attached.set(sha2, { type: headers.get('content-type') ?? 'application/octet-stream', body });
  }
  return attached;
}

function hashLike(sha2: string, body: Uint8Array): string | null {
  const algorithm = algorithms[sha2.length];
  return algorithm ? createHash(algorithm).update(body).digest('hex') : null;
}

/** Why attachments and what was attached do not belong together, or null where they do. `placeOf` names a statement. */
export function whyNotAttached(
  received: readonly Received[],
  attached: AttachedBySha2,
  placeOf: (index: number) => string,
): string | null {
  const wanted = new Set<string>();
  for (const [index, one] of received.entries()) {
    for (const [place, { path, attachment }] of attachmentsOf(one.statement).entries()) {
      const sha2 = attachment.sha2.toLowerCase();
      const data = attached.get(sha2);
      wanted.add(sha2);
      const at = `${placeOf(index)}${path}[${place}]`;
      if (!data && attachment.fileUrl === undefined) {
        return `${at}.fileUrl: must be given, since the request does not bring the attachment itself`;
      }
      const why = attachment.usageType === signatureUsage ? checkSignature(one, attachment, data?.body ?? null) : null;
      if (why) return `${at}: ${why}`;
    }
  }
  const stray = [...attached.keys()].find((sha2) => !wanted.has(sha2));
  return stray ? `No statement has the attachment with the hash ${stray}.` : null;
}

type Attachment = NonNullable<XapiStatement['attachments']>[number];

/** The attachments of a statement and of the one inside it. */
function attachmentsOf({ attachments = [], object }: XapiStatement): { path: string; attachment: Attachment }[] {
  const inner = object.objectType === 'SubStatement' ? (object.attachments ?? []) : [];
  return [
    ...attachments.map((attachment) => ({ path: '.attachments', attachment })),
    ...inner.map((attachment) => ({ path: '.object.attachments', attachment })),
  ];
}
