// Puts the packages of a lock file in place, and leaves them alone when they already are.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SetUpIncomplete } from './incomplete.mjs';
import { npm } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { excerpt } from './run.mjs';
import { step } from './say.mjs';

/**
 * The lock file fixes every version. `npm ci` would do the same, but refuses where a registry lacks a package that only
 * other platforms need. No package here needs an install script, and one of them would fetch from elsewhere.
 */
const installArguments = ['install', '--no-save', '--ignore-scripts'];

/**
 * @param {string} folder one that holds package.json and package-lock.json
 * @param {{ what: string, size: string }} described what is installed and how much it takes on disk
 */
export async function ensurePackages(folder, { what, size }) {
  if (packagesAreCurrent(folder)) return;
  const count = Object.keys(readJson(join(folder, 'package-lock.json')).packages).length - 1;
  const { code, output } = await step(`Installing ${what}: up to ${count} packages, ${size} on disk`, () =>
    npm(installArguments, { cwd: folder }),
  );
  if (code !== 0) {
    const where = relative(projectRoot, folder);
    throw new SetUpIncomplete(
      `npm could not install ${what}; it said:\n${excerpt(output)}`,
      `npm ${installArguments.join(' ')}${where ? ` --prefix ${where}` : ''}   (with a network on which npm reaches its registry)`,
    );
  }
  writeFileSync(stampOf(folder), lockHash(folder));
}

/** Whether what is installed is what the lock file says; a stamp makes the usual answer quick. */
export function packagesAreCurrent(folder) {
  const stamp = stampOf(folder);
  const hash = lockHash(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!installedEqualsLock(folder)) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** npm leaves its own account of what it installed, written last: it is compared entry by entry. */
function installedEqualsLock(folder) {
  const account = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = readJson(account).packages;
  return Object.entries(readJson(join(folder, 'package-lock.json')).packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

const stampOf = folder => join(folder, 'node_modules/.installed-lock');
const lockHash = folder =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
