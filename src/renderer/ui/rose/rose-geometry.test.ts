import { describe, expect, it } from 'vitest';
import { plutchikScores } from '../../../contracts/emotions.ts';
import { rosePoint, roseReach, roseTicks, strongest } from './rose-geometry.ts';

const scores = plutchikScores([0.1, 0.2, 0.52, 0, 0.3, 0.05, 0.61, 0.4]);

describe('the rose', () => {
  it('reaches as far as the feelings of nearly all scenes, unread ones aside', () => {
    expect(roseReach([null, { plutchik: scores }])).toBe(0.65);
    expect(roseReach([null])).toBe(0.1);
    const calm = Array.from({ length: 40 }, () => ({ plutchik: plutchikScores([0.3]) }));
    expect(roseReach([...calm, { plutchik: plutchikScores([0.95]) }])).toBe(0.3);
  });

  it('draws a point as long as its score, and never past the rim', () => {
    expect(rosePoint(50, 0.35, 0.7).right).toContain('0 -25.00Z');
    expect(rosePoint(50, 2, 0.7).right).toContain('0 -50.00Z');
  });

  it('has a long tick at each of the eight points', () => {
    const long = roseTicks(50).filter(({ x2, y2 }) => Math.hypot(x2, y2) > 55);
    expect(long).toHaveLength(8);
  });

  it('names the strongest feelings', () => {
    expect(strongest(scores, 2, 0.1)).toEqual(['anger', 'fear']);
    expect(strongest(scores, 8, 0.45)).toEqual(['anger', 'fear']);
  });
});
