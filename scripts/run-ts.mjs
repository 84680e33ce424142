// Runs a TypeScript script in plain Node: bundles it with Vite into a folder of its own and imports the result.
//   node scripts/run-ts.mjs SCRIPT.ts [ARGUMENTS…]
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('Name a script: node scripts/run-ts.mjs SCRIPT.ts [ARGUMENTS…]');
  process.exit(2);
}

// Inside node_modules, so that the bundle finds the packages it imports.
const folder = mkdtempSync(join(root, 'node_modules', '.run-ts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: resolve(script),
    outDir: folder,
    target: 'node20.18',
    minify: false,
    sourcemap: 'inline',
    rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
  },
});
process.argv = [process.argv[0] ?? 'node', basename(script), ...rest];
await import(pathToFileURL(join(folder, 'script.mjs')).href);
