import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paragraph, wordFile } from '../../../tests/manuscripts/make-archive.ts';
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

  it('waits for a Word document whose end is not there yet', async () => {
    const path = join(folder, 'novel.docx');
    const whole = wordFile(paragraph('Call me Ishmael.'));
    writeFileSync(path, whole);
    watcher.set([{ id: 'moby', files: [path] }]);
    await quiet();
    const later = wordFile(paragraph('Call me Ahab. Some years ago, never mind how long precisely.'));
    writeFileSync(path, later.subarray(0, later.length >> 1));
    await quiet(1200);
    expect(told).toEqual([]);
    writeFileSync(path, later);
    expect(await toldNow()).toEqual(['moby']);
  });

  it('tells once when Word saves: beside the file, then in its place', async () => {
    const path = join(folder, 'novel.docx');
    writeFileSync(path, wordFile(paragraph('Call me Ishmael.')));
    watcher.set([{ id: 'moby', files: [path] }]);
    await quiet();
    writeFileSync(join(folder, '~$novel.docx'), 'owner');
    const bytes = wordFile(paragraph('Call me Ahab.'));
    writeFileSync(join(folder, '~WRD0001.tmp'), bytes.subarray(0, 100));
    await quiet(200);
    appendFileSync(join(folder, '~WRD0001.tmp'), bytes.subarray(100));
    renameSync(path, join(folder, '~WRL0002.tmp'));
    await quiet(200);
    renameSync(join(folder, '~WRD0001.tmp'), path);
    rmSync(join(folder, '~WRL0002.tmp'));
    expect(await toldNow()).toEqual(['moby']);
    rmSync(join(folder, '~$novel.docx'));
    await quiet();
    expect(told).toEqual([]);
  });

  it('tells once when Vim saves: the old file moved away, a new one written', async () => {
    renameSync(moby(), `${moby()}~`);
    await quiet(300);
    writeFileSync(moby(), '');
    await quiet(200);
    appendFileSync(moby(), 'Call me Ahab.');
    rmSync(`${moby()}~`);
    expect(await toldNow()).toEqual(['moby']);
    await quiet();
    expect(told).toEqual([]);
  });

  it('tells once when Obsidian saves: emptied, then written, or replaced whole', async () => {
    truncateSync(moby(), 0);
    await quiet(600);
    expect(told).toEqual([]);
    writeFileSync(moby(), 'Call me Ahab.');
    expect(await toldNow()).toEqual(['moby']);
    writeFileSync(join(folder, '.moby.txt.tmp'), 'Call me Starbuck.');
    renameSync(join(folder, '.moby.txt.tmp'), moby());
    expect(await toldNow()).toEqual(['moby']);
  });

  it('tells of a folder when a chapter in it changes, joins or goes, and of nothing else in it', async () => {
    const novel = join(folder, 'novel');
    mkdirSync(novel);
    writeFileSync(join(novel, '1.md'), 'One.');
    watcher.set([{ id: 'moby', files: [novel] }]);
    await quiet();
    writeFileSync(join(novel, '~$1.docx'), 'lock');
    writeFileSync(join(novel, 'picture.png'), 'no text');
    await quiet();
    expect(told).toEqual([]);
    appendFileSync(join(novel, '1.md'), ' More.');
    expect(await toldNow()).toEqual(['moby']);
    writeFileSync(join(novel, '2.md'), 'Two.');
    expect(await toldNow()).toEqual(['moby']);
    rmSync(join(novel, '2.md'));
    expect(await toldNow()).toEqual(['moby']);
  });
});
