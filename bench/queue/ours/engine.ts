/** Our engine as users run it, but that nothing is computed: storage in its threads, every commit synced. */
import { join } from 'node:path';
import { createEngine, type Engine } from '../../../src/engine/index.ts';
import { createBackups } from '../../../src/workers/backups/backups.ts';
import { threadCopies } from '../../../src/workers/backups/copies.ts';
import { hostView } from '../../../src/workers/host-view.ts';
import { piscinaRunner } from '../../../src/workers/runners/piscina.ts';
import { inlineRunner } from '../../../src/workers/runners/inline.ts';
import { createStorageThreads } from '../../../src/workers/storage-threads.ts';
import { computes, systems } from './systems.ts';

/** `scripts` is where the built threads stand; `threads` computes in so many of Piscina's, 0 in the engine's own. */
export function benchEngine(folder: string, scripts: URL, threads = 0): Engine {
  const script = (name: string): URL => new URL(`${name}.mjs`, scripts);
  const models = { files: {}, versions: {} };
  const inline = { ...inlineRunner({ computes, systems }, models), slots: 4096 };
  const runner = threads === 0 ? inline : piscinaRunner({ filename: script('compute'), threads, models });
  return createEngine({
    systems,
    storage: createStorageThreads(
      { writer: script('storage'), reader: script('reader') },
      { file: join(folder, 'scriptorium.db'), durability: 'strict', models: {} },
    ),
    runner,
    inline,
    effects: [],
    host: hostView(
      folder,
      {},
      createBackups(folder, threadCopies(script('none'), folder), () => Date.now()),
    ),
    outside: { look: () => Promise.resolve({ disk: null, missing: [] }) },
    computes: () => true,
    now: () => Date.now(),
    tick: () => performance.now(),
    random: () => Math.random(),
  });
}
