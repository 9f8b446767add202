import { stat, statfs } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Env } from './app.ts';
import { adminOnly } from './credential-routes.ts';
import type { Core } from './keep.ts';
import type { Restore } from './maintenance-routes.ts';
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
    return c.json({ ...held, disk: await readDisk(pathOf) });
  });
  routes.get('/refused', adminOnly, async (c) => {
    return c.json({ refused: await core.database.read((sql) => listRefused(sql, LISTED)) });
  });
  return routes;
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
