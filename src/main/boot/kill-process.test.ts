import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { killProcess } from './kill-process.ts';

it('a process is ended at once, and one that has gone already is let be', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const { pid = 0 } = child;
  killProcess(pid);
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(() => killProcess(pid)).not.toThrow();
});
