import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepApart } from './keep-apart.ts';

describe('keeping an entry apart from a module', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'keep-apart-'));
    writeFileSync(join(folder, 'window.js'), `import { app } from 'electron';\nexport const name = app.name;`);
    writeFileSync(join(folder, 'plain.js'), `export const name = 'plain';`);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const buildCli = async (source: string): Promise<unknown> => {
    writeFileSync(join(folder, 'cli.js'), source);
    return await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      plugins: [keepApart({ entries: ['cli'], forbidden: ['electron'] })],
      build: {
        ssr: true,
        write: false,
        rolldownOptions: {
          external: ['electron'],
          input: { cli: join(folder, 'cli.js'), index: join(folder, 'window.js') },
        },
      },
    });
  };

  it('fails the build with the way that leads there, also through an import at run time', async () => {
    await expect(buildCli(`export { name } from './window.js';`)).rejects.toThrow(/cli\S* → .*electron/u);
    await expect(buildCli(`export const later = () => import('./window.js');`)).rejects.toThrow(/cli\S* → .*electron/u);
  });

  it('lets other entries load it', async () => {
    await expect(buildCli(`export { name } from './plain.js';`)).resolves.toBeDefined();
  });
});
