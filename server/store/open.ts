import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from './schema.ts';
import { type Database, isFull } from './sql.ts';
import { openSqlite } from './sqlite.ts';

/** Why a database was not opened, in one line. `inUse`: another process has it. */
export interface NotOpened {
  fault: string;
  inUse: boolean;
}

/** Opens the database in a folder (made where missing), or in memory. */
export async function openDatabase(data: string): Promise<Database | NotOpened> {
  let database: Database | null = null;
  try {
    if (data !== ':memory:') mkdirSync(data, { recursive: true, mode: 0o700 });
    database = openSqlite(data === ':memory:' ? data : join(data, 'record.db'));
    const fault = await migrate(database);
    if (!fault) return database;
    await database.close();
    return { fault: `${data} ${fault}`, inUse: false };
  } catch (error) {
    await database?.close();
    return explain(data, error);
  }
}

const BUSY = 5;

/** What keeps a data folder from being opened, in one line. */
export function explain(data: string, error: unknown): NotOpened {
  const inUse = error instanceof Error && 'errcode' in error && error.errcode === BUSY;
  if (inUse) return { fault: `The data folder ${data} is in use by another process.`, inUse };
  if (isFull(error)) return { fault: `The disk with the data folder ${data} is full.`, inUse };
  const why = error instanceof Error ? error.message : String(error);
  return { fault: `The data folder ${data} cannot be opened: ${why}.`, inUse };
}
