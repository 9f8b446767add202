/// <reference path="../../lib/browser/build.d.ts" />
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, vi } from 'vitest';
import { type Database, type LogRow, type OutboxRow, openDatabase, packStores } from '../../lib/browser/database.ts';
import { createMemory, type Memory } from '../../lib/browser/memory.ts';
import { perform } from '../../lib/browser/perform.ts';
import { putPack } from '../../lib/browser/prepared.ts';
import { createSync, readSyncStatus, type Sync } from '../../lib/browser/sync.ts';
import type { Happening } from '../../lib/learner/event.ts';
import { defaultHomePage, type Learner, learnerKey } from '../../lib/learner/learner.ts';
import type { PackFile } from '../../lib/pack/fault.ts';
import { readPack } from '../../lib/pack/read.ts';
import type { PackSource } from '../../lib/pack/schema.ts';
import type { SyncStatus } from '../../lib/plan/staff.ts';
import type { RecordOptions, TrainingRecord } from '../../server/record.ts';
import { folderOf, samplePack } from '../pack/sample-pack.ts';
import { admin, as, openRecord, type Page } from '../server/record-rig.ts';
import { extension, resetExtension } from './fake-extension.ts';
import { createFront, type Front, recordAddress } from './front.ts';

export const tillTool = 'acme.till/till';
export const sale = 'acme.till/sale';
export const late = 'acme.till/late';
export const seller = 'acme.till/seller';
export const tillOrigin = 'https://till.example';

const person = (name: string, number: string): Learner => ({
  name,
  account: { homePage: defaultHomePage, name: number },
});
export const ann = person('Ann', '7');
export const ben = person('Ben', '8');
export const annKey = learnerKey(ann);
export const benKey = learnerKey(ben);

/** The till's pack; its badge asks for the sale alone. */
export function tillPack(change: (pack: PackSource) => void = () => undefined): PackFile[] {
  const source = samplePack();
  for (const badge of source.contributes.badges ?? []) badge.criteria.lessons = ['sale'];
  change(source);
  return folderOf(source);
}

const recordPacks = {
  lessons: [
    { id: sale, title: 'Ring up a sale' },
    { id: late, title: 'Close the till' },
  ],
  badges: [{ id: seller, name: 'Seller', description: 'Sells.', lessons: [sale] }],
};

/** A browser with the till's pack, and a record behind a front. */
export interface Rig {
  db: Database;
  record: TrainingRecord;
  front: Front;
  network: { onLine: boolean };
}

export interface RigOptions {
  learner?: Learner | null;
  /** False where the organisation has no record. */
  record?: boolean;
  policy?: Record<string, unknown>;
  /** How the record is opened beyond that. */
  beside?: Partial<RecordOptions>;
}

// What a background left running after its test must not reach for a network.
globalThis.fetch = () => Promise.reject(new TypeError('There is no network here.'));

let open: { db: Database; record: TrainingRecord } | null = null;

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  open?.db.close();
  await open?.record.close();
  open = null;
});

/** Sets everything up afresh. */
export async function openRig(options: RigOptions = {}): Promise<Rig> {
  const { learner = ann, record: hasRecord = true, policy = {}, beside = {} } = options;
  resetExtension();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const network = { onLine: true, locks: navigator.locks };
  vi.stubGlobal('navigator', network);
  // A timer of the worker's must not go off in the midst of this test or of the next: drains are asked for by the test.
  vi.stubGlobal('setTimeout', () => 0);
  const record = await openRecord({ packs: recordPacks, clock: () => new Date(), ...beside });
  const front = createFront(record);
  const db = await openDatabase(() => undefined);
  open = { db, record };
  const { pack } = readPack(tillPack());
  if (!pack) throw new Error('The sample pack has faults.');
  const tx = db.transaction(packStores, 'readwrite');
  await putPack(tx, pack, { id: pack.id, from: 'built-in', installedAt: '2026-01-01T00:00:00.000Z', files: [] });
  await tx.done;
  await db.put('settings', true, 'isSetUp');
  if (learner) await db.put('settings', learner, 'learner');
  await extension.areas.managed.set({
    tools: { [tillTool]: [`${tillOrigin}/*`] },
    ...(hasRecord && { record: { url: recordAddress, enrolmentToken: record.token } }),
    ...policy,
  });
  return { db, record, front, network };
}

/** A worker's life: its memory and its sending, without messages. */
export interface Worker {
  memory: Memory;
  sync: Sync;
  status(): Promise<SyncStatus>;
}

export async function startWorker(): Promise<Worker> {
  const { load } = createMemory();
  const memory = await load();
  return { memory, sync: createSync(load), status: () => readSyncStatus(memory) };
}

/** Another person says who they are. */
export async function becomes({ memory }: Worker, learner: Learner): Promise<void> {
  await memory.db.put('settings', learner, 'learner');
  memory.learner = learner;
  memory.progress = (await memory.db.get('projections', learnerKey(learner)))?.progress ?? memory.progress;
}

let attempts = 0;

/** Begins and leaves a lesson: two statements. */
export async function learnALittle({ memory }: Worker): Promise<void> {
  attempts += 1;
  const about = { lesson: sale, attempt: `00000000-0000-4000-9000-${String(attempts).padStart(12, '0')}` };
  const happenings: Happening[] = [
    { type: 'lesson.started', tool: tillTool, next: 'pay', by: 'person', ...about },
    { type: 'lesson.left', seconds: 3, ...about },
  ];
  await perform(memory, happenings, null);
}

/** Completes the lesson that the badge asks for: two statements. */
export async function completeTheSale({ memory }: Worker): Promise<void> {
  attempts += 1;
  const about = { lesson: sale, attempt: `00000000-0000-4000-9000-${String(attempts).padStart(12, '0')}` };
  const happenings: Happening[] = [
    { type: 'lesson.started', tool: tillTool, next: 'pay', by: 'person', ...about },
    { type: 'lesson.completed', seconds: 60, score: 0.5, ...about },
  ];
  await perform(memory, happenings, null);
}

export function logOf({ db }: Rig, learner = annKey): Promise<LogRow[]> {
  return db.getAllFromIndex('log', 'learner', learner);
}

export function outboxOf({ db }: Rig, learner = annKey): Promise<OutboxRow[]> {
  return db.getAllFromIndex('outbox', 'learner', learner);
}

/** The ids of all statements in the record that browsers sent. */
export async function stored({ record }: Rig): Promise<string[]> {
  const ask = as(record, admin);
  const found: Page['statements'] = [];
  for (let more: string | null = '/xapi/statements'; more; ) {
    const page = (await (await ask(more)).json()) as Page;
    found.push(...page.statements);
    more = page.more;
  }
  return found.filter(({ verb }) => !JSON.stringify(verb).includes('earned')).map(({ id }) => id);
}

/** The ids of the events of a log that this browser has a statement of. */
export function told(rows: readonly LogRow[]): string[] {
  return rows.filter(({ statement, elsewhere }) => statement !== null && !elsewhere).map(({ event }) => event.id);
}
