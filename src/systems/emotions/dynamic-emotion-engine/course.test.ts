import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import { courseFinish, courseStart, type CourseRow, type CourseState, courseStep } from './course.ts';
import { atRest, carryOn, feel, halfLives, needLevels } from './levels.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.integer({ min: 0, max: 6 });
const five = fc.array(count, { minLength: 5, maxLength: 5 });
const sceneArbitrary: fc.Arbitrary<SceneFeeling> = fc.record({
  words: fc.integer({ min: 1, max: 8000 }),
  plutchik: fc.array(unit, { minLength: 8, maxLength: 8 }),
  valence: fc.double({ min: 1, max: 5, noNaN: true }),
  arousal: fc.double({ min: 1, max: 5, noNaN: true }),
  dominance: fc.double({ min: 1, max: 5, noNaN: true }),
  error: fc.double({ min: 0.01, max: 0.4, noNaN: true }),
  needs: fc.record({ met: five, lacking: five }),
  sentences: fc.constant(0),
  rows: fc.constant(''),
});

const scene = (change: Partial<SceneFeeling> = {}): SceneFeeling => ({
  words: 1000,
  plutchik: [0.2, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2],
  valence: 3,
  arousal: 3,
  dominance: 3,
  error: 0.05,
  needs: { met: [0, 0, 0, 0, 0], lacking: [0, 0, 0, 0, 0] },
  sentences: 0,
  rows: '',
  ...change,
});

function take(state: CourseState, scenes: readonly (SceneFeeling | null)[]) {
  const rows: (CourseRow | undefined)[] = [];
  let now = state;
  for (const one of scenes) {
    const step = courseStep(now, one);
    now = step.state;
    rows.push(step.row);
  }
  return { state: now, rows };
}

describe('the course of a book', () => {
  it('is the same from a checkpoint as from the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.option(sceneArbitrary), { maxLength: 30 }), fc.nat(30), (scenes, at) => {
        const whole = take(courseStart, scenes);
        const first = take(courseStart, scenes.slice(0, at));
        const stored = JSON.parse(JSON.stringify(first.state)) as CourseState;
        const second = take(stored, scenes.slice(at));
        expect(JSON.stringify(second.state)).toBe(JSON.stringify(whole.state));
        expect(JSON.stringify([...first.rows, ...second.rows])).toBe(JSON.stringify(whole.rows));
        expect(courseFinish(second.state)).toEqual(courseFinish(whole.state));
      }),
    );
  });

  it('keeps levels between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(sceneArbitrary, { maxLength: 20 }), scenes => {
        for (const row of take(courseStart, scenes).rows) {
          for (const level of [...(row?.plutchik ?? []), ...(row?.maslow ?? [])]) {
            expect(level).toBeGreaterThanOrEqual(0);
            expect(level).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('passes over a scene that is not read', () => {
    const { state, rows } = take(courseStart, [scene(), null, scene({ valence: 3.4 })]);
    expect(rows[1]).toBeUndefined();
    expect(rows[2]?.change?.valence).toBe(0.4);
    expect(courseFinish(state).points[1]).toBeNull();
  });

  it('calls a jump what goes far beyond the usual change, once it knows what is usual', () => {
    const quiet = Array.from({ length: 12 }, (_, index) => scene({ valence: 3 + (index % 3) * 0.05 }));
    const loud = scene({ valence: 1.8, plutchik: [0, 0, 0.9, 0.2, 0.4, 0.1, 0.2, 0.1] });
    const { rows } = take(courseStart, [...quiet, loud]);
    expect(rows.map(row => row?.jump)).toEqual([...quiet.map(() => false), true]);
    expect(take(courseStart, [scene(), scene(), loud]).rows.at(-1)?.jump).toBe(false);
  });

  it('counts how long the feeling has stood still', () => {
    const { rows } = take(courseStart, [scene(), scene({ valence: 3.02 }), scene(), scene({ valence: 3.6 })]);
    expect(rows.map(row => row?.still.scenes)).toEqual([1, 2, 3, 1]);
    expect(rows[2]?.still.words).toBe(3000);
  });

  it('does not let one unsure scene hold a long stretch together', () => {
    const unsure = scene({ error: 0.4 });
    const { rows } = take(courseStart, [
      unsure,
      scene({ valence: 2.8 }),
      scene({ valence: 2.8 }),
      scene({ valence: 3.2 }),
    ]);
    expect(rows.map(row => row?.still.scenes)).toEqual([1, 2, 3, 1]);
  });
});

describe('what is carried', () => {
  it('falls by half in a half-life, and to nothing in the end', () => {
    const nothing = [0, 0, 0, 0, 0, 0, 0, 0];
    const before = nothing.map(() => 0.8);
    expect(feel(before, nothing, halfLives.joy)[0]).toBeCloseTo(0.4, 6);
    expect(feel(before, nothing, halfLives.sadness)[4]).toBeCloseTo(0.4, 6);
    for (const level of feel(before, nothing, 200_000)) expect(level).toBeLessThan(1e-6);
  });

  it('is moved as far by a scene in two parts as by the scene in one', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 2, max: 9000 }),
        (strength, words) => {
          const part = Math.floor(words / 2);
          const before = strength.map((_, index) => index / 10);
          const whole = feel(before, strength, words);
          const parts = feel(feel(before, strength, part), strength, words - part);
          parts.forEach((level, index) => expect(level).toBeCloseTo(whole[index] ?? NaN, 4));
        },
      ),
    );
  });

  it('leaves a need open of which nothing is said, and forgets what was said of it', () => {
    expect(needLevels(atRest)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
    const starved = carryOn(atRest, scene({ needs: { met: [0, 0, 0, 0, 0], lacking: [9, 0, 0, 0, 0] } }));
    expect(needLevels(starved)[0]).toBeLessThan(0.2);
    let later = starved;
    for (let read = 0; read < 100; read++) later = carryOn(later, scene());
    expect(needLevels(later)[0]).toBeCloseTo(0.5, 2);
  });
});
