// What every command needs first: a Node that is new enough, and the project's packages.
import { join } from 'node:path';
import { checkNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { projectRoot } from './paths.mjs';

export async function ensureProject() {
  checkNodeVersion();
  await ensurePackages(projectRoot, { what: "the project's packages", size: '270 MB' });
}

/** The import checker's own packages: it does not work with the project's TypeScript. */
export async function ensureImportChecker() {
  await ensurePackages(join(projectRoot, 'scripts/imports'), { what: "the import checker's packages", size: '33 MB' });
}
