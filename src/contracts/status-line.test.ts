import { describe, expect, it } from 'vitest';
import type { Alert } from './health.ts';
import { itemsToGo, type Standing, statusLine } from './status-line.ts';

const read = { title: 'Moby-Dick', state: 'present', waits: null, scenes: 139, heard: 139, felt: 139 } as const;
const calm: Standing = { alerts: [], outstanding: 0, storeFailure: null, paused: [], books: [read], now: 1_000 };
const alert = (id: number, more: Partial<Alert> = {}): Alert => ({
  id,
  system: null,
  rule: 'disk',
  level: 'warning',
  openedAt: 1,
  resolvedAt: null,
  acknowledgedAt: null,
  snoozedUntil: null,
  cause: `The disk is nearly full (${id}).`,
  cure: 'Free some space.',
  value: 1,
  threshold: 2,
  unit: 'MB',
  ...more,
});

describe('the one line', () => {
  it.each<[Partial<Standing>, string]>([
    [{}, 'Moby-Dick is read; nothing waits.'],
    [{ books: [] }, 'No book is on the shelf.'],
    [{ books: [], outstanding: 2 }, 'No book is on the shelf; 2 items to go.'],
    [{ books: [{ ...read, state: 'trashed' }] }, 'No book is on the shelf.'],
    [{ books: [read, { ...read, title: 'Emma' }] }, 'All 2 books are read; nothing waits.'],
    [{ books: [{ ...read, felt: 12 }], outstanding: 412 }, 'Moby-Dick: 12 of 139 scenes are read; 412 items to go.'],
    [{ outstanding: 1, paused: ['Who is who'] }, 'Moby-Dick is read; 1 item to go. Paused: Who is who.'],
    [
      { storeFailure: 'the disk is full.' },
      'Nothing can be stored: the disk is full. Moby-Dick is read; nothing waits.',
    ],
    [
      { books: [{ ...read, waits: 'whale.txt has no text in it.' }] },
      'Moby-Dick is waited for: whale.txt has no text in it. What was read before is kept.',
    ],
    [
      {
        books: [
          { ...read, waits: 'whale.txt has no text in it.' },
          { ...read, title: 'Emma' },
        ],
        outstanding: 1_200,
      },
      'Moby-Dick is waited for: whale.txt has no text in it. Emma is read; 1,200 items to go.',
    ],
    [{ books: [{ ...read, state: 'trashed', waits: 'whale.txt has no text in it.' }] }, 'No book is on the shelf.'],
  ])('%j', (more, line) => {
    expect(statusLine({ ...calm, ...more })).toBe(line);
  });

  it('counts what is to be done', () => {
    expect([0, 1, 1_234].map(itemsToGo)).toEqual([null, '1 item to go', '1,234 items to go']);
  });

  it('speaks of what needs attention first, and of nothing that was seen to', () => {
    expect(statusLine({ ...calm, alerts: [alert(1)] })).toMatch(/^The disk is nearly full \(1\)\. Moby-Dick/u);
    expect(statusLine({ ...calm, alerts: [alert(1), alert(2)] })).toContain('One more thing needs attention.');
    expect(statusLine({ ...calm, alerts: [alert(1, { acknowledgedAt: 5 }), alert(2, { snoozedUntil: 2_000 })] })).toBe(
      'Moby-Dick is read; nothing waits.',
    );
  });
});
