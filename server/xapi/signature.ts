import { createVerify, X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import { isSame } from './same.ts';
import type { Received } from './validate.ts';

/** Says that an attachment is the signature of its statement. */
export const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature';

const hashes = { RS256: 'RSA-SHA256', RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' } as const;

const header = z.looseObject({
  alg: z.enum(['RS256', 'RS384', 'RS512'], 'must be signed with RS256, RS384 or RS512'),
  x5c: z.optional(z.array(z.string()).check(z.minLength(1))),
});

/** Why an attachment is no signature of its statement (JWS compact, RFC 7515), or null where it is one. */
export function checkSignature(
  { body }: Received,
  { contentType }: { contentType: string },
  data: Uint8Array | null,
): string | null {
  if (contentType.toLowerCase() !== 'application/octet-stream') {
    return 'a signature must have the content type application/octet-stream';
  }
  if (!data) return 'a signature must come with the request';
  const [, head, payload, signature] =
    /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(Buffer.from(data).toString('latin1')) ?? [];
  if (!head || !payload || !signature) return 'must be a JWS in its compact form';
  const parsed = header.safeParse(parse(head));
  if (!parsed.success) return parsed.error.issues[0]?.message ?? 'its header is no JSON object';
  const { alg, x5c } = parsed.data;
  if (x5c && !isSignedBy(x5c[0] ?? '', hashes[alg], `${head}.${payload}`, signature)) {
    return 'is not signed by the certificate that it names';
  }
  return isSame(unsigned(body), parse(payload)) ? null : 'its payload is not the statement that it came with';
}

function parse(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isSignedBy(certificate: string, hash: string, signed: string, signature: string): boolean {
  try {
    const { publicKey } = new X509Certificate(Buffer.from(certificate, 'base64'));
    return createVerify(hash).update(signed).verify(publicKey, signature, 'base64url');
  } catch {
    return false;
  }
}

/** The statement as it was before its signature was attached. */
function unsigned({ attachments, ...statement }: Record<string, unknown>): Record<string, unknown> {
  const others = Array.isArray(attachments) ? attachments.filter(({ usageType }) => usageType !== signatureUsage) : [];
  return others.length > 0 ? { ...statement, attachments: others } : statement;
}
