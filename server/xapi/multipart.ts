/** One part of a multipart body; names of headers are in lower case. */
export interface Part {
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
}

const CRLF = '\r\n';

/** The boundary that a content type names; null where it names none. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? [];
  return quoted ?? plain ?? null;
}

/** The parts of a multipart body (RFC 2046), or what is wrong with it. */
export function parseMultipart(bytes: Uint8Array, boundary: string): Part[] | { fault: string } {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let at = findMark(body, mark, 0);
  if (at !== 0 && body.subarray(0, Math.max(at, 0)).toString().trim() !== '') {
    return { fault: 'does not begin with its boundary' };
  }
  while (at !== -1) {
    const start = at + mark.length;
    if (body.toString('latin1', start, start + 2) === '--') return parts;
    const next = findMark(body, mark, start);
    if (next === -1) break;
    const part = parsePart(body.subarray(body.indexOf(CRLF, start) + 2, next - 2));
    if (!part) return { fault: `has a part without an empty line behind its headers, part ${parts.length + 1}` };
    parts.push(part);
    at = next;
  }
  return { fault: 'does not end with its boundary and two dashes' };
}

/** Where a line begins with the boundary. */
function findMark(body: Buffer, mark: Buffer, from: number): number {
  const at = body.indexOf(mark, from);
  const begins = at <= 0 || body.toString('latin1', at - 2, at) === CRLF;
  return begins ? at : findMark(body, mark, at + mark.length);
}

function parsePart(part: Buffer): Part | null {
  const end = part.indexOf(CRLF + CRLF);
  if (end === -1) return null;
  const headers = new Map<string, string>();
  for (const line of part.toString('utf8', 0, end).split(CRLF)) {
    const [, name, value] = /^([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    headers.set(name.toLowerCase(), value);
  }
  return { headers, body: part.subarray(end + 4) };
}

/** Puts parts together, each with its headers as they are to be spelt. */
export function writeMultipart(
  parts: readonly { headers: Record<string, string>; body: Uint8Array }[],
  boundary: string,
): Buffer<ArrayBuffer> {
  const pieces = parts.flatMap(({ headers, body }) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}${CRLF}`);
    return [Buffer.from(`--${boundary}${CRLF}${lines.join('')}${CRLF}`), body, Buffer.from(CRLF)];
  });
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--${CRLF}`)]);
}
