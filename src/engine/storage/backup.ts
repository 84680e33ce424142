/** A copy of a database as it is at one moment, and whether a copy can be relied on. Takes long: for threads. */
import { ScriptoriumError, toFailure } from '../../contracts/errors.ts';
import { type Database, openDatabase, storageError } from './driver.ts';
import { markEnd } from './turn.ts';

const faultsNamed = 5;

/**
 * Copies a database, with what stands in its log, into `to`, an empty file, while another connection may be writing;
 * neither waits for the other. Throws `store-damaged`, or `backup-failed` where the copy cannot be written.
 */
export function copyDatabase(from: string, to: string): void {
  const database = openDatabase({ file: from, readOnly: true, durability: 'strict' });
  try {
    database.run('VACUUM INTO ?', to);
    forgetRunning(to);
  } catch (error) {
    const { message } = toFailure(error);
    if (/malformed|corrupt|not a database/iu.test(message)) {
      throw new ScriptoriumError('store-damaged', `The database ${from} cannot be copied: ${message}.`, {
        cause: error,
      });
    }
    throw new ScriptoriumError('backup-failed', `The copy ${to} cannot be written: ${message}.`, { cause: error });
  } finally {
    database.close();
  }
}

/** What ran at the moment of a copy was not cut off: whoever opens the copy must not take it for a crash. */
function forgetRunning(copy: string): void {
  const database = openDatabase({ file: copy, readOnly: false, durability: 'strict' });
  try {
    if (hasTable(database, 'engine_running')) database.exec('DELETE FROM engine_running');
    if (hasTable(database, 'engine_turn')) markEnd(database);
    // A copy stands alone: nothing may be left in a log beside it.
    database.exec('PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function hasTable(database: Database, name: string): boolean {
  return database.get("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?", name) !== undefined;
}

/**
 * Reads a copy from end to end. Throws `backup-damaged` where it is none of ours or not whole, and `store-newer` where a
 * newer program made it. `known` are the newest versions of everybody's tables.
 */
export function checkCopy(file: string, known: ReadonlyMap<string, number>): void {
  const fault = faultOf(file);
  if (typeof fault === 'string') throw new ScriptoriumError('backup-damaged', `${file} is damaged: ${fault}`);
  for (const [owner, version] of fault) {
    const newest = known.get(owner);
    if (newest !== undefined && version > newest) {
      throw new ScriptoriumError(
        'store-newer',
        `${file} has the tables of ${owner} in version ${version}; this program knows them up to ${newest}.`,
      );
    }
  }
}

/** What is wrong with a copy; otherwise the versions of the tables in it. */
function faultOf(file: string): string | ReadonlyMap<string, number> {
  try {
    const database = openDatabase({ file, readOnly: true, durability: 'strict' });
    try {
      const said = database.all(`PRAGMA integrity_check(${faultsNamed})`).map(row => String(row['integrity_check']));
      if (said.join(' ') !== 'ok') return said.join(' ');
      const rows = database.all('SELECT owner, version FROM engine_migrations');
      const versions = new Map(rows.map(row => [String(row['owner']), Number(row['version'])]));
      return versions.has('engine') ? versions : 'it is not a database of Scriptorium.';
    } finally {
      database.close();
    }
  } catch (error) {
    // A full disk, or a file that may not be opened, says nothing about what is in it.
    const { code, message } = storageError(error, file);
    if (code !== 'store-damaged' && !/no such table|file format/iu.test(message)) throw error;
    return toFailure(error).message;
  }
}
