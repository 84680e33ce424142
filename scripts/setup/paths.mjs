// Where the project and its per-user cache lie.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a final separator. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What may be thrown away and fetched again, shared by every clone: `${XDG_CACHE_HOME:-~/.cache}/scriptorium`. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'scriptorium');
