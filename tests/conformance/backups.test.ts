import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWhenStale } from '../../scripts/build.mjs';
import { openDatabase } from '../../src/engine/storage/driver.ts';
import { compute } from '../../src/systems/desk/example-system/compute.ts';
import { records } from '../../src/systems/desk/example-system/records.ts';
import { exampleSystem } from '../../src/systems/desk/example-system/system.ts';
import { createBackups } from '../../src/workers/backups/backups.ts';
import { type Copies, threadCopies } from '../../src/workers/backups/copies.ts';
import { restoreSteps, restoreWhereAsked } from '../../src/workers/backups/restore.ts';
import { readRestoreMarker } from '../../src/workers/backups/restore-marker.ts';
import { run } from '../faults/command-line.ts';
import { freshFolder, inlineCopies, toyEngine, type ToyEngine } from './toy-engine.ts';
import { logCompute, logEffects, logRecords, logSystem } from './toy-systems.ts';

vi.setConfig({ testTimeout: 60_000 });

const now = (): number => Date.now();
const engines: ToyEngine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

async function open(folder: string): Promise<ToyEngine> {
  const engine = toyEngine({ systems: [exampleSystem], records: [records], computes: [compute], folder });
  engines.push(engine);
  await engine.start();
  return engine;
}

const item = (text: string) => ({
  source: 'test',
  system: 'example_system',
  operation: 'text_processing',
  data: { text },
});

/** A folder in which some items were done, closed again. */
async function folderWith(...texts: readonly string[]): Promise<string> {
  const folder = freshFolder();
  await add(folder, ...texts);
  return folder;
}

async function add(folder: string, ...texts: readonly string[]): Promise<void> {
  const engine = await open(folder);
  for (const text of texts) await engine.request(item(text));
  await engine.close();
}

/** As a kill leaves it: what was done last stands in the log alone. */
async function folderWithLog(): Promise<string> {
  const folder = await folderWith(whale);
  const engine = await open(folder);
  await engine.request(item('It is a way I have of driving off the spleen.'));
  const killed = freshFolder();
  cpSync(folder, killed, { recursive: true });
  await engine.close();
  rmSync(`${databaseOf(killed)}-shm`);
  expect(statSync(`${databaseOf(killed)}-wal`).size).toBeGreaterThan(0);
  return killed;
}

const passing: readonly string[] = ['engine_statistics', 'engine_running', 'engine_turn'];

/** Every row of every table but those of a run. */
function contents(file: string): unknown {
  const database = openDatabase({ file, readOnly: true, durability: 'strict' });
  try {
    const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    return tables
      .map(row => String(row['name']))
      .filter(name => name.startsWith('engine_') && !passing.includes(name))
      .map(name => [name, database.all(`SELECT * FROM ${name}`)]);
  } finally {
    database.close();
  }
}

const databaseOf = (folder: string): string => join(folder, 'scriptorium.db');
const backupOf = (folder: string, name: string): string => join(folder, 'backups', name);
const whale = 'Call me Ishmael. Some years ago, never mind how long precisely, I went to sea.';
const copiesFor = (folder: string): Copies => inlineCopies(folder, [records]);

