import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, parseBackupName } from './names.ts';
import { backupsToRemove } from './retention.ts';

const day = 86_400_000;
const at = (text: string): string => backupName('backup', Date.parse(text));
const times = fc.array(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 5, 1) }), { maxLength: 60 });
const namesOf = (chosen: readonly number[]): readonly string[] => [
  ...new Set(chosen.map(time => backupName('backup', time))),
];

describe('the name of a backup', () => {
  it('holds its time to the second', () => {
    expect(at('2026-01-31T08:15:09.700Z')).toBe('scriptorium-20260131-081509.db');
    expect(parseBackupName('scriptorium-20260131-081509.db')).toEqual({
      kind: 'backup',
      madeAt: Date.parse('2026-01-31T08:15:09Z'),
    });
    expect(parseBackupName('before-restore-20260131-081509.db')?.kind).toBe('before-restore');
  });

  it.each([
    'scriptorium.db',
    'scriptorium-20261301-081509.db',
    'scriptorium-20260131-081509.db.partial',
    'my novel.db',
  ])('is not %s', name => expect(parseBackupName(name)).toBeNull());
});

describe('what is kept of the backups', () => {
  it('is the newest of each of seven days and of four weeks', () => {
    // Two a day for forty days, up to Sunday the first of March.
    const names = Array.from({ length: 40 }, (_, back) => Date.parse('2026-03-01T09:00:00Z') - back * day).flatMap(
      time => [backupName('backup', time), backupName('backup', time + day / 4)],
    );
    const removed = new Set(backupsToRemove(names));
    const kept = names.filter(name => !removed.has(name)).sort();
    expect(kept).toEqual([
      ...['2026-02-08', '2026-02-15', '2026-02-22'].map(date => at(`${date}T15:00:00Z`)),
      ...['23', '24', '25', '26', '27', '28'].map(date => at(`2026-02-${date}T15:00:00Z`)),
      at('2026-03-01T15:00:00Z'),
    ]);
  });

  it('never loses the newest, nor a file that is no backup, and keeps the rest when asked again', () => {
    const others = ['novel.db', 'before-restore-20260101-000000.db', 'scriptorium-20260101-000000.db.partial'];
    fc.assert(
      fc.property(times, chosen => {
        const names = namesOf(chosen);
        const removed = backupsToRemove([...others, ...names]);
        const kept = names.filter(name => !removed.includes(name));
        const newest = [...names].sort().at(-1);
        expect(removed.every(name => names.includes(name))).toBe(true);
        expect(newest === undefined || kept.includes(newest)).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(11);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, names.length));
        expect(backupsToRemove(kept)).toEqual([]);
      }),
    );
  });
});
