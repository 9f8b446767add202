import type { Context } from 'hono';
import type { Env } from '../app.ts';
import { type AttachedBySha2, readAttached } from './attachments.ts';
import { boundaryOf, parseMultipart } from './multipart.ts';

/** What a request to store statements brings. */
export interface Brought {
  json: unknown;
  attached: AttachedBySha2;
}

const none: AttachedBySha2 = new Map();

const isJson = (type: string) => /^application\/json\s*(;|$)/i.test(type);

/** Reads statements, alone or with their attachments (multipart/mixed), or says what is wrong with the body. */
export async function receive(c: Context<Env>): Promise<Brought | { fault: string }> {
  const type = c.req.header('Content-Type') ?? '';
  if (isJson(type)) return parse(await c.req.text(), none);
  if (!/^multipart\/mixed\s*(;|$)/i.test(type)) {
    return { fault: `Content-Type must be application/json or multipart/mixed, not ${type || 'missing'}.` };
  }
  const boundary = boundaryOf(type);
  if (!boundary) return { fault: 'Content-Type: multipart/mixed must name its boundary' };
  const parts = parseMultipart(new Uint8Array(await c.req.arrayBuffer()), boundary);
  if ('fault' in parts) return { fault: `The body ${parts.fault}.` };
  const [first, ...others] = parts;
  if (!first || !isJson(first.headers.get('content-type') ?? '')) {
    return { fault: 'part 1: must be the statements, with Content-Type application/json' };
  }
  const attached = readAttached(others);
  return 'fault' in attached ? attached : parse(Buffer.from(first.body).toString('utf8'), attached);
}

function parse(text: string, attached: AttachedBySha2): Brought | { fault: string } {
  try {
    return { json: JSON.parse(text), attached };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `The body is not JSON: ${error.message}` };
    throw error;
  }
}
