import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backup, Backups } from '../../contracts/backups.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { backUpDaily, isBackupDue } from './daily.ts';
import { backupName } from './names.ts';

const second = 1_000;
const hour = 3_600 * second;
const day = 24 * hour;
const start = Date.UTC(2026, 2, 1, 8);

const folder: Backup[] = [];
const told: string[] = [];
let endedAt: number | null;
let outstanding: number;
let full: boolean;
const running = new Set<() => void>();

const backups: Pick<Backups, 'list' | 'make' | 'tidy'> = {
  list: async () => Promise.resolve([...folder].sort((a, b) => b.madeAt - a.madeAt)),
  async make() {
    if (full) throw new ScriptoriumError('backup-failed', 'The disk has no room.');
    const madeAt = Math.floor(Date.now() / second) * second;
    const made: Backup = { name: backupName('backup', madeAt), kind: 'backup', madeAt, bytes: 1 };
    folder.push(made);
    return Promise.resolve(made);
  },
  tidy: async () => Promise.resolve({ kept: [], removed: [] }),
};

/** The program is opened; what closes it. */
function open(): () => void {
  const engine = {
    figures: () => ({ outstanding }),
    reads: { items: async () => Promise.resolve(endedAt === null ? [] : [{ endedAt }]) },
  };
  const end = backUpDaily(engine as never, backups as Backups, message => told.push(message));
  running.add(end);
  return end;
}

/** Something is done now. */
const work = (): void => void (endedAt = Date.now());
const pass = async (ms: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(ms));
/** The wall's clock goes on, or back, and the timers do not: a sleep, or a clock that is set. */
const jump = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
const made = (): readonly number[] => folder.map(one => one.madeAt);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: start });
  folder.length = 0;
  told.length = 0;
  endedAt = start - hour;
  outstanding = 0;
  full = false;
});

afterEach(() => {
  for (const end of running) end();
  running.clear();
  vi.useRealTimers();
});

describe('the daily backup', () => {
  it('is made where something was done since the last one, a day ago', () => {
    expect(isBackupDue([], null, start)).toBe(false);
    expect(isBackupDue([], start - 5, start)).toBe(true);
    expect(isBackupDue([start - 2 * day, start - day], start - 5, start)).toBe(true);
    expect(isBackupDue([start - day + 1, start - 9 * day], start - 5, start)).toBe(false);
    expect(isBackupDue([start - 9 * day], start - 10 * day, start)).toBe(false);
  });

  it('comes once a day while the program stays open, and not where nothing was done', async () => {
    open();
    await pass(day / 2);
    expect(made()).toEqual([start + 15 * second]);
    work();
    await pass(day);
    expect(folder.length).toBe(2);
    await pass(5 * day);
    expect(folder.length).toBe(2);
  });

  it('comes each day for someone who opens the program for a minute each day', async () => {
    for (let morning = 0; morning < 5; morning += 1) {
      const close = open();
      await pass(5 * second);
      work();
      await pass(55 * second);
      close();
      await pass(day - 60 * second);
    }
    expect(folder.length).toBe(5);
  });

  it('comes within the hour after a sleep over the time it was due', async () => {
    open();
    await pass(60 * second);
    work();
    jump(3 * day);
    await pass(hour);
    expect(folder.length).toBe(2);
    await pass(hour * 20);
    expect(folder.length).toBe(2);
  });

  it.each([1, 400])('is not kept away by a clock that was %i days ahead', async days => {
    open();
    jump(days * day);
    await pass(60 * second);
    expect(folder.length).toBe(1);
    jump(-days * day);
    work();
    await pass(hour);
    expect(folder.length).toBe(2);
    await pass(20 * hour);
    expect(folder.length).toBe(2);
    await pass(5 * hour);
    work();
    await pass(25 * hour);
    expect(folder.length).toBe(3);
  });

  it('comes again by itself after a clock that was a day behind', async () => {
    open();
    await pass(60 * second);
    jump(-day);
    work();
    await pass(hour);
    jump(day);
    work();
    await pass(25 * hour);
    expect(made().at(-1)).toBeGreaterThan(start + day);
    expect(folder.length).toBeLessThanOrEqual(3);
  });

  it('waits for the end of the work, but not for a paused system that holds some for days', async () => {
    outstanding = 3;
    open();
    await pass(2 * 60 * second);
    expect(folder.length).toBe(0);
    outstanding = 0;
    await pass(15 * second);
    expect(folder.length).toBe(1);
    outstanding = 3;
    await pass(second);
    work();
    await pass(27 * hour);
    expect(folder.length).toBe(2);
  });

  it('is tried again each hour while the disk is full, and each time says so', async () => {
    full = true;
    open();
    await pass(2 * hour + 60 * second);
    expect(told).toEqual(Array.from({ length: 3 }, () => 'The daily backup was not made. The disk has no room.'));
    full = false;
    await pass(hour);
    expect(folder.length).toBe(1);
  });

  it('is not made once the program is closed', async () => {
    open()();
    await pass(day);
    expect(folder).toEqual([]);
  });
});
