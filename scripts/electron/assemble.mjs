// Makes a plain Electron distribution out of the archive that carries one for another app.
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { loaderFolder, oldestElectron } from './oldest.mjs';
import { unzip } from './unzip.mjs';

const archiveRoot = 'Cypress/';
const renamed = { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' };
/** The other app's own parts: its files, and a snapshot of them for the main process. */
const foreign = name => name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin';

/**
 * @param {string} zipFile
 * @param {string} folder the new distribution's, which must not exist yet
 */
export async function assemble(zipFile, folder) {
  await unzip(zipFile, folder, entry => {
    const name = entry.slice(archiveRoot.length);
    return !entry.startsWith(archiveRoot) || foreign(name) ? undefined : (renamed[name] ?? name);
  });
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches by `--inspect`.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await cp(loaderFolder, join(folder, 'resources/app'), { recursive: true });
  await writeFile(join(folder, 'version'), oldestElectron.version);
}
