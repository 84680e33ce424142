// Where the project and its per-user cache lie.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a final separator. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What may be thrown away and fetched again, shared by every clone: `${XDG_CACHE_HOME:-~/.cache}/scriptorium`. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'scriptorium');

/**
 * Where the person stood who typed `npm run …`: npm itself moves to the project's folder, and relative paths would
 * change their meaning.
 *
 * @param {string} script as npm names it
 */
export function callerFolder(script, env = process.env) {
  return env.npm_lifecycle_event === script && env.INIT_CWD ? env.INIT_CWD : process.cwd();
}
