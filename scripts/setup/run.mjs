// Runs another program to its end and gives back how it ended and what it said.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

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
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs another program on this terminal and gives its exit code. An interrupt from the keyboard reaches it by itself, so
 * that it can end in its own way; other signals are handed on.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runHere(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const handOn = signal => child.kill(signal);
    const wait = () => undefined;
    process.on('SIGINT', wait).on('SIGTERM', handOn).on('SIGHUP', handOn);
    const end = code => {
      process.off('SIGINT', wait).off('SIGTERM', handOn).off('SIGHUP', handOn);
      resolve(code);
    };
    child.on('error', error => {
      process.stderr.write(`${error.message}\n`);
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** What a program said, indented for an error message: the first lines, which name the cause. @param {string} output */
export function excerpt(output, lines = 8) {
  const told = output.split('\n').filter(line => line.trim() !== '' && line.trim() !== 'npm error');
  return told
    .slice(0, lines)
    .map(line => `  ${line}`)
    .join('\n');
}
