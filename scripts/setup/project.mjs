// What every command needs first: a Node that is new enough, and the project's packages.
import { checkNodeVersion } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { projectRoot } from './paths.mjs';

export async function ensureProject() {
  checkNodeVersion();
  await ensurePackages(projectRoot, { what: "the project's packages", size: '270 MB' });
}
