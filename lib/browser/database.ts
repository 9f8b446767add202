import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { LearnerEvent } from '../learner/event.ts';
import type { Progress } from '../learner/progress.ts';
import type { Quiet } from '../offer/quiet.ts';
import type { PackFile } from '../pack/fault.ts';
import type { LessonContent, Medium, Outline, Tool } from '../pack/registry.ts';
import type { LanguageCode } from '../text/language.ts';
import type { PinHash } from './pin.ts';
import { prepareAll } from './prepared.ts';
import type { SendTo } from './send-to.ts';

/** An entry of the log. `statement` is what is sent of it, as bytes; `sent` when the record took it. */
export interface LogRow {
  learner: string;
  event: LearnerEvent;
  statement: string | null;
  sent: string | null;
  /** It happened in another browser and was read back from the record, which holds `statement`. */
  elsewhere?: true;
}

/** A statement that the record has not taken yet. `reason` is set when it would not: a person must look. */
export interface OutboxRow {
  id: string;
  learner: string;
  statement: string;
  reason: string | null;
}

/** What the log amounts to so far; rebuilt from it at any time. */
export interface ProjectionRow {
  learner: string;
  progress: Progress;
}

/** An installed pack, as it came. A built-in one is replaced when the extension brings a newer version. */
export interface PackRow {
  id: string;
  from: 'built-in' | 'catalogue' | 'this browser';
  installedAt: string;
  files: PackFile[];
}

/** What the list of installed packs shows of one. */
export type OutlineRow = Outline & Pick<PackRow, 'from' | 'installedAt'>;

/** Where sending and reading back were for one learner, so that a worker killed at any point goes on from there. */
export interface SyncRow {
  learner: string;
  /** How many of the oldest that wait are to be sent together, then how many after these; they were refused as one. */
  parts: number[];
  /** The statements last refused one after the other for the same reason; on trial once the record took another. */
  alike: { kind: string; refused: { id: string; reason: string }[]; isOnTrial?: true } | null;
  /** What was stored up to here is read back. */
  since: string | null;
  /** The page to be read next, as the record named it; null where reading begins at `since`. */
  more: string | null;
}

export interface CredentialRow {
  /** A learner's key, or `manager`. */
  who: string;
  endpoint: string;
  key: string;
  secret: string;
  name: string;
  /** Where the person's statements go, where that is another LRS than the record. */
  sendTo?: SendTo | null;
  /** When the record said so last, in milliseconds. */
  askedAt?: number;
}

/** A person of this browser, and what they have set in it. */
export interface PersonRow {
  /** The learner's key. */
  key: string;
  name: string;
  account: { homePage: string; name: string };
  /** The record that they joined by invitation; null where it is the one that is configured. */
  record: string | null;
  pin: PinHash | null;
  /** How many wrong PINs were given in a row, and until when none is looked at, in milliseconds. */
  wrong: number;
  until: number;
  language: LanguageCode | null;
  /** Not there in what an older release has kept. */
  quiet?: Quiet | null;
  usedAt: string;
}

/** What the database holds. */
export interface Schema extends DBSchema {
  /** `sent` has the learner before the time; what was not sent is not in it. */
  log: { key: number; value: LogRow; indexes: { learner: string; id: string; sent: [string, string] } };
  /** `aside` has the learner before the reason; what waits is not in it. */
  outbox: { key: number; value: OutboxRow; indexes: { learner: string; id: string; aside: [string, string] } };
  projections: { key: string; value: ProjectionRow };
  sync: { key: string; value: SyncRow };
  packs: { key: string; value: PackRow };
  /** What the packs contribute, prepared when they are installed, so that each part can be read by itself. */
  outlines: { key: string; value: OutlineRow };
  tools: { key: string; value: Tool; indexes: { pack: string } };
  lessons: { key: string; value: LessonContent; indexes: { pack: string } };
  media: { key: string; value: Medium; indexes: { pack: string } };
  credentials: { key: string; value: CredentialRow };
  people: { key: string; value: PersonRow };
  /** Addresses that a person said a tool lives at: tool id to match patterns. */
  claims: { key: string; value: { tool: string; patterns: string[] } };
  settings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** The stores that an installed pack is in; they change together. */
export const packStores = ['packs', 'outlines', 'tools', 'lessons', 'media'] as const;

/** A transaction in which packs come and go. */
export type PackChange<Mode extends 'readwrite' | 'versionchange' = 'readwrite' | 'versionchange'> = {
  objectStore<Name extends (typeof packStores)[number]>(
    name: Name,
  ): IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, Name, Mode>;
};

/** To be raised when what is prepared of packs takes another form: it is prepared anew then. */
const version = 4;

/** Opens the extension's own database; only the background may. `onClose` is called when the browser takes it away. */
export function openDatabase(onClose: () => void): Promise<Database> {
  return openDB<Schema>('alongside', version, {
    async upgrade(db, from, _to, tx) {
      if (from < 1) createStores(db);
      if (from < 2) createPackStores(db);
      if (from < 3) db.createObjectStore('media', { keyPath: 'id' }).createIndex('pack', 'pack');
      if (from < 4) addSyncStores(db, tx);
      if (from < 4) addPinStore(db);
      await prepareAll(tx);
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });
}

function createStores(db: Database): void {
  const log = db.createObjectStore('log', { autoIncrement: true });
  log.createIndex('learner', 'learner');
  log.createIndex('id', 'event.id', { unique: true });
  const outbox = db.createObjectStore('outbox', { autoIncrement: true });
  outbox.createIndex('learner', 'learner');
  outbox.createIndex('id', 'id', { unique: true });
  db.createObjectStore('projections', { keyPath: 'learner' });
  db.createObjectStore('packs', { keyPath: 'id' });
  db.createObjectStore('credentials', { keyPath: 'who' });
  db.createObjectStore('claims', { keyPath: 'tool' });
  db.createObjectStore('settings');
}

function addSyncStores(db: Database, tx: Upgrade): void {
  db.createObjectStore('sync', { keyPath: 'learner' });
  tx.objectStore('log').createIndex('sent', ['learner', 'sent']);
  tx.objectStore('outbox').createIndex('aside', ['learner', 'reason']);
}

function addPinStore(db: Database): void {
  db.createObjectStore('people', { keyPath: 'key' });
}

function createPackStores(db: Database): void {
  db.createObjectStore('outlines', { keyPath: 'id' });
  for (const name of ['tools', 'lessons'] as const) {
    db.createObjectStore(name, { keyPath: 'id' }).createIndex('pack', 'pack');
  }
}
