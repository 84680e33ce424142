// How the app is built: main, the command line and the threads as ES modules, the preload as one CommonJS file, the
// page minified. Targets are the oldest Electron we support, not the one in package.json.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { keepApart } from './scripts/build/keep-apart.ts';

const root = import.meta.dirname;
const out = (part: string): string => resolve(root, process.env['SCRIPTORIUM_OUT'] ?? 'out', part);
const oldestNode = 'node20.18';
const oldestChromium = 'chrome130';

export default defineConfig({
  main: {
    plugins: [
      keepApart({
        entries: ['cli', 'computing', 'compute', 'storage', 'reader', 'backup'],
        forbidden: ['electron', 'electron-store'],
      }),
    ],
    build: {
      outDir: out('main'),
      emptyOutDir: true,
      // Every process and thread loads schemas: as one piece of the build, and not as a hundred files of the package.
      externalizeDeps: { exclude: ['zod'] },
      target: oldestNode,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          cli: resolve(root, 'src/cli/index.ts'),
          computing: resolve(root, 'src/workers/computing.ts'),
          compute: resolve(root, 'src/workers/compute.ts'),
          storage: resolve(root, 'src/workers/storage.ts'),
          reader: resolve(root, 'src/workers/reader.ts'),
          backup: resolve(root, 'src/workers/backup.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: out('preload'),
      emptyOutDir: true,
      target: oldestNode,
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    build: {
      outDir: out('renderer'),
      emptyOutDir: true,
      target: oldestChromium,
      cssTarget: oldestChromium,
      minify: true,
      // Not named in the page: for whoever looks up a place that the log gives.
      sourcemap: 'hidden',
      // The page's policy takes scripts, styles and fonts from its own files only: nothing may be inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, 'src/renderer/index.html') },
    },
  },
});
