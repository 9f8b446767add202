import type * as z from 'zod/mini';

export type Value = string | number | null | Uint8Array;

/** What queries run on. `?` marks a value; texts keep to the SQL that SQLite and PostgreSQL share. */
export interface Sql {
  all<T>(row: z.ZodMiniType<T>, text: string, ...values: Value[]): Promise<T[]>;
  /** The first column of each row, for lists of thousands: it must be text. */
  texts(text: string, ...values: Value[]): Promise<string[]>;
  /** Answers the number of rows changed. */
  run(text: string, ...values: Value[]): Promise<number>;
}

/** Thrown by a write for which there is no room; nothing of it is stored. */
export class DiskFull extends Error {}

/** The words of the tables in which the two databases differ. */
export interface Dialect {
  /** The type of a column that holds bytes. */
  bytes: string;
  /** Put behind a table whose rows lie in the order of its primary key, where that has to be asked for. */
  clustered: string;
}

/** Whether something could not be written because the disk has no room, in the words of the system. */
export function isFull(error: unknown): boolean {
  return error instanceof DiskFull || (error instanceof Error && 'code' in error && error.code === 'ENOSPC');
}

/** One database, one task at a time: a reader never sees half a write, and what is written is on the disk when it returns. */
export interface Database {
  dialect: Dialect;
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** All or nothing: a throw inside leaves the database as it was. */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Writes a copy of all that is stored to a new file. */
  copy(file: string): Promise<void>;
  close(): Promise<void>;
}
