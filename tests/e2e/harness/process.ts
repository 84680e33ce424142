/** The app as a process beside the one under test. */
import { spawn } from 'node:child_process';
import { electronExecutable, sandboxArguments } from '../../../scripts/electron/path.mjs';
import { projectRoot } from './app.ts';

/** Starts the app and resolves with its exit code. */
export function runApp(args: readonly string[]): Promise<number | null> {
  const child = spawn(electronExecutable(), [...sandboxArguments(), projectRoot, ...args], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
}
