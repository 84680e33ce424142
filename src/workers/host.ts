/** Opens the engine with all its threads on a data folder: the same for the window and the command line. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Backups, RestoreOutcome } from '../contracts/backups.ts';
import type { ModelFiles, Runner } from '../contracts/compute.ts';
import { ScriptoriumError, toFailure } from '../contracts/errors.ts';
import { folderContents } from '../contracts/host.ts';
import type { Storage, StorageOpenOptions } from '../contracts/storage.ts';
import type { ModelVersions } from '../contracts/system.ts';
import { createEngine, type Engine } from '../engine/index.ts';
import type { ExclusiveFile } from '../engine/storage/driver.ts';
import { computes } from '../systems/_registry/compute.ts';
import { effects } from '../systems/_registry/effects.ts';
import { systems } from '../systems/_registry/systems.ts';
import { createBackups } from './backups/backups.ts';
import { type Copies, threadCopies } from './backups/copies.ts';
import { backUpDaily } from './backups/daily.ts';
import { isEmptied, rescueDatabase } from './backups/rescue.ts';
import { restoreWhereAsked } from './backups/restore.ts';
import { lockFolder } from './folder-lock.ts';
import { hostView } from './host-view.ts';
import { readModels } from './models.ts';
import { createOutside } from './outside.ts';
import { inlineRunner } from './runners/inline.ts';
import { nodeProcess } from './runners/node-process.ts';
import type { StartProcess } from './runners/process-protocol.ts';
import { type ProcessRunner, processRunner } from './runners/process.ts';
import { createStorageThreads } from './storage-threads.ts';

export interface RunnerOptions {
  /** The folder `resources` of this installation. */
  readonly resources: string;
  /** Where the built `computing.js`, `compute.js`, `storage.js`, `reader.js` and `backup.js` stand. */
  readonly scripts: URL;
  /** Computing threads. Default: one for each core, at most eight. */
  readonly threads?: number;
  /** Starts `computing.js` in a process. Default: as Node does, with the first task. */
  readonly startComputing?: (script: URL) => StartProcess;
  log(level: 'info' | 'warn' | 'error', message: string): void;
}

export interface HostOptions extends RunnerOptions {
  /** Absolute; made where it is missing. */
  readonly dataFolder: string;
  /** Done before anything is dispatched. */
  before?(engine: Engine): Promise<void>;
  /** False: nothing is dispatched. */
  readonly work?: boolean;
  /** True: the database is opened in this thread, which starts sooner and waits for the disk. Default: in threads. */
  readonly storageHere?: boolean;
  /** Resolves when a process may be started. Default: at once. */
  mayStart?(): Promise<unknown>;
  /** Told when a backup came, or some went. */
  onBackups?(): void;
}

/** The engine as a host has it: with the backups of its folder, and what became of a restore at this opening. */
export interface HostedEngine extends Engine {
  readonly backups: Backups;
  readonly restored: RestoreOutcome | null;
}

/**
 * Takes the folder, opens it and begins to work. Throws a `ScriptoriumError`: `folder-in-use`, `folder-unwritable`,
 * `store-damaged`, `store-newer`, `setup-incomplete`. Closing the engine gives the folder back.
 */
