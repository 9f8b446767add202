import { backup, DatabaseSync, type StatementSync } from 'node:sqlite';
import { type Database, DiskFull, type Sql } from './sql.ts';
import { type Commit, createTurns } from './turns.ts';

const CACHE_KIB = 36 * 1024;
// Pages that change again and again are written back once in 16 MB of log, not once in 4.
const LOG_PAGES = 4000;

/** Opens a file, or `:memory:`; throws what SQLite says, or that the disk is full. The lock is held until the end: one process, freed by the kernel. */
export function openSqlite(file: string): Database {
  const connection = new DatabaseSync(file);
  try {
    connection.exec('pragma locking_mode = exclusive');
    connection.exec('pragma journal_mode = wal');
    connection.exec('pragma synchronous = full');
    connection.exec('pragma foreign_keys = on');
    connection.exec(`pragma cache_size = -${CACHE_KIB}`);
    connection.exec(`pragma wal_autocheckpoint = ${LOG_PAGES}`);
    // The lock is taken by the first transaction.
    connection.exec('begin immediate; commit');
  } catch (error) {
    connection.close();
    tell(error);
  }
  const sql = createSql(connection);
  const inTurn = createTurns(commitOf(connection));
  return {
    dialect: { bytes: 'blob', clustered: 'without rowid' },
    read: (work) => inTurn(false, () => work(sql)),
    write: (work) => inTurn(true, () => work(sql)).catch(tell),
    copy: (target) => inTurn(false, async () => void (await backup(connection, target))).catch(tell),
    close: () => inTurn(false, async () => connection.close()),
  };
}

const FULL = 13;

function tell(error: unknown): never {
  const isFull = error instanceof Error && 'errcode' in error && error.errcode === FULL;
  throw isFull ? new DiskFull('There is no room left for the database.', { cause: error }) : error;
}

function commitOf(connection: DatabaseSync): Commit {
  const [begin, mark, keep, takeBack, commit] = [
    'begin immediate',
    'savepoint one',
    'release one',
    'rollback to one',
    'commit',
  ].map((text) => connection.prepare(text)) as [
    StatementSync,
    StatementSync,
    StatementSync,
    StatementSync,
    StatementSync,
  ];
  return {
    begin: () => void begin.run(),
    mark: () => void mark.run(),
    keep: () => void keep.run(),
    takeBack: (reason) => {
      // Some errors, such as a full disk, have ended the transaction already.
      if (!connection.isTransaction) throw reason;
      takeBack.run();
      keep.run();
    },
    commit: () => void commit.run(),
    abandon: () => {
      if (connection.isTransaction) connection.exec('rollback');
    },
  };
}

function createSql(connection: DatabaseSync): Sql {
  const prepare = remember((text) => connection.prepare(text));
  const prepareList = remember((text) => {
    const statement = connection.prepare(text);
    statement.setReturnArrays(true);
    return statement;
  });
  return {
    all: async (row, text, ...values) => {
      const rows = prepare(text).all(...values);
      return rows.map((one) => row.parse(one));
    },
    texts: async (text, ...values) => (prepareList(text).all(...values) as unknown as unknown[][]).map(readText),
    run: async (text, ...values) => Number(prepare(text).run(...values).changes),
  };
}

function remember(prepare: (text: string) => StatementSync): (text: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (text) => {
    const statement = prepared.get(text) ?? prepare(text);
    prepared.set(text, statement);
    return statement;
  };
}

function readText([value]: unknown[]): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`The database gave ${typeof value} where text was expected.`);
}
