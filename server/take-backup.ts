import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { schemaVersion } from './store/schema.ts';

/** Why a file cannot take the place of the record's database, or null where it can. */
export function whyNotBackup(file: string): string | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const check = database.prepare('pragma quick_check').get();
    if (check?.quick_check !== 'ok') return 'The backup is damaged.';
    const held = database.prepare('select max(version) as version from schema_version').get();
    const version = Number(held?.version);
    if (version > schemaVersion) return 'The backup was written by a newer version of the record.';
    return version >= 1 ? null : 'The file is no backup of a record.';
  } catch {
    return 'The file is no backup of a record.';
  } finally {
    database?.close();
    removeBeside(file);
  }
}

/** Puts a file in the place of another and keeps that one; answers what puts it back, and what lets it go. */
export function exchange(present: string, next: string): { undo(): void; done(): void } {
  const before = `${present}.before`;
  removeBeside(present);
  if (existsSync(present)) renameSync(present, before);
  renameSync(next, present);
  return {
    undo: () => renameSync(before, present),
    done: () => rmSync(before, { force: true }),
  };
}

/** What SQLite leaves beside a file that it had open. */
function removeBeside(file: string): void {
  for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}
