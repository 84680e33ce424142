import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../../src/workers/folder-lock.ts';
import { type HostOptions, openEngine } from '../../src/workers/host.ts';
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

describe('a host that is closed while a backup is being made', () => {
  it('closes its engine at once, and keeps the folder until the copying has ended', async () => {
    const { options, asked, go } = hosting();
    const engine = await openEngine(options);
    const made = engine.backups.make().catch((error: unknown) => error);
    await vi.waitFor(() => expect(asked()).toBe(true));
    const closing = engine.close();
    await vi.waitFor(() => expect(engine.reads.items({ limit: 1 })).rejects.toThrow());
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
