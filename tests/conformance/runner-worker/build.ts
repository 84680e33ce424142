/** Builds the computing thread of the tests, as the app's own is built: one ES module. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export interface BuiltWorker {
  readonly filename: URL;
  remove(): void;
}

export async function buildRunnerWorker(): Promise<BuiltWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'scriptorium-runner-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('./entry.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'compute.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return {
    filename: pathToFileURL(join(folder, 'compute.mjs')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
