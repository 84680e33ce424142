/** A database in which bytes have changed: found at the next opening, kept, and a backup in its place. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { restoreSteps } from '../../src/workers/backups/restore.ts';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { markForRestore, readRestoreMarker } from '../../src/workers/backups/restore-marker.ts';
import { type Copies, threadCopies } from '../../src/workers/backups/copies.ts';
import { rescueDatabase } from '../../src/workers/backups/rescue.ts';
import { smallBook } from '../conformance/small-book.ts';
import { freshFolder, runHere, type Written } from './command-line.ts';

const pageBytes = 8192;
const kept = 'scriptorium.damaged-1.db';
let read = '';

const databaseOf = (folder: string): string => join(folder, 'scriptorium.db');
const say = (folder: string, ...words: readonly string[]): Promise<Written> =>
  runHere(...words, '--json', '--data-dir', folder);

interface Projects {
  readonly projects: readonly { readonly id: string; readonly words: number }[];
}

const projects = async (folder: string): Promise<Projects['projects']> =>
  (JSON.parse((await say(folder, 'projects')).stdout) as Projects).projects;

/** One page of each kind that a database has: by what it belongs to, and by its place in that. */
function pagesOfEachKind(folder: string): readonly { readonly kind: string; readonly page: number }[] {
  const database = openDatabase({ file: databaseOf(folder), readOnly: true, durability: 'strict' });
  try {
    return database
      .all(
        `SELECT max(stat.pageno) AS page, coalesce(schema.type, 'schema') || ' ' || stat.pagetype AS kind
         FROM dbstat AS stat LEFT JOIN sqlite_schema AS schema ON schema.name = stat.name GROUP BY kind`,
      )
      .map(row => ({ kind: String(row['kind']), page: Number(row['page']) }));
  } finally {
    database.close();
  }
}

/** Changes some bytes at the start of one page in three, where SQLite keeps the order of its rows; returns the whole. */
function flipBytes(folder: string): Buffer {
  const bytes = readFileSync(databaseOf(folder));
  for (let page = 2; page * pageBytes < bytes.length; page += 3)
    bytes.fill(0xff, page * pageBytes, page * pageBytes + 64);
  writeFileSync(databaseOf(folder), bytes);
  return bytes;
}

function copyOfRead(): string {
  const folder = freshFolder();
  cpSync(read, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
  read = freshFolder();
  expect((await say(read, 'analyze', smallBook())).code).toBe(0);
}, 180_000);

describe('a database in which bytes have changed', () => {
  it('is found when it is opened, kept as it is, and the newest sound backup takes its place', async () => {
    const folder = copyOfRead();
    const before = await projects(folder);
    expect((await say(folder, 'project', 'backup')).code).toBe(0);
    const newer = JSON.parse((await say(folder, 'project', 'backup')).stdout) as { readonly backup: { name: string } };
    writeFileSync(join(folder, 'backups', newer.backup.name), flipBytes(folder));
    const damaged = readFileSync(databaseOf(folder));

    const opened = await say(folder, 'projects');
    expect(opened.code).toBe(0);
    expect(opened.stderr).toContain(`It is kept as ${kept}, and the backup scriptorium-`);
    expect(opened.stderr).toContain('What was changed in Scriptorium after that is lost');
    expect((JSON.parse(opened.stdout) as Projects).projects).toEqual(before);
    expect(readFileSync(join(folder, kept)).equals(damaged)).toBe(true);

    expect(await say(folder, 'projects')).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(folder, 'scriptorium.damaged-2.db'))).toBe(false);
  }, 60_000);

  it('is found whichever kind of page they are on', async () => {
    const made = copyOfRead();
    const before = await projects(made);
    expect((await say(made, 'project', 'backup')).code).toBe(0);
    const pages = [...pagesOfEachKind(made), { kind: 'the header', page: 1 }];
    expect(pages.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['index leaf', 'table internal', 'table leaf', 'table overflow']),
    );
    for (const { kind, page } of pages) {
      const folder = freshFolder();
      cpSync(made, folder, { recursive: true });
      const bytes = readFileSync(databaseOf(folder));
      bytes.fill(0xff, (page - 1) * pageBytes, (page - 1) * pageBytes + 64);
      writeFileSync(databaseOf(folder), bytes);
      const opened = await say(folder, 'projects');
      expect(opened.code, kind).toBe(0);
      expect((JSON.parse(opened.stdout) as Projects).projects, kind).toEqual(before);
      expect(readFileSync(join(folder, kept)).equals(bytes), kind).toBe(true);
    }
  }, 60_000);

  it('stays where it is, and is said to be damaged, where no backup is sound', async () => {
    const folder = copyOfRead();
    const damaged = flipBytes(folder);
    const opened = await say(folder, 'projects');
    expect(opened.code).not.toBe(0);
    expect(`${opened.stdout}${opened.stderr}`).toContain('store-damaged');
    expect(readFileSync(databaseOf(folder)).equals(damaged)).toBe(true);
    expect(readdirSync(folder).filter(name => name.includes('damaged'))).toEqual([]);
  });

  it('is rescued once, at whichever step that is cut off', async () => {
    const made = copyOfRead();
    const { backup } = JSON.parse((await say(made, 'project', 'backup')).stdout) as {
      readonly backup: { readonly name: string };
    };
    const damaged = flipBytes(made);
    for (const steps of [0, 1, 2, 3]) {
      const folder = freshFolder();
      cpSync(made, folder, { recursive: true });
      const copies = threadCopies(new URL('../../out/main/backup.js', import.meta.url), folder);
      const marker = { backup: backup.name, askedAt: 1, damaged: { kept, fault: 'Bytes have changed.' } };
      await markForRestore(folder, marker);
      const rescuing = restoreSteps(folder, marker, copies);
      for (let step = 0; step < steps; step += 1) await rescuing.next();
      expect(await projects(folder)).toHaveLength(1);
      expect(readFileSync(join(folder, kept)).equals(damaged), `after ${steps} steps`).toBe(true);
      expect(await readRestoreMarker(folder)).toBeNull();
    }
  }, 60_000);

  it('is given its name back, and its log, where no backup takes its place after all', async () => {
    const folder = copyOfRead();
    expect((await say(folder, 'project', 'backup')).code).toBe(0);
    const damaged = flipBytes(folder);
    writeFileSync(`${databaseOf(folder)}-wal`, 'its log');
    let checks = 0;
    const copies: Copies = {
      copy: () => Promise.resolve(),
      check(file) {
        checks += 1;
        if (checks === 2) rmSync(file);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    };
    await expect(rescueDatabase(folder, copies, 'Bytes have changed.', 1)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(checks).toBe(2);
    expect(readFileSync(databaseOf(folder)).equals(damaged)).toBe(true);
    expect(readFileSync(`${databaseOf(folder)}-wal`, 'utf8')).toBe('its log');
    expect(readdirSync(folder).filter(name => name.includes('damaged'))).toEqual([]);
    expect(await readRestoreMarker(folder)).toBeNull();
  });

  it('is one that is empty, where there are backups of it', async () => {
    const folder = copyOfRead();
    const before = await projects(folder);
    expect((await say(folder, 'project', 'backup')).code).toBe(0);
    writeFileSync(databaseOf(folder), '');
    expect(await projects(folder)).toEqual(before);
    expect(readFileSync(join(folder, kept))).toHaveLength(0);
  });
});