export async function openEngine(options: HostOptions): Promise<HostedEngine> {
  const models = await readModels(options.resources);
  const lock = await lockFolder(options.dataFolder);
  try {
    return await openLocked(options, models, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What it has opened is closed again where it throws; the folder stays locked. */
async function openLocked(options: HostOptions, models: ModelFiles, lock: ExclusiveFile): Promise<HostedEngine> {
  const copies = threadCopies(new URL('./backup.js', options.scripts), options.dataFolder);
  const backups = createBackups(options.dataFolder, copies, () => Date.now(), options.onBackups?.bind(options));
  const restored = await restoreWhereAsked(options.dataFolder, copies, message => options.log('warn', message));
  await options.mayStart?.();
  const begin = (outcome: RestoreOutcome | null): Promise<HostedEngine> =>
    openDatabase({ options, models, lock, copies, backups, restored: outcome });
  try {
    if (await isEmptied(options.dataFolder)) throw new ScriptoriumError('store-damaged', 'The database is empty.');
    return await begin(restored);
  } catch (error) {
    const { code, message } = toFailure(error);
    if (code !== 'store-damaged') throw error;
    const rescued = await rescueDatabase(options.dataFolder, copies, message, Date.now());
    if (rescued === null) throw error;
    const { backup, damaged } = rescued;
    options.log(
      'warn',
      `${message} It is kept as ${damaged?.kept}, and the backup ${backup} is in its place. What was changed in Scriptorium after that is lost; manuscripts are as they were, and are read again.`,
    );
    return await begin(rescued);
  }
}

interface OpeningParts {
  readonly options: HostOptions;
  readonly models: ModelFiles;
  readonly lock: ExclusiveFile;
  readonly copies: Copies;
  readonly backups: Backups;
  readonly restored: RestoreOutcome | null;
}

/** Throws `store-damaged` where the database is not as it was written; then it is closed again. */
async function openDatabase(parts: OpeningParts): Promise<HostedEngine> {
  const { options, models, lock, copies, backups, restored } = parts;
  const runner = startRunner(options);
  const opened: { close(): Promise<void> }[] = [runner];
  try {
    const storage = await openStorage(options, models.versions);
    opened.push(storage);
    const engine = engineOf({ options, models, runner, storage, backups });
    await engine.start({
      before: async () => {
        await options.before?.(engine);
        // Items that were cut off are not begun again until they can be computed: a kill meanwhile is not theirs.
        if (options.work !== false && engine.figures().outstanding > 0) await runner.ready();
      },
      ...(options.work === undefined ? {} : { work: options.work }),
    });
    const tell = (message: string): void => options.log('warn', message);
    const endBackups = options.work === false ? () => undefined : backUpDaily(engine, backups, tell);
    const close = async (): Promise<void> => {
      endBackups();
      // A copy may take longer than a host has: nothing of the engine waits for it.
      await Promise.all([copies.close(), engine.close()]);
      lock.release();
    };
    return { ...engine, close, backups, restored };
  } catch (error) {
    for (const one of opened) await one.close();
    throw error;
  }
}

interface EngineParts {
  readonly options: HostOptions;
  readonly models: ModelFiles;
  readonly runner: Runner;
  readonly storage: Storage;
  readonly backups: Backups;
}

function engineOf({ options, models, runner, storage, backups }: EngineParts): Engine {
  return createEngine({
    systems,
    storage,
    runner,
    inline: inlineRunner({ computes, systems }, models),
    effects,
    host: hostView(options.dataFolder, models.versions, backups),
    outside: createOutside({
      dataFolder: options.dataFolder,
      books: () => storage.reads.query('project_manager', 'list', {}),
    }),
    computes: (system, operation) =>
      computes.some(one => one.system === system && Object.hasOwn(one.operations, operation)),
    now: () => Date.now(),
    tick: () => performance.now(),
    random: () => Math.random(),
  });
}

async function openStorage({ dataFolder, scripts, storageHere = false }: HostOptions, models: ModelVersions) {
  const file = join(dataFolder, folderContents.database);
  const options: StorageOpenOptions = { file, durability: 'strict', models };
  if (storageHere) return (await import('./storage-here.ts')).storageHere(options);
  return createStorageThreads(
    { writer: new URL('./storage.js', scripts), reader: new URL('./reader.js', scripts) },
    options,
  );
}

/** Computing threads without a data folder, for what is computed and not kept. Throws `setup-incomplete`. */
export async function openRunner(options: RunnerOptions): Promise<Runner> {
  await readModels(options.resources);
  return startRunner(options);
}

function startRunner({ resources, scripts, threads, startComputing, log }: RunnerOptions): ProcessRunner {
  return processRunner({
    start: (startComputing ?? nodeProcess)(new URL('./computing.js', scripts)),
    atOnce: startComputing !== undefined,
    workshop: {
      filename: new URL('./compute.js', scripts).href,
      threads: threads ?? Math.min(8, availableParallelism()),
      resources,
      maxHeapMb: heapLimit(log),
    },
    onFailure: message => log('error', message),
  });
}

const heapVariable = 'SCRIPTORIUM_THREAD_MB';
const heapBounds = { least: 128, usual: 512, most: 16_384 } as const;

/** The heap of each computing thread in megabytes: the usual one, or what the environment says. */
function heapLimit(log: RunnerOptions['log']): number {
  const { least, usual, most } = heapBounds;
  const set = process.env[heapVariable] ?? '';
  const megabytes = set === '' ? usual : Number(set);
  if (Number.isInteger(megabytes) && megabytes >= least && megabytes <= most) return megabytes;
  log(
    'warn',
    `${heapVariable} is to be a whole number from ${least} to ${most}; "${set}" is not, and the default is used.`,
  );
  return usual;
}
