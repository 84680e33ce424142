/** A screen for each worker of the tests, so that the windows of two apps do not take the keyboard from each other. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

let own: Promise<string> | undefined;

/** The first worker has the screen that the tests were started on; every other one starts a virtual one, once. */
export async function displayOf(worker: number): Promise<string | undefined> {
  if (worker === 0 || process.platform !== 'linux') return process.env['DISPLAY'];
  own ??= virtualDisplay();
  return await own;
}

/** Ends with this process. */
async function virtualDisplay(): Promise<string> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  process.once('exit', () => server.kill());
  const [number] = (await once(createInterface(server.stdout), 'line')) as [string];
  return `:${number}`;
}
