import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, type StoreNames } from 'idb';
import type { LearnerEvent } from '../learner/event.ts';
import type { Progress } from '../learner/progress.ts';
import type { PackFile } from '../pack/fault.ts';
import type { LessonContent, Medium, Outline, Tool } from '../pack/registry.ts';
import { prepareAll } from './prepared.ts';

/** An entry of the log. `statement` is what is sent of it, as bytes; `sent` when the record took it. */
export interface LogRow {
  learner: string;
  event: LearnerEvent;
  statement: string | null;
  sent: string | null;
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

export interface CredentialRow {
  /** A learner's key, or `manager`. */
  who: string;
  endpoint: string;
  key: string;
  secret: string;
  name: string;
}

interface Schema extends DBSchema {
  log: { key: number; value: LogRow; indexes: { learner: string; id: string } };
  outbox: { key: number; value: OutboxRow; indexes: { learner: string; id: string } };
  projections: { key: string; value: ProjectionRow };
  packs: { key: string; value: PackRow };
  /** What the packs contribute, prepared when they are installed, so that each part can be read by itself. */
  outlines: { key: string; value: OutlineRow };
  tools: { key: string; value: Tool; indexes: { pack: string } };
  lessons: { key: string; value: LessonContent; indexes: { pack: string } };
  media: { key: string; value: Medium; indexes: { pack: string } };
  credentials: { key: string; value: CredentialRow };
  /** Addresses that a person said a tool lives at: tool id to match patterns. */
  claims: { key: string; value: { tool: string; patterns: string[] } };
  settings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** The stores that an installed pack is in; they change together. */
export const packStores = ['packs', 'outlines', 'tools', 'lessons', 'media'] as const;

/** A transaction in which packs come and go. */
export type PackChange<Mode extends 'readwrite' | 'versionchange' = 'readwrite' | 'versionchange'> = {
  objectStore<Name extends (typeof packStores)[number]>(
    name: Name,
  ): IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, Name, Mode>;
};

/** To be raised when what is prepared of packs takes another form: it is prepared anew then. */
const version = 3;

/** Opens the extension's own database; only the background may. `onClose` is called when the browser takes it away. */
export function openDatabase(onClose: () => void): Promise<Database> {
  return openDB<Schema>('alongside', version, {
    async upgrade(db, from, _to, tx) {
      if (from < 1) createStores(db);
      if (from < 2) createPackStores(db);
      if (from < 3) db.createObjectStore('media', { keyPath: 'id' }).createIndex('pack', 'pack');
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

function createPackStores(db: Database): void {
  db.createObjectStore('outlines', { keyPath: 'id' });
  for (const name of ['tools', 'lessons'] as const) {
    db.createObjectStore(name, { keyPath: 'id' }).createIndex('pack', 'pack');
  }
}
