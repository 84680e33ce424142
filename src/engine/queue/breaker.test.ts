import { describe, expect, it } from 'vitest';
import { failure } from '../../contracts/errors.ts';
import { createBreaker, failuresToHold, firstHoldMs, mostHoldMs } from './breaker.ts';

const away = failure('worker-died', 'It is away.');
const wrong = failure('invalid-data', 'It is wrong.');

function broken() {
  const breaker = createBreaker();
  for (let one = 0; one < failuresToHold; one += 1) breaker.failed(away, 100);
  return breaker;
}

describe('a breaker', () => {
  it('holds a system after enough failures in a row, and says why and until when', () => {
    const breaker = createBreaker();
    for (let one = 1; one < failuresToHold; one += 1) breaker.failed(away, one);
    expect(breaker.hold()).toBeNull();
    expect(breaker.mayBegin(99, 3)).toBe(true);
    breaker.failed(away, 100);
    expect(breaker.hold()).toEqual({ since: 100, until: 100 + firstHoldMs, failures: failuresToHold, error: away });
    expect(breaker.mayBegin(101, 0)).toBe(false);
  });

  it('counts neither bad data nor failures with successes between them', () => {
    const breaker = createBreaker();
    for (let one = 0; one < 50; one += 1) {
      breaker.failed(wrong, one);
      breaker.failed(away, one);
      if (one % 5 === 0) breaker.succeeded();
    }
    expect(breaker.hold()).toBeNull();
  });

  it('tries one item when the time has come, and waits twice as long each time it fails', () => {
    const breaker = broken();
    let now = 100;
    for (const lasts of [firstHoldMs, firstHoldMs * 2, firstHoldMs * 4]) {
      expect(breaker.mayBegin(now + lasts - 1, 0)).toBe(false);
      now += lasts;
      expect(breaker.mayBegin(now, 0)).toBe(true);
      expect(breaker.mayBegin(now, 1)).toBe(false);
      breaker.failed(away, now);
    }
    for (let more = 0; more < 20; more += 1) {
      now = breaker.hold()?.until ?? 0;
      breaker.failed(away, now);
    }
    expect((breaker.hold()?.until ?? 0) - now).toBe(mostHoldMs);
    expect(breaker.hold()?.since).toBe(100);
  });

  it('lets go with the first success, or when the writer says so, and holds as short as the first time after that', () => {
    for (const letGo of ['succeeded', 'reset'] as const) {
      const breaker = broken();
      breaker.failed(away, 100 + firstHoldMs);
      breaker[letGo]();
      expect(breaker.mayBegin(0, 5)).toBe(true);
      for (let one = 0; one < failuresToHold; one += 1) breaker.failed(away, 0);
      expect(breaker.hold()?.until).toBe(firstHoldMs);
    }
  });

  it('takes nothing from what was running when it was held', () => {
    const breaker = broken();
    const { until } = breaker.hold() ?? { until: 0 };
    for (let late = 0; late < 5; late += 1) breaker.failed(away, 101 + late);
    expect(breaker.hold()?.until).toBe(until);
  });

  it('lets go where the item that is tried shows that the system answers', () => {
    for (const said of [wrong, failure('not-read-yet', 'Nothing is read.')]) {
      const breaker = broken();
      breaker.failed(said, 101);
      expect(breaker.hold()).not.toBeNull();
      breaker.failed(said, 100 + firstHoldMs);
      expect(breaker.hold()).toBeNull();
    }
  });
});