describe('a backup', () => {
  beforeAll(async () => {
    expect(await buildWhenStale()).toBe(true);
  }, 120_000);

  it('is made in its thread while items are being done, and holds one moment of them', async () => {
    const folder = freshFolder();
    const engine = await open(folder);
    const script = pathToFileURL(resolve(import.meta.dirname, '../../out/main/backup.js'));
    const backups = createBackups(folder, threadCopies(script, folder), now);
    let done = 0;
    let stop = false;
    const working = (async () => {
      while (!stop) {
        await engine.request(item(`${whale} ${done}`));
        done += 1;
      }
    })();
    while (done < 5) await new Promise(next => setTimeout(next, 5));
    const before = done;
    const made = await backups.make();
    const after = done;
    stop = true;
    await working;
    expect(after).toBeGreaterThan(before);
    const copy = openDatabase({ file: backupOf(folder, made.name), readOnly: true, durability: 'strict' });
    const held = Number(copy.get("SELECT count(*) AS n FROM engine_results WHERE state = 'done'")?.['n']);
    expect(Number(copy.get('SELECT processed AS n FROM engine_counters')?.['n'])).toBe(held);
    expect(copy.get('PRAGMA page_size')).toEqual({ page_size: 8192 });
    copy.close();
    expect(held).toBeGreaterThanOrEqual(before);
    expect(held).toBeLessThanOrEqual(after + 1);
    expect(statSync(backupOf(folder, made.name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'backups')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'backups'))).toEqual([made.name]);
  });

  it('made while an item runs, does not take that for a crash when it is restored', async () => {
    const parts = { systems: [logSystem], records: [logRecords], computes: [logCompute], effects: [logEffects()] };
    const engine = toyEngine(parts);
    engines.push(engine);
    await engine.start();
    const { folder } = engine;
    const lingering = { source: 'test', system: 'toy_log', operation: 'linger', data: {} };
    await engine.send(lingering);
    const database = openDatabase({ file: databaseOf(folder), readOnly: true, durability: 'strict' });
    const running = () =>
      database
        .all('SELECT ids FROM engine_running')
        .map(row => String(row['ids']))
        .join('');
    await vi.waitFor(() => expect(running()).not.toBe(''));
    database.close();
    const copies = inlineCopies(folder, [logRecords]);
    const backups = createBackups(folder, copies, now);
    const made = await backups.make();
    await engine.close();
    await backups.stage(made.name);
    expect(await restoreWhereAsked(folder, copies, () => undefined)).toMatchObject({ failure: null });
    const again = toyEngine({ ...parts, folder });
    engines.push(again);
    await again.start({ work: false });
    const [left] = await again.reads.items({ state: 'outstanding', limit: 9 });
    expect(left).toMatchObject({ operation: 'linger', attempts: 0 });
    expect(await again.reads.trace(left?.trace ?? 0)).toEqual([]);
    expect(readdirSync(join(folder, 'backups')).filter(name => /-(?:wal|shm)$/u.test(name))).toEqual([]);
  });

  it('is refused with the reason where it cannot be written, and leaves nothing', async () => {
    const folder = await folderWith(whale);
    writeFileSync(join(folder, 'backups'), 'A file stands where the folder should be.');
    const backups = createBackups(folder, copiesFor(folder), now);
    await expect(backups.make()).rejects.toMatchObject({ code: 'backup-failed' });
    expect(await backups.list()).toEqual([]);
    const full = await folderWith(whale);
    const failing: Copies = {
      ...copiesFor(full),
      copy: () => Promise.reject(new Error('database or disk is full')),
    };
    await expect(createBackups(full, failing, now).make()).rejects.toMatchObject({
      code: 'backup-failed',
      message: expect.stringContaining('disk is full') as string,
    });
    expect(readdirSync(join(full, 'backups'))).toEqual([]);
  });

  it('never takes the name of another', async () => {
    const folder = await folderWith(whale);
    const backups = createBackups(folder, copiesFor(folder), () => Date.UTC(2026, 0, 31, 8, 15));
    const made = await Promise.all([backups.make(), backups.make()]);
    expect(made.map(one => one.name)).toEqual(['scriptorium-20260131-081500.db', 'scriptorium-20260131-081501.db']);
  });
});

describe('a backup that is killed half-way', () => {
  it('is never offered, and what it left is gone with the next one', async () => {
    const folder = await folderWith(whale);
    const database = openDatabase({ file: databaseOf(folder), readOnly: false, durability: 'fast' });
    for (let text = 0; text < 60; text += 1) {
      database.run('INSERT INTO engine_texts (hash, text) VALUES (?, ?)', `h${text}`, whale.repeat(12_000));
    }
    database.close();
    const backups = createBackups(folder, copiesFor(folder), now);
    const left = (): readonly string[] =>
      existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : [];
    for (const bytes of [0, 30_000_000]) {
      const making = run('project', 'backup', '--json', '--data-dir', folder);
      const killed = setInterval(() => {
        const partial = left().find(name => name.endsWith('.partial'));
        if (partial === undefined || statSync(backupOf(folder, partial)).size < bytes) return;
        making.process.kill('SIGKILL');
      }, 1);
      expect((await making.ended).signal).toBe('SIGKILL');
      clearInterval(killed);
      expect(left().some(name => name.includes('.partial'))).toBe(true);
      expect(await backups.list()).toEqual([]);
    }
    const made = await backups.make();
    expect(left()).toEqual([made.name]);
    await backups.check(made.name);
  });
});

