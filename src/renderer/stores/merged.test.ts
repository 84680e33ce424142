import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { merged, settled } from './merged.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('merged', () => {
  it('runs at once, then merges what comes during the pause into one run', async () => {
    let runs = 0;
    const work = merged(
      async () => void (runs += 1),
      250,
      () => Date.now(),
    );
    work.ask();
    await vi.advanceTimersByTimeAsync(0);
    expect(runs).toBe(1);
    for (let wish = 0; wish < 20; wish += 1) {
      work.ask();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(runs).toBe(2);
  });

  it('never runs twice at the same time, and runs once more for a wish that came meanwhile', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const work = merged(
      async () => {
        running += 1;
        runs += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setTimeout(resolve, 1000));
        running -= 1;
      },
      250,
      () => Date.now(),
    );
    work.ask();
    await vi.advanceTimersByTimeAsync(500);
    work.ask();
    work.ask();
    await vi.advanceTimersByTimeAsync(3000);
    expect([runs, most]).toEqual([2, 1]);
  });

  it('does nothing after it was closed', async () => {
    let runs = 0;
    const work = merged(
      async () => void (runs += 1),
      250,
      () => Date.now(),
    );
    work.ask();
    work.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(runs).toBe(0);
  });
});

describe('settled', () => {
  it('waits for quiet', async () => {
    let runs = 0;
    const work = settled(() => void (runs += 1), 600);
    for (let wish = 0; wish < 5; wish += 1) {
      work.ask();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(runs).toBe(0);
    await vi.advanceTimersByTimeAsync(600);
    expect(runs).toBe(1);
  });
});
