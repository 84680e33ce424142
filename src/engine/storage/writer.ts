/** The one writer of a data folder: opens, recovers, commits turns, carries out commands. Runs in a thread. */
import { ScriptoriumError, toFailure } from '../../contracts/errors.ts';
import type { ItemHead } from '../../contracts/items.ts';
import type {
  CommandResult,
  LaneCounts,
  Recovered,
  StorageOpenOptions,
  StoreCommand,
  Turn,
  TurnResult,
} from '../../contracts/storage.ts';
import type { Catalogue } from './catalogue.ts';
import { control, readModes } from './controls.ts';
import { discard, replay } from './dead-letters.ts';
import { type Database, isStoreFailure, openDatabase, storageError } from './driver.ts';
import { healthMemory, keepHealth } from './health.ts';
import { headsOf, lastId, outstandingItems } from './items.ts';
import { dropPassedKeys } from './recent.ts';
import { recover } from './recovery.ts';
import { sendForRevision } from './revisions.ts';
import { migrate } from './schema.ts';
import { createSampler } from './sampler.ts';
import { readStatistics, writeStatistics } from './statistics.ts';
import { commitTurn, markedTurn, markEnd, markTurn, wasCutOff } from './turn.ts';

/** Results that a system keeps; older ones are thinned when there is time. */
const keptResults = 1_000;
/** Hops that are kept in all. */
const keptHops = 200_000;

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds on a clock that never jumps. */
  tick(): number;
}

export interface Writer {
  open(): Recovered;
  /** Goes on in the place of a writer of this run that died; the number of the turn that was stored last. */
  reopen(): number;
  /** Turns are stored in the order of their numbers: throws `store-failed` where the one before is not stored. */
  turn(turn: Turn): TurnResult;
  command(command: StoreCommand): CommandResult;
  counts(): LaneCounts;
  heads(ids: readonly number[]): readonly ItemHead[];
  tidy(): void;
  close(): void;
}

export function createWriter(options: StorageOpenOptions, catalogue: Catalogue, clock: Clock): Writer {
  let database: Database | null = null;
  /** The number of the turn that was stored last. */
  let stored = 0;
  const sampler = createSampler(() => clock.tick());
  /** The highest id that was outstanding at an unclean end; what waits up to it is doubted until it has been tried. */
  let doubtedUpTo = 0;
  const opened = (): Database => {
    if (database === null) throw new ScriptoriumError('store-failed', 'The database is not open.');
    return database;
  };
  const guarded = <T>(work: (database: Database) => T): T => {
    const present = opened();
    try {
      return work(present);
    } catch (error) {
      throw storageError(error, options.file);
    }
  };
  return {
    open() {
      const present = openSound(options, clock.now());
      database = present;
      return guarded(() => {
        migrate(present, catalogue.records);
        const cutOff = wasCutOff(present);
        if (cutOff) doubtedUpTo = Number(present.get('SELECT max(id) AS id FROM engine_items')?.['id'] ?? 0);
        markTurn(present, 0);
        stored = 0;
        const crashed = recover(present, clock.now());
        refreshBooks(present, catalogue, clock.now());
        return {
          ...outstandingItems(present),
          lastId: lastId(present),
          ...counts(present),
          processed: bySystem(present, 'SELECT system, processed AS n FROM engine_counters'),
          failed: bySystem(present, 'SELECT system, failed AS n FROM engine_counters'),
          crashed,
          cutOff,
          gathers: gathers(catalogue),
          modes: readModes(present),
          statistics: readStatistics(present),
          health: healthMemory(present),
          settings: Object.fromEntries(
            present
              .all('SELECT key, value FROM engine_settings')
              .map(row => [String(row['key']), String(row['value'])]),
          ),
        };
      });
    },
    reopen() {
      database = openDatabase({ file: options.file, readOnly: false, durability: options.durability });
      stored = guarded(markedTurn);
      return stored;
    },
    turn(turn) {
      const started = clock.tick();
      // What a slot works on is told by turns: an older one must never be stored over a newer one.
      if (turn.number > stored + 1) throw new ScriptoriumError('store-failed', 'The turn before is not stored yet.');
      sampler.ended(turn.settle.length);
      const result = guarded(present => commitTurn(present, catalogue, turn, sampler.keeps));
      stored = turn.number;
      return { ...result, keptShare: sampler.share(), ms: clock.tick() - started };
    },
    command: command => guarded(present => present.transaction(() => carryOut(present, catalogue, command))),
    counts: () => guarded(counts),
    heads: ids => guarded(present => headsOf(present, ids)),
    tidy() {
      guarded(present => {
        thinResults(present);
        dropPassedKeys(present, clock.now());
        present.exec('PRAGMA wal_checkpoint(PASSIVE)');
      });
    },
    close() {
      if (database === null) return;
      try {
        const doubted = database.get('SELECT 1 FROM engine_items WHERE id <= ? LIMIT 1', doubtedUpTo);
        if (doubted === undefined) markEnd(database);
        database.exec('PRAGMA optimize');
      } catch {
        // A disk that takes nothing more: the next run goes about it as after a crash.
      }
      database.close();
      database = null;
    },
  };
}