describe('a restore', () => {
  it('brings back the earlier state exactly, and keeps the later one', async () => {
    const folder = await folderWith(whale);
    const backups = createBackups(folder, copiesFor(folder), now);
    const earlier = contents(databaseOf(folder));
    const made = await backups.make();
    await add(folder, 'It is a way I have of driving off the spleen.');
    const later = contents(databaseOf(folder));
    expect(later).not.toEqual(earlier);
    await backups.stage(made.name);
    expect(contents(databaseOf(folder))).toEqual(later);
    const told: string[] = [];
    const outcome = await restoreWhereAsked(folder, copiesFor(folder), message => told.push(message));
    expect(outcome).toEqual({ backup: made.name, failure: null, damaged: null });
    expect(told).toEqual([]);
    expect(contents(databaseOf(folder))).toEqual(earlier);
    expect(await readRestoreMarker(folder)).toBeNull();
    const aside = (await backups.list()).find(one => one.kind === 'before-restore');
    expect(contents(backupOf(folder, aside?.name ?? ''))).toEqual(later);
    // The store goes on from there.
    await add(folder, 'This is my substitute for pistol and ball.');
  });

  it('killed after any step, leaves the old state or the new one, and is done at the next start', async () => {
    for (const steps of [0, 1, 2, 3]) {
      const folder = await folderWith(whale);
      const backups = createBackups(folder, copiesFor(folder), now);
      const earlier = contents(databaseOf(folder));
      const made = await backups.make();
      await add(folder, 'With a philosophical flourish Cato throws himself upon his sword.');
      const later = contents(databaseOf(folder));
      await backups.stage(made.name);
      const marker = await readRestoreMarker(folder);
      if (marker === null) throw new Error('Nothing is marked.');
      const restoring = restoreSteps(folder, marker, copiesFor(folder));
      for (let step = 0; step < steps; step += 1) await restoring.next();
      expect(contents(databaseOf(folder))).toEqual(steps === 3 ? earlier : later);
      writeFileSync(`${databaseOf(folder)}.partial`, 'cut short');
      await restoreWhereAsked(folder, copiesFor(folder), message => expect(message).toBe(''));
      expect(contents(databaseOf(folder))).toEqual(earlier);
      const aside = (await backups.list()).filter(one => one.kind === 'before-restore');
      expect(aside.map(one => contents(backupOf(folder, one.name)))).toEqual([later]);
    }
  });

  it('of a damaged backup is refused, also where it was damaged after it was chosen, and nothing is lost', async () => {
    const folder = await folderWith(whale);
    const backups = createBackups(folder, copiesFor(folder), now);
    const made = await backups.make();
    const before = contents(databaseOf(folder));
    await backups.stage(made.name);
    truncateSync(backupOf(folder, made.name), 5 * 16384);
    await expect(backups.check(made.name)).rejects.toMatchObject({ code: 'backup-damaged' });
    await expect(backups.stage(made.name)).rejects.toMatchObject({ code: 'backup-damaged' });
    const told: string[] = [];
    const outcome = await restoreWhereAsked(folder, copiesFor(folder), message => told.push(message));
    expect(outcome).toMatchObject({ backup: made.name, failure: { code: 'backup-damaged' } });
    expect(told).toEqual([expect.stringContaining('was not restored')]);
    expect(await restoreWhereAsked(folder, copiesFor(folder), message => told.push(message))).toBeNull();
    expect(await readRestoreMarker(folder)).toBeNull();
    expect(contents(databaseOf(folder))).toEqual(before);
    await expect(backups.check('../scriptorium.db')).rejects.toMatchObject({ code: 'no-such-backup' });
    writeFileSync(backupOf(folder, 'scriptorium-20200101-000000.db'), '');
    await expect(backups.check('scriptorium-20200101-000000.db')).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  it('that is given up leaves what stands in the log of a program that was killed', async () => {
    const folder = await folderWithLog();
    const before = contents(databaseOf(folder));
    const backups = createBackups(folder, copiesFor(folder), now);
    const made = await backups.make();
    const restoreIn = async (copies: Copies) => {
      await backups.stage(made.name);
      return restoreWhereAsked(folder, copies, () => undefined);
    };
    const full = (): Promise<void> => Promise.reject(new Error('database or disk is full'));
    const vanishing: Copies = {
      ...copiesFor(folder),
      copy: async () => {
        renameSync(backupOf(folder, made.name), join(folder, 'elsewhere.db'));
        return full();
      },
    };
    expect((await restoreIn(vanishing))?.failure).not.toBeNull();
    expect(contents(databaseOf(folder))).toEqual(before);
    renameSync(join(folder, 'elsewhere.db'), backupOf(folder, made.name));

    // Killed when the log was away already, and given up at the next start.
    renameSync(`${databaseOf(folder)}-wal`, `${databaseOf(folder)}-wal.aside`);
    writeFileSync(`${databaseOf(folder)}.partial`, 'whole');
    await backups.stage(made.name);
    truncateSync(backupOf(folder, made.name), 5 * 16384);
    const outcome = await restoreWhereAsked(folder, copiesFor(folder), () => undefined);
    expect(outcome?.failure).toMatchObject({ code: 'backup-damaged' });
    expect(contents(databaseOf(folder))).toEqual(before);
  });

  it('keeps what stands in the log of a program that was killed, and brings it back in its turn', async () => {
    for (const readable of [true, false]) {
      const folder = await folderWithLog();
      const later = contents(databaseOf(folder));
      const backups = createBackups(folder, copiesFor(folder), now);
      const earlier = await backups.make();
      const database = openDatabase({ file: backupOf(folder, earlier.name), readOnly: false, durability: 'strict' });
      database.run('DELETE FROM engine_results');
      database.close();
      const copies: Copies = copiesFor(folder);
      const copy = (to: string, from?: string): Promise<void> =>
        from === undefined ? Promise.reject(new Error('disk I/O error')) : copies.copy(to, from);
      await backups.stage(earlier.name);
      const failing = readable ? copies : { ...copies, copy };
      expect(await restoreWhereAsked(folder, failing, () => undefined)).toMatchObject({ failure: null });
      expect(contents(databaseOf(folder))).not.toEqual(later);
      expect(existsSync(`${databaseOf(folder)}-wal.aside`)).toBe(false);
      const aside = (await backups.list()).find(one => one.kind === 'before-restore')?.name ?? '';
      expect(existsSync(`${backupOf(folder, aside)}-wal`)).toBe(!readable);
      await backups.stage(aside);
      expect(await restoreWhereAsked(folder, copies, () => undefined)).toMatchObject({ failure: null });
      expect(contents(databaseOf(folder))).toEqual(later);
    }
  });

  it('from the command line works on a damaged database, which is kept as it is', async () => {
    const folder = freshFolder();
    const say = async (...words: readonly string[]) => {
      const { code, stdout } = await run(...words, '--json', '--data-dir', folder).ended;
      return { code, json: JSON.parse(stdout) as Record<string, unknown> };
    };
    const made = await say('project', 'backup');
    expect(made.code).toBe(0);
    const { name } = made.json['backup'] as { readonly name: string };
    const damaged = 'This was a database once.'.repeat(900);
    writeFileSync(databaseOf(folder), damaged);
    expect((await say('project', 'backups')).json).toMatchObject({ backups: [{ name, kind: 'backup' }] });
    expect(await say('project', 'restore', 'tomorrow.db')).toMatchObject({
      code: 2,
      json: { error: { code: 'no-such-backup' } },
    });
    expect(await say('project', 'restore', name)).toMatchObject({ code: 0, json: { state: 'restored' } });
    expect(await say('projects')).toEqual({ code: 0, json: { projects: [] } });
    const aside = readdirSync(join(folder, 'backups')).find(one => one.startsWith('before-restore'));
    expect(readFileSync(backupOf(folder, aside ?? ''), 'utf8')).toBe(damaged);
  });
});
