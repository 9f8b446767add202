/** Bytes in memory of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

// What browsers and Node share; the pure folders have no DOM types.
declare class TextEncoder {
  encode(text: string): Bytes;
}
declare class TextDecoder {
  constructor(encoding: 'utf-8', options: { fatal: true });
  decode(bytes: Uint8Array): string;
}
declare function atob(base64: string): string;
declare function btoa(binary: string): string;

export function toUtf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text that bytes are, or null where they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes that base64url without padding stands for, or null where it is no such thing. */
export function fromBase64url(text: string): Bytes | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
