// Reads Electron's command line: files to require first (`-r FILE`), and the app, which is the first that is no flag.

/** @param {readonly string[]} args what follows the executable */
export function readCommandLine(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (arg === '-r' || arg === '--require') preloads.push(args[++index]);
    else if (!arg.startsWith('-')) return { preloads, appPath: arg };
  }
  return { preloads, appPath: undefined };
}
