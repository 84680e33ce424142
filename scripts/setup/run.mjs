// Runs another program to its end and gives back how it ended and what it said.
import { spawn } from 'node:child_process';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} output is standard output and error together, where they are
 *   pipes; a program that cannot be started ends with 127
 */
export function run(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout?.on('data', chunk => (output += chunk));
    child.stderr?.on('data', chunk => (output += chunk));
    child.on('error', error => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 1), output }));
  });
}

/**
 * Runs another program on this terminal.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function runHere(command, args, options = {}) {
  const { code } = await run(command, args, { stdio: 'inherit', ...options });
  return code;
}

/** The last lines of a program's output, indented, for an error message. @param {string} output */
export function tail(output, lines = 6) {
  return output
    .trim()
    .split('\n')
    .slice(-lines)
    .map(line => `  ${line}`)
    .join('\n');
}
