import { createHash, createHmac } from 'node:crypto';

/** The UUID that always belongs to this text. */
export function uuidOf(text: string): string {
  return toUuid(createHash('sha256').update(text).digest());
}

/** The UUID that belongs to this text for whoever knows the secret: nobody else can take it first. */
export function secretUuidOf(secret: string, text: string): string {
  return toUuid(createHmac('sha256', secret).update(text).digest());
}

/** In the form of version 5, since some record stores take no later one. */
function toUuid(digest: Buffer): string {
  const bytes = digest.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
