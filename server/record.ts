import type { Hono } from 'hono';
import { describeCredential, drawSecret, isSameSecret, type KeyAndSecret } from './access.ts';
import { adminFile } from './admin-file.ts';
import { createApp, type Env } from './app.ts';
import { enrolmentToken } from './enrol-routes.ts';
import { award, type Core } from './keep.ts';
import type { Packs } from './packs.ts';
import { putCredential, removeCredential } from './store/credentials.ts';
import { createMoments } from './store/moments.ts';
import { type NotOpened, openDatabase, type Sql } from './store/open.ts';
import { learners } from './store/rollups.ts';
import { findSetting, putSetting, settled } from './store/settings.ts';
import { lastStored } from './store/statements.ts';

export interface RecordOptions {
  /** A folder, made where missing, or `:memory:`. */
  data: string;
  packs: Packs;
  clock: () => Date;
  /** The home page of the accounts of people on the roster; once said it is kept. */
  homePage?: string;
  /** The administrator's key; without one it is made, and kept in the data folder. */
  admin?: KeyAndSecret;
}

/** An open training record. */
export interface TrainingRecord {
  app: Hono<Env>;
  core: Core;
  admin: KeyAndSecret;
  /** What lets a browser enrol the person who uses it. */
  token: string;
  /** Asks the record as its administrator. */
  request(path: string, init?: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Response>;
  close(): Promise<void>;
}

const HOME_PAGE = 'https://people.alongside.example';

/** Opens the record, or says in one line why it cannot be opened. */
export async function createRecord(options: RecordOptions): Promise<TrainingRecord | NotOpened> {
  const database = await openDatabase(options.data);
  if ('fault' in database) return database;
  const { packs, clock } = options;
  const homePage = await database.write((sql) => settleHomePage(sql, options.homePage));
  const last = await database.read(lastStored);
  const badgeSecret = await database.write((sql) => settled(sql, 'badge-secret', () => drawSecret().secret));
  const core: Core = { database, moments: createMoments(clock, last), clock, packs, homePage, badgeSecret };
  const admin = await settleAdmin(core, options);
  await database.write((sql) => awardAll(sql, core));
  const app = createApp(core);
  return {
    app,
    core,
    admin,
    token: await database.write(enrolmentToken),
    request: async (path, init = {}) => app.request(path, { ...init, headers: { ...init.headers, ...basic(admin) } }),
    close: () => database.close(),
  };
}

/** The header that says who is asking. */
export function basic({ key, secret }: KeyAndSecret): { Authorization: string } {
  return { Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` };
}

async function settleHomePage(sql: Sql, given: string | undefined): Promise<string> {
  if (given !== undefined) await putSetting(sql, 'home-page', given);
  return (await findSetting(sql, 'home-page')) ?? HOME_PAGE;
}

async function settleAdmin({ database, clock }: Core, { data, admin: given }: RecordOptions): Promise<KeyAndSecret> {
  const file = adminFile(data);
  const kept = file.read();
  const admin = given ?? kept ?? drawSecret();
  const isNew = !kept || kept.key !== admin.key || !isSameSecret(kept.secret, admin.secret);
  if (isNew) file.write(admin);
  await database.write(async (sql) => {
    if (kept && isNew) await removeCredential(sql, kept.key);
    await putCredential(sql, describeCredential('admin', admin, { name: 'Administrator' }), clock().toISOString());
  });
  return admin;
}

/** Rules may have changed while the record was closed; badges that are due now are given now. */
async function awardAll(sql: Sql, core: Core): Promise<void> {
  const rules = JSON.stringify(core.packs.badges.map(({ id, lessons }) => [id, lessons]));
  if ((await findSetting(sql, 'badge-rules')) === rules) return;
  for (const actor of await learners(sql)) await award(sql, core, actor);
  await putSetting(sql, 'badge-rules', rules);
}
