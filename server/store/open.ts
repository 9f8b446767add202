import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { migrate } from './schema.ts';

export type Value = string | number | null;

/** What queries run on. `?` marks a value; texts keep to the SQL that SQLite and PostgreSQL share. */
export interface Sql {
  all<T>(row: z.ZodMiniType<T>, text: string, ...values: Value[]): Promise<T[]>;
  /** Answers the number of rows changed. */
  run(text: string, ...values: Value[]): Promise<number>;
}

/** One database, one task at a time: a reader never sees half a write, and what is written is on the disk when it returns. */
export interface Database {
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** All or nothing: a throw inside leaves the database as it was. */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Why a database was not opened, in one line. `inUse`: another process has it. */
export interface NotOpened {
  fault: string;
  inUse: boolean;
}

/** Opens the database in a folder (made where missing), or in memory. */
export async function openDatabase(data: string): Promise<Database | NotOpened> {
  let connection: DatabaseSync | null = null;
  try {
    if (data !== ':memory:') mkdirSync(data, { recursive: true, mode: 0o700 });
    connection = new DatabaseSync(data === ':memory:' ? data : join(data, 'record.db'));
    hold(connection);
    const database = wrap(connection);
    const fault = await database.write(migrate);
    if (!fault) return database;
    await database.close();
    return { fault: `${data} ${fault}`, inUse: false };
  } catch (error) {
    if (connection?.isOpen) connection.close();
    return explain(data, error);
  }
}

// With this mode the lock that the first transaction takes is held until the end: one process, freed by the kernel.
function hold(connection: DatabaseSync): void {
  connection.exec('pragma locking_mode = exclusive');
  connection.exec('pragma journal_mode = wal');
  connection.exec('pragma synchronous = full');
  connection.exec('pragma foreign_keys = on');
}

function explain(data: string, error: unknown): NotOpened {
  const inUse = error instanceof Error && 'errcode' in error && error.errcode === 5;
  if (inUse) return { fault: `The data folder ${data} is in use by another process.`, inUse };
  const why = error instanceof Error ? error.message : String(error);
  return { fault: `The data folder ${data} cannot be opened: ${why}.`, inUse };
}

function wrap(connection: DatabaseSync): Database {
  const inTurn = createQueue();
  const sql = createSql(connection);
  const transaction = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    connection.exec('begin immediate');
    try {
      const result = await work(sql);
      connection.exec('commit');
      return result;
    } catch (error) {
      if (connection.isTransaction) connection.exec('rollback');
      throw error;
    }
  };
  return {
    read: (work) => inTurn(() => work(sql)),
    write: (work) => inTurn(() => transaction(work)),
    close: () => inTurn(async () => connection.close()),
  };
}

function createSql(connection: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? connection.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return {
    all: async (row, text, ...values) => z.array(row).parse(prepare(text).all(...values)),
    run: async (text, ...values) => Number(prepare(text).run(...values).changes),
  };
}

function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
