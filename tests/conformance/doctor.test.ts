import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { holdExclusively, openDatabase } from '../../src/engine/storage/driver.ts';
import { freshFolder, run, runHere } from '../faults/command-line.ts';
import { smallBook } from './small-book.ts';

vi.setConfig({ testTimeout: 90_000 });

interface Finding {
  readonly check: string;
  readonly state: string;
  readonly said: string;
  readonly cure: string | null;
  readonly mended: string | null;
}
interface CheckUp {
  readonly code: number | null;
  readonly found: ReadonlyMap<string, Finding>;
  /** The checks that found something wrong. */
  readonly wrong: readonly string[];
}

function checkUpOf(code: number | null, stdout: string): CheckUp {
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
  const wrong = findings.filter(one => one.state === 'warning' || one.state === 'critical').map(one => one.check);
  return { code, found: new Map(findings.map(one => [one.check, one])), wrong };
}

/** A data folder in which a book was read, and one backup made. */
const model = freshFolder();
const book = join(freshFolder(), 'ferry.txt');
let backup = '';

beforeAll(async () => {
  expect(await buildWhenStale()).toBe(true);
  cpSync(smallBook(), book);
  expect((await run('analyze', book, '--json', '--data-dir', model).ended).code).toBe(0);
  const made = await runHere('project', 'backup', '--json', '--data-dir', model);
  backup = (JSON.parse(made.stdout) as { readonly backup: { readonly name: string } }).backup.name;
}, 180_000);

let folder: string;
beforeEach(() => {
  folder = freshFolder();
  cpSync(model, folder, { recursive: true });
  chmodSync(folder, 0o700);
});
const inside = (...names: readonly string[]): string => join(folder, ...names);

async function doctor(...words: readonly string[]): Promise<CheckUp> {
  const { code, stdout } = await runHere('doctor', '--json', '--data-dir', folder, ...words);
  return checkUpOf(code, stdout);
}
async function titles(): Promise<readonly string[]> {
  const { stdout } = await runHere('projects', '--json', '--data-dir', folder);
  const { projects } = JSON.parse(stdout) as { readonly projects: readonly { readonly files: readonly string[] }[] };
  return projects.flatMap(one => one.files);
}

