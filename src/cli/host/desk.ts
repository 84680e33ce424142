/** What every command works with: the streams, the options all commands share, and an engine that is closed again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runner } from '../../contracts/compute.ts';
import type { Engine } from '../../engine/index.ts';
import { type HostOptions, openEngine, openRunner } from '../../workers/host.ts';
import { type Answer, print, type Streams } from '../terminal/output.ts';
import type { ExitCode } from '../exit-codes.ts';
import { chosenFolder, type Installation } from './place.ts';

export interface CommonOptions {
  readonly json?: boolean;
  readonly dataDir?: string;
  /** Computing threads. */
  readonly threads?: number;
}

export interface Desk {
  readonly streams: Streams;
  readonly installation: Installation;
  readonly dataFolder: string;
  readonly json: boolean;
  /** Milliseconds since the command began. */
  elapsedMs(): number;
  answer(answer: Answer): Promise<void>;
  /** Opens the engine on the data folder for as long as `work` takes. */
  withEngine(work: (engine: Engine) => Promise<ExitCode>, opening?: Opening): Promise<ExitCode>;
  /** Opens an engine on a new folder that is removed afterwards. */
  withTrialEngine(work: (engine: Engine) => Promise<ExitCode>): Promise<ExitCode>;
  /** Opens computing threads without a data folder. */
  withRunner(work: (runner: Runner) => Promise<ExitCode>): Promise<ExitCode>;
}

/** How the engine is opened: what is done before anything is dispatched, and whether anything is at all. */
export type Opening = Pick<HostOptions, 'before' | 'work'>;

/** Something that is open and must be closed before the process ends. */
export interface Closing {
  readonly open: Set<() => Promise<void>>;
}

export function createDesk(
  parts: { readonly streams: Streams; readonly installation: Installation; readonly closing: Closing },
  options: CommonOptions,
): Desk {
  const { streams, installation, closing } = parts;
  const started = performance.now();
  const json = options.json === true;
  const dataFolder = chosenFolder(options.dataDir);
  const threads = options.threads === undefined ? {} : { threads: options.threads };
  const log = (level: string, message: string): void => {
    if (level !== 'info') streams.err(`${message}\n`);
  };

  async function during<T extends { close(): Promise<void> }>(
    opened: T,
    work: (thing: T) => Promise<ExitCode>,
  ): Promise<ExitCode> {
    let closed: Promise<void> | null = null;
    const close = (): Promise<void> => (closed ??= opened.close());
    closing.open.add(close);
    try {
      return await work(opened);
    } finally {
      await close();
      closing.open.delete(close);
    }
  }

  async function onFolder(
    folder: string,
    work: (engine: Engine) => Promise<ExitCode>,
    opening: Opening = {},
  ): Promise<ExitCode> {
    const options = { dataFolder: folder, storageHere: true, ...installation, ...threads, ...opening, log };
    return during(await openEngine(options), work);
  }

  return {
    streams,
    installation,
    dataFolder,
    json,
    elapsedMs: () => performance.now() - started,
    answer: answer => print(streams, answer, json),
    withEngine: (work, opening) => onFolder(dataFolder, work, opening),
    async withTrialEngine(work) {
      const folder = await mkdtemp(join(tmpdir(), 'scriptorium-trial-'));
      try {
        return await onFolder(folder, work);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    withRunner: async work => during(await openRunner({ ...installation, ...threads, log }), work),
  };
}
