import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usualPatience, watchManuscripts } from './watcher.ts';
import type { ManuscriptWatcher } from './watcher.ts';

let folder: string;
let watcher: ManuscriptWatcher;
let told: string[];
const moby = (): string => join(folder, 'moby.txt');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scriptorium-watch-'));
  writeFileSync(moby(), 'Call me Ishmael.');
  told = [];
  watcher = watchManuscripts(book => told.push(book), { ...usualPatience, everyMs: 500 });
  watcher.set([{ id: 'moby', files: [moby()] }]);
  await quiet();
});
afterEach(async () => {
  await watcher.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Longer than any file needs to settle. */
const quiet = (ms = 900): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const toldNow = (): Promise<readonly string[]> =>
  vi.waitFor(() => (told.length > 0 ? told.splice(0) : Promise.reject(new Error('Nothing was told.'))), 5000);

describe('the watcher of manuscripts', () => {
  it('says nothing of a file that stays as it is', async () => {
    await quiet();
    expect(told).toEqual([]);
  });

  it('tells once of a file that is written in several pieces', async () => {
    for (let piece = 0; piece < 5; piece += 1) {
      appendFileSync(moby(), ' Some years ago.');
      await quiet(150);
    }
    expect(await toldNow()).toEqual(['moby']);
    await quiet();
    expect(told).toEqual([]);
  });

  it('tells of a file that an editor replaces by another', async () => {
    writeFileSync(join(folder, 'moby.txt.new'), 'Call me Ahab.');
    renameSync(join(folder, 'moby.txt.new'), moby());
    expect(await toldNow()).toEqual(['moby']);
  });

  it('tells of a file that is gone, and again when it is back', async () => {
    renameSync(moby(), join(folder, 'away.txt'));
    expect(await toldNow()).toEqual(['moby']);
    renameSync(join(folder, 'away.txt'), moby());
    expect(await toldNow()).toEqual(['moby']);
  });

  it('notices a whole folder that goes and comes back', async () => {
    const inner = join(folder, 'novel');
    mkdirSync(inner);
    writeFileSync(join(inner, 'a.md'), 'One.');
    watcher.set([{ id: 'moby', files: [join(inner, 'a.md')] }]);
    await quiet();
    renameSync(inner, join(folder, 'elsewhere'));
    expect(await toldNow()).toEqual(['moby']);
    renameSync(join(folder, 'elsewhere'), inner);
    expect(await toldNow()).toEqual(['moby']);
  });

  it('does not look at books that have left the shelf', async () => {
    watcher.set([]);
    appendFileSync(moby(), ' More.');
    await quiet();
    expect(told).toEqual([]);
  });
});
