/** The one place that knows the SQLite driver: opens a database, sets what must be set by hand, keeps statements. */
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { SqlRow, SqlValue } from '../../contracts/records.ts';

export interface Database {
  exec(sql: string): void;
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number };
  get(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  all(sql: string, ...values: readonly SqlValue[]): readonly SqlRow[];
  /** Runs `work` in a transaction; rolled back, and thrown on, when it throws. */
  transaction<T>(work: () => T): T;
  /** Everything `work` reads is of one moment. */
  snapshot<T>(work: () => T): T;
  /** The same inside a transaction: only what `work` did is undone. */
  savepoint<T>(work: () => T): T;
  close(): void;
}

export interface OpenOptions {
  readonly file: string;
  readonly readOnly: boolean;
  readonly durability: 'strict' | 'fast';
}

type Statement = ReturnType<DatabaseSyncInstance['prepare']>;

/**
 * Opens the database in WAL mode with pages of 8 KB. `strict` syncs at each commit. Checkpoints are left to `tidy`,
 * unless the log grows past 64 MB. Throws `store-damaged` where the file is no database.
 */
export function openDatabase({ file, readOnly, durability }: OpenOptions): Database {
  const database = connect(file, readOnly, durability);
  const statements = new Map<string, Statement>();
  const changing = new Map<string, Statement>();
  /** With whole numbers of any size: a full-text index has row ids beyond those that JavaScript's numbers hold. */
  const preparedToChange = (sql: string): Statement => {
    const known = changing.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statement.setReadBigInts(true);
    changing.set(sql, statement);
    return statement;
  };
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const within = <T>(begin: string, commit: string, undo: string, work: () => T): T => {
    database.exec(begin);
    try {
      const value = work();
      database.exec(commit);
      return value;
    } catch (error) {
      if (database.isTransaction) database.exec(undo);
      throw error;
    }
  };
  return {
    exec: sql => database.exec(sql),
    run: (sql, ...values) => ({ changes: Number(preparedToChange(sql).run(...values).changes) }),
    get: (sql, ...values) => prepared(sql).get(...values) as SqlRow | undefined,
    all: (sql, ...values) => prepared(sql).all(...values) as readonly SqlRow[],
    transaction: work => within('BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', work),
    snapshot: work => within('BEGIN', 'COMMIT', 'ROLLBACK', work),
    savepoint: work => within('SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part', work),
    close() {
      statements.clear();
      changing.clear();
      database.close();
    },
  };
}

function connect(file: string, readOnly: boolean, durability: 'strict' | 'fast'): DatabaseSyncInstance {
  try {
    const database = new DatabaseSync(file, { readOnly, timeout: 5_000 });
    if (!readOnly) {
      database.exec('PRAGMA page_size = 8192');
      database.exec('PRAGMA journal_mode = WAL');
      database.exec(`PRAGMA synchronous = ${durability === 'strict' ? 'FULL' : 'NORMAL'}`);
      if (process.platform === 'darwin') database.exec('PRAGMA fullfsync = ON');
      database.exec('PRAGMA wal_autocheckpoint = 8192');
      // What a statement may have to undo, each page it changes, is else written to a file of its own first.
      database.exec('PRAGMA temp_store = MEMORY');
    }
    database.exec('PRAGMA cache_size = -32768');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    throw storageError(error, file);
  }
}

/** A file that this process alone holds until it lets go or ends, however it ends. */
export interface ExclusiveFile {
  release(): void;
}

/**
 * Holds a file through SQLite's own locks, which the system takes back from a process that dies, so that nothing is
 * ever left locked. Null where another process holds it; throws where the file cannot be made.
 */
export function holdExclusively(file: string): ExclusiveFile | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (/locked|busy/i.test(error instanceof Error ? error.message : '')) return null;
    throw error;
  }
  return { release: () => database.close() };
}

/** SQLite's result codes for what is no fault of a statement: busy, locked, no memory, read-only, I/O, full, cannot open. */
const storeFailures: ReadonlySet<unknown> = new Set([5, 6, 7, 8, 10, 13, 14]);

/** Whether an error says that nothing can be stored at present, whatever was to be stored. */
export function isStoreFailure(error: unknown): boolean {
  const code = error instanceof Error && 'sqliteCode' in error ? error.sqliteCode : null;
  return typeof code === 'number' && storeFailures.has(code & 0xff);
}

/** SQLite's own errors, as ours. */
export function storageError(error: unknown, file: string): ScriptoriumError {
  if (error instanceof ScriptoriumError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/not a database|malformed|corrupt/i.test(message)) {
    return new ScriptoriumError('store-damaged', `The database ${file} is damaged: ${message}.`, { cause: error });
  }
  if (/unable to open|readonly|read-only|permission/i.test(message)) {
    return new ScriptoriumError('folder-unwritable', `The database ${file} cannot be opened for writing: ${message}.`, {
      cause: error,
    });
  }
  return new ScriptoriumError('store-failed', `The database ${file} did not take a change: ${message}.`, {
    cause: error,
  });
}
