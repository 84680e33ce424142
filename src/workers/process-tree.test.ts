import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { processTree } from './process-tree.ts';

describe.runIf(process.platform === 'linux')('the tree of a process', () => {
  it('counts its threads, and the processes it has started with their memory', async () => {
    const before = await processTree(process.pid);
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    try {
      await new Promise(resolve => child.once('spawn', resolve));
      await expect
        .poll(async () => (await processTree(process.pid)).children?.count)
        .toBeGreaterThan(before.children?.count ?? 0);
      const { threads, children } = await processTree(process.pid);
      expect(threads).toBeGreaterThan(1);
      expect(children?.memoryBytes).toBeGreaterThan(1e6);
    } finally {
      child.kill();
    }
  });

  it('tells nothing of a process that is gone', async () => {
    expect(await processTree(2 ** 30)).toEqual({ threads: null, children: null });
  });
});
