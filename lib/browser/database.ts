import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { LearnerEvent } from '../learner/event.ts';
import type { Progress } from '../learner/progress.ts';
import type { PackFile } from '../pack/fault.ts';
import type { Pack } from '../pack/read.ts';

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

/** An installed pack. A built-in one is replaced when the extension brings a newer version. */
export interface PackRow {
  id: string;
  pack: Pack;
  from: 'built-in' | 'catalogue' | 'this browser';
  installedAt: string;
  files: PackFile[];
}

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
  credentials: { key: string; value: CredentialRow };
  /** Addresses that a person said a tool lives at: tool id to match patterns. */
  claims: { key: string; value: { tool: string; patterns: string[] } };
  settings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** Opens the extension's own database; only the background may. `onClose` is called when the browser takes it away. */
export function openDatabase(onClose: () => void): Promise<Database> {
  return openDB<Schema>('alongside', 1, {
    upgrade(db) {
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
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClose();
    },
    terminated: onClose,
  });
}
