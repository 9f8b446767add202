import { stat, statfs } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Env } from './app.ts';
import { adminOnly } from './credential-routes.ts';
import type { Core } from './keep.ts';
import type { Problem } from './lrs/problem.ts';
import type { Restore } from './maintenance-routes.ts';
import { countOutgoing, EVERYBODY, listReadings } from './store/lrs.ts';
import { listRefused } from './store/refused.ts';
import { countLearning } from './store/rollups.ts';
import { findSetting } from './store/settings.ts';
import { countStatements } from './store/statements.ts';

const LISTED = 200;

/** What an administrator sees of the record's state. */
export function statusRoutes(core: Core, { pathOf }: Restore): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/status', adminOnly, async (c) => {
    const held = await core.database.read(async (sql) => ({
      statements: await countStatements(sql),
      ...(await countLearning(sql)),
      backup: await findSetting(sql, 'last-backup'),
    }));
    return c.json({ ...held, disk: await readDisk(pathOf), lrs: await readLrsStatus(core) });
  });
  routes.get('/refused', adminOnly, async (c) => {
    return c.json({ refused: await core.database.read((sql) => listRefused(sql, LISTED)) });
  });
  return routes;
}

/** How it stands with the LRS in which the statements are kept; null where they are in this record alone. */
export interface LrsStatus {
  endpoint: string;
  version: string;
  /** Whether browsers send to it themselves. */
  isDirect: boolean;
  readAt: string | null;
  /** When the latest statement that was read was stored there. */
  last: string | null;
  isBehind: boolean;
  /** Statements that are yet to be put into it, and that it would not take. */
  waiting: number;
  aside: number;
  problem: Problem | null;
}

async function readLrsStatus({ database, lrs }: Core): Promise<LrsStatus | null> {
  if (!lrs) return null;
  const { setting, readAt, isBehind, problem } = lrs;
  const { endpoint, version, browsers } = setting;
  return database.read(async (sql) => {
    const last = (await listReadings(sql)).find(({ agent }) => agent === EVERYBODY)?.last ?? null;
    const counts = await countOutgoing(sql);
    return { endpoint, version, isDirect: browsers !== null, readAt, last, isBehind, ...counts, problem };
  });
}

/** Bytes that the record takes, and that are left beside it. */
async function readDisk(pathOf: (name: string) => string): Promise<{ used: number; free: number }> {
  const { bavail, bsize } = await statfs(pathOf('.'));
  const sizes = await Promise.all(['record.db', 'record.db-wal'].map((name) => sizeOf(pathOf(name))));
  return { used: sizes.reduce((sum, size) => sum + size, 0), free: bavail * bsize };
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