describe('the doctor on a data folder', () => {
  it('finds all well where all is well, and makes nothing where there is nothing', async () => {
    expect(await doctor()).toMatchObject({ code: 0, wrong: [] });
    folder = join(folder, 'none');
    const { code, found, wrong } = await doctor('--mend');
    expect({ code, wrong, state: found.get('data folder')?.state }).toEqual({ code: 0, wrong: [], state: 'off' });
    expect(existsSync(folder)).toBe(false);
  });

  it('names everything that is wrong at once with its cure, mends it, and loses nothing', async () => {
    chmodSync(folder, 0o755);
    mkdirSync(inside('electron'));
    // It is JSON, and yet nothing that the window takes.
    writeFileSync(inside('electron', 'settings.json'), '{"theme": "mauve"}');
    writeFileSync(inside('lock'), '4711\n');
    const hourAgo = Date.now() / 1000 - 3600;
    for (const name of ['copy.db.partial', 'mine.partial.txt', 'young.partial']) {
      writeFileSync(inside('backups', name), 'x');
      if (name !== 'young.partial') utimesSync(inside('backups', name), hourAgo, hourAgo);
    }
    const bytes = readFileSync(inside('scriptorium.db'));
    bytes.fill(0x55, 40_000, 160_000);
    writeFileSync(inside('scriptorium.db'), bytes);

    const wrong = ['privacy', 'leftovers', 'settings of the window', 'lock', 'database'];
    const before = await doctor();
    expect(before).toMatchObject({ code: 1, wrong });
    for (const check of wrong) {
      expect(before.found.get(check)?.cure).toMatch(/\S.*`scriptorium doctor --mend`/u);
      expect(before.found.get(check)?.mended).toBeNull();
    }
    const mending = await doctor('--mend');
    expect(mending).toMatchObject({ code: 0, wrong: [] });
    for (const check of wrong) expect(mending.found.get(check)?.mended).not.toBeNull();
    expect(await doctor()).toMatchObject({ code: 0, wrong: [] });

    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readFileSync(inside('electron', 'settings.broken-1.json'), 'utf8')).toBe('{"theme": "mauve"}');
    expect(readFileSync(inside('lock.damaged-1'), 'utf8')).toBe('4711\n');
    expect(
      ['copy.db.partial', 'mine.partial.txt', 'young.partial'].map(one => existsSync(inside('backups', one))),
    ).toEqual([...[false, true, true]]);
    expect(readFileSync(inside('scriptorium.damaged-1.db'))).toEqual(bytes);
    expect(await titles()).toEqual([book]);
  });

  it('takes what a killed program has left for no lock, and leaves alone what another works on', async () => {
    writeFileSync(inside('lock'), '');
    expect((await doctor()).found.get('lock')?.state).toBe('ok');
    writeFileSync(inside('scriptorium.db'), 'Call me Ishmael.');
    const held = holdExclusively(inside('lock'));
    const { found } = await doctor('--mend');
    held?.release();
    expect(found.get('lock')?.said).toContain('open on this folder');
    expect(found.has('database')).toBe(false);
    expect(readFileSync(inside('scriptorium.db'), 'utf8')).toBe('Call me Ishmael.');
  });

  it('gives the writer rights back that they have lost', async () => {
    const person = process.getuid?.() === 0 ? 65_534 : undefined;
    if (person !== undefined) spawnSync('chown', ['-R', String(person), folder]);
    const asPerson = async (...words: readonly string[]): Promise<CheckUp> => {
      const cli = resolve(import.meta.dirname, '../../out/main/cli.js');
      const child = spawn(process.execPath, [cli, 'doctor', '--json', '--data-dir', folder, ...words], {
        stdio: ['ignore', 'pipe', 'ignore'],
        ...(person === undefined ? {} : { uid: person, gid: person }),
      });
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      const code = await new Promise<number | null>(done => child.on('close', done));
      return checkUpOf(code, stdout);
    };
    chmodSync(inside('scriptorium.db'), 0o400);
    chmodSync(inside('backups'), 0o500);
    chmodSync(folder, 0o500);
    const before = await asPerson();
    expect(before).toMatchObject({ code: 1, wrong: ['data folder'] });
    expect(before.found.get('data folder')?.said).toContain(folder);
    expect((await asPerson('--mend')).found.get('data folder')?.mended).not.toBeNull();
    const after = await asPerson();
    expect(after.code).toBe(0);
    // The book itself may be in a folder of somebody else.
    expect(after.wrong.filter(check => !check.startsWith('manuscript'))).toEqual([]);
    if (person === undefined) return;
    // What belongs to somebody else cannot be opened, and is said to be so.
    chownSync(folder, 0, 0);
    const others = await asPerson('--mend');
    expect(others).toMatchObject({ code: 1, wrong: ['data folder'] });
    expect(others.found.get('data folder')?.cure).toContain('--data-dir');
  });
});

