// Runs npm, whichever way this computer has it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

/**
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 */
export function npm(args, { cwd }) {
  const script = npmScript();
  const quiet = [...args, '--loglevel=error', '--no-fund', '--no-audit'];
  return script
    ? run(process.execPath, [script, ...quiet], { cwd })
    : run('npm', quiet, { cwd, shell: process.platform === 'win32' });
}

/** npm's own entry: the one that started us, else the one that came with this Node. */
function npmScript() {
  const bin = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ];
  return candidates.find(path => path?.endsWith('npm-cli.js') && existsSync(path));
}
