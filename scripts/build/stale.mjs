// Tells whether the built app is older than what it is made of: a key over names, sizes and times of every input.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

const folders = ['src', 'scripts/build'];
const files = ['electron.vite.config.ts', 'package-lock.json', 'tsconfig.base.json'];
const notBuilt = /\.test\.tsx?$/;

/** The built app's folder, and the file in it that says what it was made of. */
export const outFolder = join(projectRoot, 'out');
const stampName = 'made-of';

/** A key that changes when anything that is built changes. */
export function inputKey() {
  const hash = createHash('sha256');
  for (const folder of folders) addFolder(hash, join(projectRoot, folder));
  for (const file of files) addFile(hash, join(projectRoot, file));
  return hash.digest('hex');
}

/** @param {string} key */
export function isBuilt(key = inputKey()) {
  const stamp = join(outFolder, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === key;
}

/** @param {string} folder */
export const stampOf = folder => join(folder, stampName);

function addFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (!notBuilt.test(entry.name)) addFile(hash, path);
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}
