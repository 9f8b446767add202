import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Fetch } from '../lib/record/lrs-client.ts';
import { describeCredential, drawSecret, isSameSecret, type KeyAndSecret } from './access.ts';
import { adminFile } from './admin-file.ts';
import { createApp, type Env } from './app.ts';
import { enrolmentToken } from './enrol-routes.ts';
import { award, type Core } from './keep.ts';
import { createExchange, type Exchange } from './lrs/exchange.ts';
import { openLrs } from './lrs/lrs.ts';
import { type LrsSetting, readLrsSetting } from './lrs/setting.ts';
import type { Restore } from './maintenance-routes.ts';
import type { Organisation } from './organisation.ts';
import type { Packs } from './packs.ts';
import { bringUpToDate } from './rebuild.ts';
import { noteRestored } from './restored.ts';
import { putCredential, removeCredential } from './store/credentials.ts';
import { nameLrs } from './store/lrs.ts';
import { createMoments } from './store/moments.ts';
import { explain, type NotOpened, openDatabase } from './store/open.ts';
import { learners } from './store/rollups.ts';
import { findSetting, putSetting, settled } from './store/settings.ts';
import type { Database, Sql } from './store/sql.ts';
import { lastStored } from './store/statements.ts';
import { exchange, whyNotBackup } from './take-backup.ts';
import { createTeaching } from './teaching.ts';
import { createDefinitions } from './xapi/definitions.ts';
import type { Version } from './xapi/shape.ts';

export interface RecordOptions {
  /** A folder, made where missing, or `:memory:`. */
  data: string;
  packs: Packs;
  clock: () => Date;
  /** The home page of the accounts of people on the roster; once said it is kept. */
  homePage?: string;
  /** Whose record it is, where that is known. */
  organisation?: Organisation;
  /** The administrator's key; without one it is made, and kept in the data folder. */
  admin?: KeyAndSecret;
  /** The version of xAPI by which requests that name none are refused. */
  version?: Version;
  /** The LRS in which the statements are kept; without it the data folder says so. */
  lrs?: LrsSetting;
  /** What asks that LRS; the platform's own unless given. */
  fetch?: Fetch;
}

/** What a command sends. */
export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Blob;
}

/** An open training record. */
export interface TrainingRecord {
  app: Hono<Env>;
  core: Core;
  admin: KeyAndSecret;
  /** What lets a browser enrol the person who uses it. */
  token: string;
  /** Asks the record as its administrator. */
  request(path: string, init?: Asked): Promise<Response>;
  /** Exchanges with the LRS what is new; answers after how many milliseconds to do so again, null where none is named. */
  exchange(): Promise<number | null>;
  close(): Promise<void>;
}

const HOME_PAGE = 'https://people.alongside.example';

/** Opens the record, or says in one line why it cannot be opened. */
export async function createRecord(options: RecordOptions): Promise<TrainingRecord | NotOpened> {
  const pathOf = (name: string) => join(options.data === ':memory:' ? tmpdir() : options.data, name);
  const open = () => openOnce(options, { pathOf, take });
  const take: Restore['take'] = async (file) => {
    const fault = options.data === ':memory:' ? 'This record keeps nothing on a disk.' : whyNotBackup(file);
    if (fault === null) return replace(pathOf('record.db'), file);
    rmSync(file, { force: true });
    return { fault };
  };
  const replace = async (present: string, next: string): ReturnType<Restore['take']> => {
    await close();
    const { undo, done } = exchange(present, next);
    const opened = await open();
    if ('fault' in opened) undo();
    else done();
    const now = 'fault' in opened ? await open() : opened;
    if ('fault' in now) return now;
    latest = now;
    isOpen = true;
    if ('fault' in opened) return opened;
    return now.core.database.write((sql) => noteRestored(sql, options.clock().toISOString()));
  };
  const close = async () => {
    isOpen = false;
    await latest.exchange?.close();
    await latest.core.database.close();
  };
  const first = await open();
  if ('fault' in first) return first;
  let latest = first;
  let isOpen = true;
  return describeRecord(() => ({ ...latest, isOpen }), close);
}

/** Puts what is open now behind one address: a restored backup takes its place. */
function describeRecord(latest: () => Opened & { isOpen: boolean }, close: () => Promise<void>): TrainingRecord {
  const app = new Hono<Env>();
  app.all('*', (c) => {
    const { isOpen, app } = latest();
    if (isOpen) return app.fetch(c.req.raw, c.env);
    c.header('Retry-After', '5');
    return c.json({ error: 'The record is not open.' }, 503);
  });
  return {
    app,
    get core() {
      return latest().core;
    },
    get admin() {
      return latest().admin;
    },
    get token() {
      return latest().token;
    },
    request: async (path, init = {}) =>
      app.request(path, { ...init, headers: { ...init.headers, ...basic(latest().admin) } }),
    exchange: async () => {
      const { isOpen, exchange } = latest();
      return isOpen ? ((await exchange?.turn()) ?? null) : REOPENS_MS;
    },
    close,
  };
}

/** A backup takes its place in less. */
const REOPENS_MS = 5000;

interface Opened {
  app: Hono<Env>;
  core: Core;
  admin: KeyAndSecret;
  token: string;
  exchange: Exchange | null;
}

async function openOnce(options: RecordOptions, restore: Restore): Promise<Opened | NotOpened> {
  const setting = options.lrs ?? readLrsSetting(options.data);
  if (setting && 'fault' in setting) return { fault: setting.fault, inUse: false };
  const database = await openDatabase(options.data);
  if ('fault' in database) return database;
  try {
    return await settle(database, { ...options, ...(setting && { lrs: setting }) }, restore);
  } catch (error) {
    await database.close();
    return explain(options.data, error);
  }
}

/** Brings what was opened up to what this program and its packs want. */
async function settle(database: Database, options: RecordOptions, restore: Restore): Promise<Opened> {
  const core = await createCore(database, options);
  const admin = await settleAdmin(core, options);
  await database.write((sql) => bringUpToDate(sql, core));
  await database.write((sql) => awardAll(sql, core));
  await database.write((sql) => nameLrs(sql, options.lrs?.endpoint ?? null));
  const exchange = core.lrs && createExchange(core, core.lrs);
  return { app: createApp(core, restore), core, admin, token: await database.write(enrolmentToken), exchange };
}

async function createCore(database: Database, options: RecordOptions): Promise<Core> {
  const { packs, clock } = options;
  return {
    database,
    moments: createMoments(clock, await database.read(lastStored)),
    clock,
    packs,
    teaching: createTeaching(packs),
    definitions: createDefinitions(),
    version: options.version ?? '1.0.3',
    homePage: await database.write((sql) => settleHomePage(sql, options.homePage)),
    organisation: options.organisation ?? { name: '', catalogueKey: null },
    badgeSecret: await database.write((sql) => settled(sql, 'badge-secret', () => drawSecret().secret)),
    lrs: options.lrs ? openLrs(options.lrs, options.fetch ?? fetch) : null,
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
  for (const actor of await learners(sql)) await award(sql, core, actor, null);
  await putSetting(sql, 'badge-rules', rules);
}
