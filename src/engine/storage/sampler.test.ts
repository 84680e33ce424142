import { describe, expect, it } from 'vitest';
import { createSampler, keptPerSecond } from './sampler.ts';

function sampled() {
  let now = 0;
  const sampler = createSampler(() => now);
  /** So many end in each tenth of a second. */
  const pass = (perTenth: number, tenths: number): void => {
    for (let tenth = 0; tenth < tenths; tenth += 1) {
      now += 100;
      sampler.ended(perTenth);
    }
  };
  return { sampler, pass };
}

const kept = (sampler: ReturnType<typeof createSampler>): number =>
  Array.from({ length: 100_000 }, (_, trace) => sampler.keeps(trace)).filter(Boolean).length;

describe('the sampler', () => {
  it('keeps every trace while few pass', () => {
    const { sampler, pass } = sampled();
    pass(keptPerSecond / 10, 100);
    expect(sampler.share()).toBe(1);
    expect(kept(sampler)).toBe(100_000);
  });

  it('keeps the share that comes to the bound, spread over the traces', () => {
    const { sampler, pass } = sampled();
    pass(5_000, 30);
    expect(sampler.share()).toBeCloseTo(0.1, 1);
    expect(kept(sampler) / 100_000).toBeCloseTo(sampler.share(), 2);
  });

  it('keeps what it kept, and more, when fewer pass', () => {
    const { sampler, pass } = sampled();
    pass(5_000, 30);
    const first = Array.from({ length: 1_000 }, (_, trace) => trace).filter(trace => sampler.keeps(trace));
    pass(1_000, 30);
    expect(first.every(trace => sampler.keeps(trace))).toBe(true);
    expect(sampler.share()).toBeGreaterThan(0.4);
    pass(100, 30);
    expect(sampler.share()).toBe(1);
  });
});
