import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { type Context, Hono } from 'hono';
import type { Env } from './app.ts';
import { adminOnly } from './credential-routes.ts';
import type { Core } from './keep.ts';
import { rebuild } from './rebuild.ts';
import type { Restored } from './restored.ts';
import { putSetting } from './store/settings.ts';
import { DiskFull, isFull } from './store/sql.ts';
import { exportStatements } from './store/statements.ts';

/** Where files of the record's own lie for a moment, and what opens it again on another one. */
export interface Restore {
  /** A path in the data folder. */
  pathOf(name: string): string;
  /** Takes the file in the place of what the record holds and says how far it goes, or why not. */
  take(file: string): Promise<Restored | { fault: string }>;
}

/** What an administrator does to the record as a whole. */
export function maintenanceRoutes(core: Core, restore: Restore): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/rebuild', adminOnly, async (c) => {
    const rollups = await core.database.write((sql) => rebuild(sql, core));
    return c.json({ rollups });
  });
  routes.get('/export', adminOnly, (c) => {
    c.header('Content-Type', 'application/x-ndjson');
    return c.body(toWeb(Readable.from(lines(core))));
  });
  routes.get('/backup', adminOnly, (c) => backup(core, c, restore));
  routes.post('/restore', adminOnly, (c) => receive(c, restore));
  return routes;
}

const PAGE = 500;

async function* lines({ database }: Core): AsyncGenerator<Buffer> {
  for (let after = 0; ; ) {
    const page = await database.read((sql) => exportStatements(sql, after, PAGE));
    const last = page.at(-1);
    if (!last) return;
    yield Buffer.from(page.map(({ body }) => `${body}\n`).join(''));
    after = last.seq;
  }
}

async function backup(core: Core, c: Context<Env>, { pathOf }: Restore): Promise<Response> {
  const file = pathOf(`backup-${core.moments.through().replaceAll(':', '')}.db`);
  await core.database.copy(file).catch((error) => giveUp(file, error));
  await core.database.write((sql) => putSetting(sql, 'last-backup', core.clock().toISOString()));
  const stream = createReadStream(file);
  stream.once('close', () => void rm(file, { force: true }));
  c.header('Content-Type', 'application/vnd.sqlite3');
  return c.body(toWeb(stream));
}

async function receive(c: Context<Env>, { pathOf, take }: Restore): Promise<Response> {
  const { body } = c.req.raw;
  if (!body) return c.json({ error: 'The body must be a backup.' }, 400);
  const file = pathOf('restore.db');
  const target = createWriteStream(file, { mode: 0o600 });
  await pipeline(Readable.fromWeb(body as ReadableStream), target).catch((error) => giveUp(file, error));
  const taken = await take(file);
  return 'fault' in taken ? c.json({ error: taken.fault }, 400) : c.json(taken);
}

/** Leaves nothing of a file for which there was no room. */
async function giveUp(file: string, error: unknown): Promise<never> {
  await rm(file, { force: true });
  throw isFull(error) ? new DiskFull('There is no room left for the file.', { cause: error }) : error;
}

function toWeb(stream: Readable) {
  return Readable.toWeb(stream) as globalThis.ReadableStream;
}
