/** What was said on the command line of the app: `[--data-dir DIR] [FILE…]`. */
import { resolve } from 'node:path';

export interface LaunchArguments {
  readonly dataDir: string | undefined;
  /** As they were written, still relative to the caller's folder. */
  readonly files: readonly string[];
}

/** Reads our own arguments. Flags of Electron and Chromium are written `--name` or `--name=value` and passed over. */
export function launchArguments(args: readonly string[]): LaunchArguments {
  const files: string[] = [];
  let dataDir: string | undefined;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') files.push(...rest.splice(0));
    else if (arg === '--data-dir') dataDir = rest.shift();
    else if (arg.startsWith('--data-dir=')) dataDir = arg.slice('--data-dir='.length);
    else if (!arg.startsWith('-')) files.push(arg);
  }
  return { dataDir, files: files.filter(file => file !== '') };
}

/** The part of `argv` that is meant for the app: what follows the program, or the folder of the app where one is named. */
export function ownArguments(argv: readonly string[], appPath: string): readonly string[] {
  const named = argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-') && resolve(arg) === resolve(appPath));
  return argv.slice(Math.max(named, 0) + 1);
}

/** What follows the program to open the app once more on the same folder, without the manuscripts that were named. */
export function relaunchArguments(argv: readonly string[], appPath: string): readonly string[] {
  const own = ownArguments(argv, appPath);
  const { dataDir } = launchArguments(own);
  const end = own.indexOf('--');
  const flags = own
    .slice(0, end === -1 ? own.length : end)
    .filter(arg => arg.startsWith('-') && !arg.startsWith('--data-dir'));
  const before = argv.slice(1, argv.length - own.length);
  return [...before, ...flags, ...(dataDir === undefined ? [] : [`--data-dir=${dataDir}`])];
}
