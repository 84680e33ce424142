// The oldest Electron we support, which every test runs on: which one it is, how old, and where it lies once set up.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../setup/paths.mjs';

export const oldestElectron = {
  version: '33.2.1',
  chromium: 130,
  /** Its line's first release and its last day of security updates, from Electron's own timeline. */
  firstReleased: '2024-10-15',
  supportEnded: '2025-04-29',
};

/** Our own files of the distribution, which take the place of Electron's `default_app.asar`. */
export const loaderFolder = fileURLToPath(new URL('./loader', import.meta.url));

/** Raised when what is done to the distribution changes. */
const assembly = 1;

/** The package that carries it exists for this platform only. */
export function hasOldestElectron() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The distribution's folder, in the cache that all clones share; it changes with the loader. */
export function oldestElectronFolder() {
  const hash = createHash('sha256').update(String(assembly));
  for (const name of readdirSync(loaderFolder).sort()) hash.update(name).update(readFileSync(join(loaderFolder, name)));
  return join(cacheFolder, 'electron', `${oldestElectron.version}-${hash.digest('hex').slice(0, 10)}`);
}

/** How long ago its line came out, in words: "2 years". */
export function ageOfOldest(now = new Date()) {
  const months = Math.max(1, Math.round((now.getTime() - Date.parse(oldestElectron.firstReleased)) / 2.63e9));
  const [count, unit] = months < 24 ? [months, 'month'] : [Math.floor(months / 12), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
