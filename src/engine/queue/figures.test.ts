import { describe, expect, it } from 'vitest';
import { createQueueMeter } from './figures.ts';

const start = 1_000_000_000_000;

describe('the figures of a queue', () => {
  it('count the last minute and forget what is older', () => {
    const meter = createQueueMeter();
    for (let second = 0; second < 120; second += 1) {
      const now = start + second * 1000;
      meter.accepted(now);
      meter.attempted(now, second, second * 2, second % 2 === 0);
      meter.settled(now);
    }
    const window = meter.window(start + 119_000);
    expect(window).toMatchObject({ in_per_second: 1, out_per_second: 1, attempts: 60, failures: 30 });
    expect(window.wait_ms).toEqual({ p50: 89, p95: 116, p99: 119 });
    expect(window.run_ms.p50).toBe(178);
  });

  it('are nothing where nothing has happened', () => {
    const meter = createQueueMeter();
    expect(meter.window(start).run_ms).toEqual({ p50: 0, p95: 0, p99: 0 });
    expect(meter.lastActivity()).toBeNull();
  });
});
