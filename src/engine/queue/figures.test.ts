import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBuckets } from './buckets.ts';
import { createQueueMeter } from './figures.ts';
import { classes, classOf, timeOf } from './histogram.ts';

const start = 1_000_000_000_000;

function measured(seconds: number) {
  const meter = createQueueMeter();
  for (let second = 0; second < seconds; second += 1) {
    const now = start + second * 1000;
    meter.accepted(now);
    meter.attempted(now, second, second * 2, second % 2 === 0);
    meter.settled(now);
  }
  return meter;
}

describe('the figures of a queue', () => {
  it('count each window and forget what is older', () => {
    const windows = measured(7200).windows(start + 7_199_000);
    expect(windows['1m']).toMatchObject({ in_per_second: 1, out_per_second: 1, attempts: 60, failures: 30 });
    expect(windows['5m'].attempts).toBeGreaterThan(295);
    expect(windows['5m'].attempts).toBeLessThanOrEqual(300);
    expect(windows['60m'].attempts).toBeGreaterThan(3540);
    expect(windows['60m'].attempts).toBeLessThanOrEqual(3600);
    for (const [name, middle] of [
      ['1m', 7169],
      ['5m', 7049],
      ['60m', 5399],
    ] as const) {
      expect(windows[name].wait_ms.p50 / middle).toBeCloseTo(1, 1);
      expect(windows[name].run_ms.p50 / middle / 2).toBeCloseTo(1, 1);
      expect(windows[name].run_ms.p99).toBeGreaterThanOrEqual(windows[name].run_ms.p95);
    }
  });

  it('are nothing where nothing has happened', () => {
    const meter = createQueueMeter();
    expect(meter.windows(start)['60m'].run_ms).toEqual({ p50: 0, p95: 0, p99: 0 });
    expect(meter.lastActivity()).toBeNull();
    expect(meter.changes()).toEqual([]);
  });

  it('come back from what was written down, and only what changed is written again', () => {
    const meter = measured(400);
    const now = start + 399_000;
    const rows = meter.changes();
    expect(meter.changes()).toEqual([]);
    meter.settled(now);
    expect(meter.changes().length).toBe(3);
    const again = createQueueMeter();
    for (const row of rows) again.restore(row);
    expect(again.windows(now)).toEqual(measured(400).windows(now));
    expect(again.meanRunMs()).toBeCloseTo(meter.meanRunMs());
  });
});

describe('the sum of a window', () => {
  it('is that of its buckets, whatever came when, and whatever came back', () => {
    const width = 1_000;
    const happening = fc.record({
      later: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 200_000 })),
      what: fc.constantFrom('accepted', 'settled', 'attempted', 'restarted'),
      wait: fc.integer({ min: 0, max: classes - 1 }),
      failed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), happenings => {
        let ring = createBuckets(width);
        const written = new Map<number, string>();
        let now = start;
        const seen: { readonly at: number; readonly what: string; readonly wait: number; readonly failed: boolean }[] =
          [];
        for (const { later, what, wait, failed } of happenings) {
          now += later;
          if (what === 'accepted') ring.accepted(now);
          if (what === 'settled') ring.settled(now);
          if (what === 'attempted') ring.attempted(now, { wait, run: wait, runMs: 1, failed });
          for (const { bucket, value } of ring.changes()) written.set(bucket, value);
          if (what === 'restarted') {
            ring = createBuckets(width);
            for (const [bucket, value] of written) ring.restore(bucket, value);
          } else seen.push({ at: Math.floor(now / width), what, wait, failed });
          const within = seen.filter(({ at }) => at > Math.floor(now / width) - 60);
          const attempts = within.filter(one => one.what === 'attempted');
          const sum = ring.sum(now);
          expect(sum).toMatchObject({
            accepted: within.filter(one => one.what === 'accepted').length,
            settled: within.filter(one => one.what === 'settled').length,
            attempts: attempts.length,
            failures: attempts.filter(one => one.failed).length,
          });
          const waits = new Uint32Array(classes);
          for (const one of attempts) waits[one.wait] = (waits[one.wait] ?? 0) + 1;
          expect(sum.waits).toEqual(waits);
          expect(sum.runs).toEqual(waits);
        }
      }),
    );
  });
});

describe('a class of times', () => {
  it('is never further than 5 % from the times in it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.07, max: 1e7, noNaN: true }), ms => {
        const found = classOf(ms);
        expect(found).toBeLessThan(classes);
        expect(Math.abs(timeOf(found) / ms - 1)).toBeLessThan(0.05);
      }),
    );
  });
});
