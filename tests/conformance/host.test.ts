import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../src/workers/folder-lock.ts';
import { type HostOptions, openEngine } from '../../src/workers/host.ts';
import type { ProcessEnding } from '../../src/workers/runners/process-protocol.ts';
import { freshFolder } from './toy-engine.ts';

const resources = resolve(import.meta.dirname, '../../resources');

/** The engine on a fresh folder, with a thread for backups that answers only when the file `go` is there. */
function hosting(): { readonly options: HostOptions; readonly asked: () => boolean; readonly go: () => void } {
  const dataFolder = freshFolder();
  const scripts = join(dataFolder, 'scripts');
  const flag = join(scripts, 'go');
  mkdirSync(scripts);
  writeFileSync(
    join(scripts, 'backup.js'),
    `const { existsSync, writeFileSync } = require('node:fs');
    const { parentPort } = require('node:worker_threads');
    const pause = new Int32Array(new SharedArrayBuffer(4));
    parentPort.on('message', call => {
      if (call === null) return parentPort.close();
      writeFileSync(${JSON.stringify(`${flag}.asked`)}, '');
      while (!existsSync(${JSON.stringify(flag)})) Atomics.wait(pause, 0, 0, 10);
      parentPort.postMessage({ id: call.id, ok: true });
    });`,
  );
  const options = {
    dataFolder,
    resources,
    scripts: pathToFileURL(join(scripts, 'cli.js')),
    storageHere: true,
    work: false,
    log: () => undefined,
  };
  return { options, asked: () => existsSync(`${flag}.asked`), go: () => writeFileSync(flag, '') };
}

describe('a host that cannot open its engine', () => {
  it('gives the folder back where no computing process can be started', async () => {
    const { options } = hosting();
    const startComputing = () => () => {
      throw new Error('utilityProcess cannot be created before app is ready');
    };
    await expect(openEngine({ ...options, startComputing })).rejects.toThrow('before app is ready');
    (await lockFolder(options.dataFolder)).release();
  });

  it('ends its computing process and gives the folder back where the database cannot be opened', async () => {
    const { options } = hosting();
    writeFileSync(join(options.dataFolder, 'scriptorium.db'), 'This was a database once.'.repeat(900));
    const ended = vi.fn();
    const startComputing = () => () => {
      let exit = (_ending: ProcessEnding): void => undefined;
      return {
        post: () => undefined,
        onMessage: () => undefined,
        onExit: (listener: typeof exit) => void (exit = listener),
        kill() {
          ended();
          exit({ code: null, signal: 'SIGKILL', words: '' });
        },
      };
    };
    await expect(openEngine({ ...options, startComputing })).rejects.toMatchObject({ code: 'store-damaged' });
    expect(ended).toHaveBeenCalledOnce();
    (await lockFolder(options.dataFolder)).release();
  });

  it('starts no process before it may', async () => {
    const { options } = hosting();
    const startComputing = vi.fn(() => () => {
      throw new Error('Too soon.');
    });
    const mayStart = () => Promise.reject(new Error('Never.'));
    await expect(openEngine({ ...options, startComputing, mayStart })).rejects.toThrow('Never.');
    expect(startComputing).not.toHaveBeenCalled();
  });
});

describe('a host that is closed while a backup is being made', () => {
  it('closes its engine at once, and keeps the folder until the copying has ended', async () => {
    const { options, asked, go } = hosting();
    const engine = await openEngine(options);
    const made = engine.backups.make().catch((error: unknown) => error);
    await vi.waitFor(() => expect(asked()).toBe(true));
    const closing = engine.close();
    await vi.waitFor(() => expect(engine.reads.items({ limit: 1 })).rejects.toThrow('not open'));
    await expect(lockFolder(options.dataFolder)).rejects.toMatchObject({ code: 'folder-in-use' });
    go();
    await closing;
    (await lockFolder(options.dataFolder)).release();
    // The copy that was written is not checked any more, and gets no name.
    expect(await made).toMatchObject({ code: 'backup-failed' });
    await expect(engine.backups.make()).rejects.toMatchObject({ code: 'backup-failed' });
    expect(await engine.backups.list()).toEqual([]);
  });
});
