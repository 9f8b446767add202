import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Hono } from 'hono';
import type { Env } from './app.ts';

// JSON files alone: a key that was left in the folder by mistake is not given away. No name is decoded, so no encoded
// dots or slashes lead out of the folder.
const namePattern = /^\w[\w.-]*(?:\/\w[\w.-]*)*\.json$/;
const namedByDigest = /\.[0-9a-f]{12}\.json$/;

/** Serves a folder with a signed catalogue under `/catalogue/` to everyone, and leaves the rest to the record. */
export function withCatalogue(app: Hono<Env>, folder: string): Hono<Env> {
  const outer = new Hono<Env>();
  outer.get('/catalogue/*', async (c) => {
    const name = c.req.path.slice('/catalogue/'.length);
    const body = await readNamed(folder, name);
    c.header('Access-Control-Allow-Origin', '*');
    c.header('X-Content-Type-Options', 'nosniff');
    if (!body) return c.json({ error: 'There is nothing at this address.' }, 404);
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', namedByDigest.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
    const known = c.req.header('If-None-Match')?.split(/\s*,\s*/) ?? [];
    if (known.some((one) => one === '*' || one.replace(/^W\//, '') === etag)) return c.body(null, 304);
    return c.body(body, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });
  outer.all('*', (c) => app.fetch(c.req.raw, c.env));
  return outer;
}

/** A file's bytes, or null where there is none of this name within the folder. */
async function readNamed(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!namePattern.test(name)) return null;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    return file.startsWith(root + sep) ? new Uint8Array(await readFile(file)) : null;
  } catch {
    return null;
  }
}
