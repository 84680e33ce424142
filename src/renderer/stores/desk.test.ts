import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookSummary } from '../../contracts/book.ts';
import type { Bridge } from '../bridge.ts';
import { outlineOf } from '../book/sample-outline.ts';
import { createDesk } from './desk.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const book = (id: string, state: BookSummary['state'] = 'present'): BookSummary => ({
  id,
  title: id,
  files: [`${id}.txt`],
  sample: false,
  state,
  words: 600,
  chapters: 3,
  scenes: 3,
  syncedAt: 1,
});

/** A main process that answers from what a test sets, counts what it is asked, and can announce. */
function setUp(books: readonly BookSummary[], place = { screen: 'overview', view: 'arc', book: 'emma', scene: 2 }) {
  const world = { books, outline: outlineOf([[100], [200], [300]]) };
  const asked: string[] = [];
  const heard = new Map<string, (payload: never) => void>();
  const answers: Readonly<Record<string, () => unknown>> = {
    'app.state': () => ({
      version: '1',
      electron: '33',
      trial: false,
      platform: 'linux',
      theme: 'dark',
      place,
      notice: null,
    }),
    'books.list': () => world.books,
    'reading.outline': () => ({ ...world.outline, book: 'emma' }),
    'reading.arc': () => ({ book: 'emma', points: [], turning: [], complete: false }),
    'reading.cast': () => ({ book: 'emma', characters: [], quotations: 0, open: 0, complete: false }),
    'reading.scene': () => ({ position: 0 }),
    'machine.systems': () => [],
    'machine.figures': () => ({ systems: [] }),
  };
  const bridge = {
    request: (name: string) => {
      asked.push(name);
      return Promise.resolve({ ok: true, value: answers[name]?.() ?? null });
    },
    on: (name: string, listener: (payload: never) => void) => {
      heard.set(name, listener);
      return () => heard.delete(name);
    },
    open: () => Promise.reject(new Error('nothing is dropped in these tests')),
  } as unknown as Bridge;
  const desk = createDesk(bridge);
  desk.listen();
  const count = (name: string) => asked.filter(one => one === name).length;
  const announce = (name: string, payload: unknown) => heard.get(name)?.(payload as never);
  return { desk, world, count, announce };
}

describe('the desk', () => {
  it('opens the kept book at its place', async () => {
    const { desk } = setUp([book('moby'), book('emma')]);
    await desk.load();
    expect(desk.place.store.getState()).toMatchObject({ book: 'emma', scene: 2 });
  });

  it('opens the first book that is there where the kept one is gone', async () => {
    const { desk } = setUp([book('emma', 'trashed'), book('lost', 'missing'), book('moby')]);
    await desk.load();
    expect(desk.place.store.getState()).toMatchObject({ book: 'moby', scene: 0 });
  });

  it('opens nothing on an empty shelf', async () => {
    const { desk } = setUp([book('emma', 'trashed')]);
    await desk.load();
    expect(desk.place.store.getState().book).toBeNull();
  });

  it('asks for the course of a book at most four times a second while it is read', async () => {
    const { desk, count, announce } = setUp([book('emma')]);
    await desk.load();
    await vi.advanceTimersByTimeAsync(1000);
    const before = count('reading.outline');
    for (let time = 0; time < 40; time += 1) {
      announce('book.changed', { book: 'emma' });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(count('reading.outline') - before).toBeLessThanOrEqual(16);
    expect(count('reading.outline') - before).toBeGreaterThan(8);
    expect(count('reading.cast')).toBeLessThanOrEqual(5);
  });

  it('does not ask for another book that changed', async () => {
    const { desk, count, announce } = setUp([book('emma'), book('moby')]);
    await desk.load();
    await vi.advanceTimersByTimeAsync(2000);
    const before = count('reading.outline');
    announce('book.changed', { book: 'moby' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(count('reading.outline')).toBe(before);
  });

  it('leaves the page alone while only other scenes change, and looks once when all is quiet', async () => {
    const { desk, count, announce } = setUp([book('emma')], { screen: 'reading', view: 'arc', book: 'emma', scene: 0 });
    await desk.load();
    await vi.advanceTimersByTimeAsync(2000);
    const before = count('reading.scene');
    for (let time = 0; time < 20; time += 1) {
      announce('book.changed', { book: 'emma' });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(count('reading.scene')).toBe(before);
    await vi.advanceTimersByTimeAsync(2000);
    expect(count('reading.scene')).toBe(before + 1);
  });

  it('steps back when the book has become shorter than the place in it', async () => {
    const { desk, world, announce } = setUp([book('emma')]);
    await desk.load();
    await vi.advanceTimersByTimeAsync(1000);
    world.outline = outlineOf([[100]]);
    announce('book.changed', { book: 'emma' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.place.store.getState().scene).toBe(0);
  });
});