/** A larger database than this is read from end to end once a day only, since that takes a while. */
const alwaysReadBytes = 256 * 1024 * 1024;
const dayMs = 86_400_000;

/** Opens the database and reads its pages. Throws `store-damaged` where one of them is not as it was written. */
function openSound({ file, durability }: StorageOpenOptions, now: number): Database {
  const database = openDatabase({ file, readOnly: false, durability });
  try {
    if (isToBeRead(database, now)) {
      const fault = faultOf(database);
      if (fault !== null) throw new ScriptoriumError('store-damaged', `The database ${file} is damaged: ${fault}.`);
    }
    return database;
  } catch (error) {
    database.close();
    throw storageError(error, file);
  }
}

/** The first thing that is wrong with the pages; null where they are sound. Throws where they cannot be read at present. */
function faultOf(database: Database): string | null {
  try {
    const [said] = database.all('PRAGMA quick_check(1)').map(row => String(row['quick_check']));
    return said === undefined || said === 'ok' ? null : said;
  } catch (error) {
    // A table of words that cannot be opened, for one, ends the check with an error of its own.
    if (isStoreFailure(error)) throw error;
    return toFailure(error).message;
  }
}

function isToBeRead(database: Database, now: number): boolean {
  const pragma = (name: string): number => Number(database.get(`PRAGMA ${name}`)?.[name] ?? 0);
  if (pragma('page_count') * pragma('page_size') <= alwaysReadBytes) return true;
  const row = database.get(`SELECT value FROM engine_settings WHERE key = 'read_whole_at'`);
  const readAt = Number(row?.['value'] ?? 0);
  if (readAt <= now && now < readAt + dayMs) return false;
  database.run(`INSERT OR REPLACE INTO engine_settings (key, value) VALUES ('read_whole_at', ?)`, String(now));
  return true;
}

function carryOut(database: Database, catalogue: Catalogue, command: StoreCommand): CommandResult {
  switch (command.kind) {
    case 'replay':
      return replay(database, command.which, command.data, command.now);
    case 'discard':
      return discard(database, command.which);
    case 'control':
      return control(database, catalogue, command.modes, command.now);
    case 'statistics':
      writeStatistics(database, command.rows, command.now);
      return { items: [], changed: command.rows.length };
    case 'health':
      keepHealth(database, command);
      return { items: [], changed: command.alerts.length };
    case 'set':
      if (command.value === null) database.run('DELETE FROM engine_settings WHERE key = ?', command.key);
      else
        database.run('INSERT OR REPLACE INTO engine_settings (key, value) VALUES (?, ?)', command.key, command.value);
      return { items: [], changed: 1 };
  }
}

/** Sends for what a newer version of a model or of a fold wants of books that are here already. */
function refreshBooks(database: Database, catalogue: Catalogue, now: number): void {
  const wanted = JSON.stringify([
    catalogue.facts.map(kind => [kind.system, kind.fact, kind.version]),
    catalogue.folds.map(kind => [kind.system, kind.fold, kind.contract.version]),
  ]);
  const known = database.get(`SELECT value FROM engine_settings WHERE key = 'versions'`);
  if (known?.['value'] === wanted) return;
  database.transaction(() => {
    for (const row of database.all('SELECT book FROM engine_revisions ORDER BY book')) {
      sendForRevision(database, catalogue, String(row['book']), { source: 'engine', trace: null, now });
    }
    database.run(`INSERT OR REPLACE INTO engine_settings (key, value) VALUES ('versions', ?)`, wanted);
  });
}

/** The operations, as `system/operation`, whose records add something to the data before it is computed. */
function gathers(catalogue: Catalogue): readonly string[] {
  return catalogue.records.flatMap(({ system, gather }) => Object.keys(gather).map(one => `${system}/${one}`));
}

function counts(database: Database): LaneCounts {
  return {
    dead: bySystem(database, 'SELECT system, count(*) AS n FROM engine_dead GROUP BY system'),
    kept: bySystem(database, 'SELECT system, count(*) AS n FROM engine_results GROUP BY system'),
  };
}

function bySystem(database: Database, sql: string): Readonly<Record<string, number>> {
  return Object.fromEntries(database.all(sql).map(row => [String(row['system']), Number(row['n'])]));
}

function thinResults(database: Database): void {
  database.transaction(() => {
    for (const row of database.all('SELECT DISTINCT system FROM engine_results')) {
      const system = String(row['system']);
      database.run(
        `DELETE FROM engine_results WHERE system = ? AND id <= coalesce(
           (SELECT id FROM engine_results WHERE system = ? ORDER BY id DESC LIMIT 1 OFFSET ?), 0)`,
        system,
        system,
        keptResults,
      );
    }
    database.run('DELETE FROM engine_hops WHERE rowid <= (SELECT max(rowid) FROM engine_hops) - ?', keptHops);
  });
}
