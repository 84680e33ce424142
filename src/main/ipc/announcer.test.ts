import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MachineFigures } from '../../contracts/statistics.ts';
import { failure } from '../../contracts/errors.ts';
import { createAnnouncer } from './announcer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const figures = (outstanding: number) => ({ outstanding }) as MachineFigures;

function setUp() {
  const sent: [string, unknown][] = [];
  let outstanding = 0;
  const announcer = createAnnouncer((name, payload) => sent.push([name, payload]));
  return {
    announcer,
    announceFigures: () => announcer.figures(() => figures(outstanding)),
    sent,
    take: () => sent.splice(0),
    setOutstanding: (count: number) => {
      outstanding = count;
    },
  };
}

describe('what the page is told', () => {
  it('is told at once, merged by book', () => {
    const { announcer, take } = setUp();
    announcer.pageReady();
    announcer.bookChanged('moby');
    announcer.bookChanged('moby');
    announcer.bookChanged('emma');
    announcer.shelfChanged();
    vi.advanceTimersByTime(0);
    expect(take()).toEqual([
      ['books.changed', null],
      ['book.changed', { book: 'moby' }],
      ['book.changed', { book: 'emma' }],
    ]);
  });

  it('is told at most ten times a second, and never left out at the end', () => {
    const { announcer, announceFigures, sent, setOutstanding } = setUp();
    announcer.pageReady();
    for (let at = 0; at < 1000; at += 1) {
      setOutstanding(at);
      announceFigures();
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(200);
    expect(sent.length).toBeGreaterThanOrEqual(10);
    expect(sent.length).toBeLessThanOrEqual(11);
    expect(sent.at(-1)).toEqual(['machine.figures', figures(999)]);
  });

  it('is nothing while nothing happens', () => {
    const { announcer, sent } = setUp();
    announcer.pageReady();
    vi.advanceTimersByTime(5000);
    expect(sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for the page to listen, and keeps each look and preview in order', () => {
    const { announcer, sent, take } = setUp();
    const lost = { ok: false, error: failure('file-missing', 'a.txt is not there') } as const;
    const empty = { ok: false, error: failure('file-empty', 'b.txt is empty') } as const;
    announcer.looking({ name: 'a.txt', asked: false });
    announcer.previewed(lost);
    announcer.previewed(empty);
    announcer.bookChanged('moby');
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual([]);
    announcer.pageReady();
    vi.advanceTimersByTime(0);
    expect(take()).toEqual([
      ['book.changed', { book: 'moby' }],
      ['books.looking', { name: 'a.txt', asked: false }],
      ['books.previewed', lost],
      ['books.previewed', empty],
    ]);
  });

  it('waits again when the page begins anew', () => {
    const { announcer, sent } = setUp();
    announcer.pageReady();
    announcer.pageGone();
    announcer.themeChanged();
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual([]);
    announcer.pageReady();
    vi.advanceTimersByTime(0);
    expect(sent).toEqual([['app.themeChanged', null]]);
  });

  it('ends when it is closed', () => {
    const { announcer, announceFigures, sent } = setUp();
    announcer.pageReady();
    announceFigures();
    announcer.close();
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual([]);
  });
});
