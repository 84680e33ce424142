import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../engine/storage/driver.ts';
import { lockFolder } from '../../workers/folder-lock.ts';
import { databaseDiagnoses } from './database.ts';
import { type Diagnosis, type DoctorFinding, treat } from './finding.ts';
import { folderDiagnoses } from './folder.ts';
import { nodeDiagnosis } from './installation.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scriptorium-doctor-'));
  chmodSync(folder, 0o700);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const all = async (diagnoses: readonly Diagnosis[], mending: boolean): Promise<ReadonlyMap<string, DoctorFinding>> => {
  const treated = await Promise.all(diagnoses.map(one => treat(one, mending)));
  return new Map(treated.map(finding => [finding.check, finding]));
};

describe('the doctor on a data folder', () => {
  it('finds nothing wrong in a sound one', async () => {
    const found = await all(await folderDiagnoses(folder, Date.now()), false);
    expect([...found.values()].filter(one => one.state === 'warning' || one.state === 'critical')).toEqual([]);
    expect((await folderDiagnoses(join(folder, 'none'), 0))[0]?.state).toBe('off');
  });

  it('takes the rights of others away', async () => {
    chmodSync(folder, 0o755);
    expect((await all(await folderDiagnoses(folder, 0), false)).get('privacy')).toMatchObject({
      state: 'warning',
      mended: null,
      cure: expect.stringContaining('--mend') as string,
    });
    const mended = (await all(await folderDiagnoses(folder, 0), true)).get('privacy');
    expect(mended).toMatchObject({ state: 'ok', cure: null });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('sets damaged settings aside, and keeps them', async () => {
    mkdirSync(join(folder, 'electron'));
    writeFileSync(join(folder, 'electron', 'settings.json'), '{"theme": "da');
    expect((await all(await folderDiagnoses(folder, 0), false)).get('window settings')?.state).toBe('warning');
    await all(await folderDiagnoses(folder, 0), true);
    expect(readFileSync(join(folder, 'electron', 'settings.broken-1.json'), 'utf8')).toBe('{"theme": "da');
    expect((await all(await folderDiagnoses(folder, 0), false)).get('window settings')?.state).toBe('off');
  });

  it('removes what killed writes have left, and nothing that is young or of another name', async () => {
    const now = Date.now();
    const names = ['settings.json.tmp-42', 'copy.partial', 'mine.partial.txt', 'young.partial'];
    for (const name of names) {
      writeFileSync(join(folder, name), 'x');
      if (name !== 'young.partial') utimesSync(join(folder, name), now / 1000 - 3600, now / 1000 - 3600);
    }
    expect((await all(await folderDiagnoses(folder, now), true)).get('leftovers')?.mended).toBe(
      '2 files were removed.',
    );
    expect(readdirSync(folder).sort()).toEqual(['mine.partial.txt', 'young.partial']);
  });
});

describe('the doctor on a database', () => {
  const file = (): string => join(folder, 'scriptorium.db');
  function makeDatabase(): void {
    const database = openDatabase({ file: file(), readOnly: false, durability: 'strict' });
    database.exec('CREATE TABLE lines (text TEXT)');
    database.transaction(() => {
      for (let n = 0; n < 2_000; n += 1) database.run('INSERT INTO lines VALUES (?)', 'Call me Ishmael. '.repeat(20));
    });
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
  }

  it('calls a sound one sound, and an absent one absent', async () => {
    expect((await all(await databaseDiagnoses(folder), false)).get('database')?.state).toBe('off');
    makeDatabase();
    expect((await all(await databaseDiagnoses(folder), false)).get('database')?.state).toBe('ok');
  });

  it('leaves one alone that is in use', async () => {
    makeDatabase();
    const held = await lockFolder(folder);
    const found = await all(await databaseDiagnoses(folder), true);
    held.release();
    expect(found.get('lock')?.said).toContain('open on this folder');
    expect(found.has('database')).toBe(false);
  });

  it.each([
    ['overwritten in the middle', (bytes: Buffer) => bytes.fill(0x55, 20_000, 60_000)],
    ['no database at all', () => Buffer.from('Call me Ishmael.')],
  ])('sets one aside that is %s', async (_what, damage) => {
    makeDatabase();
    const bytes = damage(readFileSync(file()));
    writeFileSync(file(), bytes);
    expect((await all(await databaseDiagnoses(folder), false)).get('database')?.state).toBe('critical');
    const mended = (await all(await databaseDiagnoses(folder), true)).get('database');
    expect(mended?.mended).toContain('scriptorium.damaged-1.db');
    expect(readFileSync(join(folder, 'scriptorium.damaged-1.db'))).toEqual(bytes);
    expect((await all(await databaseDiagnoses(folder), false)).get('database')?.state).toBe('off');
  });
});

describe('the doctor on an installation', () => {
  it.each([
    ['20.18.1', 'critical'],
    ['20.19.0', 'ok'],
    ['24.0.0', 'ok'],
    ['18.20.0', 'critical'],
  ])('judges Node.js %s', (version, state) => {
    expect(nodeDiagnosis(version).state).toBe(state);
  });
});
