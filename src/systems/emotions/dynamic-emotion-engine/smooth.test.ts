import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScenePoint, smoothArc } from './smooth.ts';

const words = fc.integer({ min: 50, max: 9000 });
const pointArbitrary = fc.record({
  words,
  valence: fc.double({ min: 1.5, max: 4.5, noNaN: true }),
  error: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
});

const even = (count: number, valence: (index: number) => number, error = 0.02): ScenePoint[] =>
  Array.from({ length: count }, (_, index) => ({ words: 2000, valence: valence(index), error }));

describe('smoothArc', () => {
  it('leaves a book of one feeling as it is', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 60 }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (all, v) => {
          for (const point of smoothArc(all.map(count => ({ words: count, valence: v, error: 0.1 })))) {
            expect(point?.valence).toBeCloseTo(v, 3);
          }
        },
      ),
    );
  });

  it('leaves a book that brightens evenly as it is, to its very ends', () => {
    const line = even(40, index => 2 + index * 0.05);
    smoothArc(line).forEach((point, index) => expect(point?.valence).toBeCloseTo(line[index]?.valence ?? NaN, 3));
  });

  it('keeps the arc within its band and the band within the scale, whatever is read', () => {
    fc.assert(
      fc.property(fc.array(fc.option(pointArbitrary), { maxLength: 60 }), points => {
        const smoothed = smoothArc(points);
        expect(smoothed.map(point => point === null)).toEqual(points.map(point => point === null));
        for (const point of smoothed) {
          if (point === null) continue;
          expect(point.low).toBeLessThanOrEqual(point.valence);
          expect(point.high).toBeGreaterThanOrEqual(point.valence);
          expect(point.low).toBeGreaterThanOrEqual(1);
          expect(point.high).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it('calms what leaps from scene to scene, and owns to it by a wider band', () => {
    const leaping = smoothArc(even(60, index => (index % 2 === 0 ? 2.5 : 3.5)));
    const calm = smoothArc(even(60, () => 3));
    const middle = leaping.slice(10, 50).map(point => point?.valence ?? NaN);
    expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(0.15);
    const wide = (points: typeof calm): number => (points[30]?.high ?? NaN) - (points[30]?.low ?? NaN);
    expect(wide(leaping)).toBeGreaterThan(2 * wide(calm));
  });

  it('keeps each scene’s own feeling where scenes are few and long', () => {
    const points = [2, 4, 2.5].map(valence => ({ words: 8000, valence, error: 0.05 }));
    smoothArc(points).forEach((point, index) => expect(point?.valence).toBeCloseTo(points[index]?.valence ?? NaN, 3));
  });

  it('puts what is read where it will stand when the rest is read', () => {
    const whole = even(40, index => 3 + Math.sin(index / 6));
    const half = whole.map((point, index) => (index < 20 ? point : null));
    const [early, late] = [smoothArc(half), smoothArc(whole)];
    for (let index = 0; index < 15; index++) {
      expect(early[index]?.valence).toBeCloseTo(late[index]?.valence ?? NaN, 1);
    }
    expect(early.slice(20)).toEqual(Array.from({ length: 20 }, () => null));
  });
});