describe('the doctor on a database', () => {
  it.each<readonly [string, (file: string) => void]>([
    ['cut short', file => truncateSync(file, 50_000)],
    ['empty', file => truncateSync(file, 0)],
    ['no database at all', file => writeFileSync(file, 'Call me Ishmael. Some years ago, never mind how long.')],
  ])('sets one aside that is %s, and restores the newest sound backup', async (_what, damage) => {
    writeFileSync(inside('backups', 'scriptorium-20990101-000000.db'), 'A backup that is none.');
    damage(inside('scriptorium.db'));
    const bytes = readFileSync(inside('scriptorium.db'));
    expect(await doctor()).toMatchObject({ code: 1, wrong: ['database'] });
    expect(readFileSync(inside('scriptorium.db'))).toEqual(bytes);
    const mending = await doctor('--mend');
    expect(mending.found.get('database')?.mended).toContain(backup);
    expect(readFileSync(inside('scriptorium.damaged-1.db'))).toEqual(bytes);
    expect(await doctor()).toMatchObject({ code: 0, wrong: [] });
    expect(await titles()).toEqual([book]);
  });

  it('keeps the log of an empty one, which opening it would throw away', async () => {
    truncateSync(inside('scriptorium.db'), 0);
    writeFileSync(inside('scriptorium.db-wal'), 'What was written last.');
    rmSync(inside('backups'), { recursive: true });
    expect(await doctor()).toMatchObject({ code: 1, wrong: ['database'] });
    const mending = await doctor('--mend');
    expect(mending.found.get('database')?.mended).toContain('open your manuscripts again');
    expect(readFileSync(inside('scriptorium.damaged-1.db-wal'), 'utf8')).toBe('What was written last.');
    expect(await doctor()).toMatchObject({ code: 0, wrong: [] });
  });

  it('restores one that has gone, and says so where it does not', async () => {
    rmSync(inside('scriptorium.db'));
    const before = await doctor();
    expect(before).toMatchObject({ code: 0, wrong: ['database'] });
    expect(before.found.get('database')?.cure).toContain(`scriptorium project restore ${backup}`);
    expect((await doctor('--mend')).found.get('database')?.mended).toContain(backup);
    expect(await titles()).toEqual([book]);
  });

  it('does not touch one that a newer version made', async () => {
    const database = openDatabase({ file: inside('scriptorium.db'), readOnly: false, durability: 'strict' });
    database.run(`UPDATE engine_migrations SET version = 9000 WHERE owner = 'engine'`);
    database.close();
    const bytes = readFileSync(inside('scriptorium.db'));
    const { code, found, wrong } = await doctor('--mend');
    expect({ code, wrong }).toEqual({ code: 1, wrong: ['database'] });
    expect(found.get('database')).toMatchObject({ mended: null, said: expect.stringContaining('newer') as string });
    expect(readFileSync(inside('scriptorium.db'))).toEqual(bytes);
  });
});

describe('the doctor on what lies around', () => {
  it('names a manuscript that is not where it was, and says what to do in the window and here', async () => {
    renameSync(book, `${book}.moved`);
    const { code, found } = await doctor();
    renameSync(`${book}.moved`, book);
    expect(code).toBe(0);
    const [lost] = [...found.values()].filter(one => one.check.startsWith('manuscript'));
    expect(lost).toMatchObject({ state: 'warning', said: expect.stringContaining(book) as string });
    expect(lost?.cure).toMatch(/Books screen.*`scriptorium project relocate/u);
  });

  it('names a trained model that is missing', async () => {
    const root = resolve(import.meta.dirname, '../..');
    const installation = freshFolder();
    cpSync(join(root, 'out'), join(installation, 'out'), { recursive: true });
    cpSync(join(root, 'resources'), join(installation, 'resources'), { recursive: true });
    cpSync(join(root, 'package.json'), join(installation, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(installation, 'node_modules'));
    rmSync(join(installation, 'resources/models/vad.bin'));
    const cli = join(installation, 'out/main/cli.js');
    const { status, stdout } = spawnSync(process.execPath, [cli, 'doctor', '--json', '--data-dir', folder], {
      encoding: 'utf8',
    });
    const { wrong, found } = checkUpOf(status, stdout);
    expect({ status, wrong }).toEqual({ status: 1, wrong: ['models'] });
    expect(found.get('models')).toMatchObject({ said: expect.stringContaining('vad.bin') as string });
    expect(found.get('models')?.cure).toContain('npm start');
  });

  it('names a disk that is full', async ({ skip }) => {
    const place = freshFolder();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'tmpfs', place]).status === 0;
    if (!mounted) return skip('Only an administrator can make a small disk.');
    try {
      cpSync(model, place, { recursive: true });
      folder = place;
      spawnSync('dd', ['if=/dev/zero', `of=${join(place, 'filler')}`, 'bs=4k']);
      const { code, found, wrong } = await doctor('--mend');
      expect(code).toBe(1);
      expect(wrong).toContain('disk');
      expect(found.get('disk')).toMatchObject({ state: 'critical', said: expect.stringContaining('0 MB') as string });
      expect(found.has('database')).toBe(false);
      expect(readFileSync(join(place, 'scriptorium.db'))).toEqual(readFileSync(join(model, 'scriptorium.db')));
      rmSync(join(place, 'filler'));
      expect(await titles()).toEqual([book]);
    } finally {
      spawnSync('umount', [place]);
    }
    return undefined;
  });
});
