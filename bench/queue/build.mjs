// Builds our side of the measurement, which is TypeScript, into a folder from which all packages are found.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = name => fileURLToPath(new URL(`ours/${name}.ts`, import.meta.url));
export const built = new URL('.built/', import.meta.url);

export function buildOurs() {
  return build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: fileURLToPath(built),
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: {
        input: Object.fromEntries(['engine', 'storage', 'reader', 'compute'].map(name => [name, source(name)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: ['zod'] },
  });
}
