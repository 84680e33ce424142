/** Builds the computing thread and the computing process of the tests, as the app's own are built: ES modules. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

export interface BuiltWorker {
  readonly filename: URL;
  readonly process: URL;
  remove(): void;
}

const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export async function buildRunnerWorker(): Promise<BuiltWorker> {
  // Within the project, since Piscina stays a package of its own and has to be found from there.
  const folder = mkdtempSync(source('../../../node_modules/.runner-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: {
        input: { compute: source('./entry.ts'), computing: source('./computing-entry.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true, external: ['piscina'] },
  });
  return {
    filename: pathToFileURL(join(folder, 'compute.mjs')),
    process: pathToFileURL(join(folder, 'computing.mjs')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
