/** A screen for each worker of the tests, so that the windows of two apps do not take the keyboard from each other. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Display {
  readonly name: string | undefined;
  close(): void;
}

/** The first worker has the screen that the tests were started on; every other one starts a virtual one. */
export async function displayOf(worker: number): Promise<Display> {
  if (worker === 0 || process.platform !== 'linux') return { name: process.env['DISPLAY'], close: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { name: `:${number}`, close: () => void server.kill() };
}
