/** An engine on a fresh folder with systems made for tests, all in this thread. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ComputeEnvelope,
  ComputeTask,
  ModelFiles,
  Runner,
  RunOptions,
  SystemCompute,
} from '../../src/contracts/compute.ts';
import type { SystemEffects } from '../../src/contracts/effects.ts';
import type { Outside } from '../../src/contracts/outside.ts';
import type { SystemRecords } from '../../src/contracts/records.ts';
import type { Storage } from '../../src/contracts/storage.ts';
import type { SystemDefinition } from '../../src/contracts/system.ts';
import { createEngine, type Engine } from '../../src/engine/index.ts';
import { createCatalogue } from '../../src/engine/storage/catalogue.ts';
import { checkCopy, copyDatabase } from '../../src/engine/storage/backup.ts';
import { knownVersions } from '../../src/engine/storage/schema.ts';
import { createBackups } from '../../src/workers/backups/backups.ts';
import type { Copies } from '../../src/workers/backups/copies.ts';
import { hostView } from '../../src/workers/host-view.ts';
import { inlineRunner } from '../../src/workers/runners/inline.ts';
import { createOutside } from '../../src/workers/outside.ts';
import { createInlineStorage } from '../../src/workers/storage-inline.ts';

export interface ToyParts {
  readonly systems: readonly SystemDefinition[];
  readonly records?: readonly SystemRecords[];
  readonly computes?: readonly SystemCompute[];
  readonly effects?: readonly SystemEffects[];
  /** A folder of an earlier engine; a fresh one otherwise. */
  readonly folder?: string;
  readonly slots?: number;
  /** Changes the order in which results come back. */
  readonly shuffle?: () => number;
  readonly wrap?: (storage: Storage) => Storage;
  readonly models?: ModelFiles;
  /** The disk and the manuscripts; those of this computer otherwise. */
  readonly outside?: Outside;
  /** In place of the machine's: the wall's clock, which may be set, and one that only goes forward. */
  readonly clock?: { now(): number; tick(): number };
  /** In place of the inline one, for what runs in a worker. */
  readonly runner?: Runner;
}

export interface ToyEngine extends Engine {
  readonly folder: string;
}

export const noModels: ModelFiles = { files: {}, versions: {} };

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'scriptorium-test-'));
}

/** What the thread for backups does, in this one. */
export function inlineCopies(folder: string, records: readonly SystemRecords[]): Copies {
  const file = join(folder, 'scriptorium.db');
  return {
    copy: async (to, from = file) => Promise.resolve(copyDatabase(from, to)),
    check: async copy => Promise.resolve(checkCopy(copy, knownVersions(records))),
    close: async () => Promise.resolve(),
  };
}

/** An engine that has not been started. */
export function toyEngine(parts: ToyParts): ToyEngine {
  const folder = parts.folder ?? freshFolder();
  const { systems, records = [], computes = [], effects = [], models = noModels } = parts;
  const clock = parts.clock ?? { now: () => Date.now(), tick: () => performance.now() };
  const storage = createInlineStorage(
    { file: join(folder, 'scriptorium.db'), durability: 'fast', models: models.versions },
    createCatalogue(systems, records, models.versions),
    clock,
  );
  const inline = inlineRunner({ computes, systems }, models);
  const engine = createEngine({
    systems,
    storage: parts.wrap?.(storage) ?? storage,
    runner: parts.runner ?? slowed(inline, parts.slots ?? 2, parts.shuffle),
    inline,
    effects,
    host: hostView(folder, models.versions, createBackups(folder, inlineCopies(folder, records), clock.now)),
    outside: parts.outside ?? createOutside({ dataFolder: folder, books: () => Promise.resolve([]) }),
    computes: (system, operation) =>
      computes.some(one => one.system === system && Object.hasOwn(one.operations, operation)),
    now: clock.now,
    tick: clock.tick,
    random: () => 0,
  });
  return { ...engine, folder };
}

/** The same runner with more slots, its answers held back by turns of the loop. */
function slowed(runner: Runner, slots: number, shuffle: (() => number) | undefined): Runner {
  return {
    ...runner,
    slots,
    async run(task: ComputeTask, options: RunOptions): Promise<ComputeEnvelope> {
      const envelope = await runner.run(task, options);
      const turns = shuffle === undefined ? 0 : Math.floor(shuffle() * 6);
      for (let turn = 0; turn < turns; turn += 1) await new Promise(resolve => setImmediate(resolve));
      return envelope;
    },
  };
}
