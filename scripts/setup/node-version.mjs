// Refuses a Node that is too old, before anything else is tried.
import { SetUpIncomplete } from './incomplete.mjs';

/** The oldest Node that everything here runs on. */
export const oldestNode = [20, 19];

export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetUpIncomplete(
    `Node ${version} is too old: ${oldestNode.join('.')} or later is needed.`,
    'install a current Node from https://nodejs.org and run the command again',
  );
}
