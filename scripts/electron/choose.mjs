// Chooses the Electron that opens the window: one that was asked for, the current one, or the oldest we support.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetUpIncomplete } from '../setup/incomplete.mjs';
import { ensureLibraries } from '../setup/libraries.mjs';
import { say } from '../setup/say.mjs';
import { ensureOldestElectron } from './ensure-oldest.mjs';
import { officialElectron } from './official.mjs';
import { ageOfOldest, hasOldestElectron, oldestElectron } from './oldest.mjs';

const executableName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/**
 * The Electron for a person at this computer, with the libraries it needs.
 *
 * @returns {Promise<{ executable: string, trial: boolean }>} trial: it is too old for more than trying out
 */
export async function chooseElectron() {
  const chosen = overridden() ?? (await official()) ?? (await oldestForTrial());
  await ensureLibraries(dirname(chosen.executable));
  return chosen;
}

/** The Electron that tests run on: always the oldest supported one, where it exists. */
export async function ensureTestElectron() {
  if (hasOldestElectron()) return ensureLibraries(await ensureOldestElectron(), { forTests: true });
  const chosen = overridden() ?? (await official());
  if (!chosen) throw unavailable('Electron could not be fetched.');
}

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = join(folder, executableName);
  if (existsSync(executable)) return { executable, trial: false };
  throw new SetUpIncomplete(
    `ELECTRON_OVERRIDE_DIST_PATH names a folder without ${executableName}: ${folder}`,
    'unset ELECTRON_OVERRIDE_DIST_PATH',
  );
}

async function official() {
  const found = await officialElectron();
  if ('executable' in found) return { executable: found.executable, trial: false };
  if (!hasOldestElectron()) throw unavailable(`The current Electron could not be fetched:\n${found.reason}`);
  say('  The current Electron is out of reach from here.');
  return undefined;
}

async function oldestForTrial() {
  const executable = join(await ensureOldestElectron(), executableName);
  const { version, supportEnded } = oldestElectron;
  say(
    `Opening the window on Electron ${version}, the oldest supported: good for trying out, but its line is ${ageOfOldest()} old\n` +
      `and has had no security updates since ${supportEnded}.`,
  );
  return { executable, trial: true };
}

function unavailable(what) {
  return new SetUpIncomplete(
    `${what}\nOn ${process.platform} ${process.arch} there is no other way to get one.`,
    'node node_modules/electron/install.js   (with a network that reaches GitHub, or ELECTRON_MIRROR set)',
  );
}
