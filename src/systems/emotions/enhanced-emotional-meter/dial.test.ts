import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meterOver, meterStart, meterStep, type SceneWords } from './course.ts';
import { drawnBack, push, stateOf } from './dial.ts';
import { changed, defaultSettings, onBoth } from './settings.ts';
import { countListed, packCounts, wordsIn } from './words-in.ts';

const names = { low: 'heart', high: 'work' };
const level = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.nat(40);

describe('the dial', () => {
  it('stays between its poles, and stands at balance after a release', () => {
    fc.assert(
      fc.property(level, count, count, fc.integer({ min: 1, max: 9000 }), (from, low, high, words) => {
        const pushed = push(from, { low, high, words }, 8, 0.85);
        expect(pushed.peak).toBeGreaterThanOrEqual(0);
        expect(pushed.peak).toBeLessThanOrEqual(1);
        const isNear = pushed.peak >= 0.85 || pushed.peak <= 0.15;
        expect(pushed.released !== null).toBe(isNear);
        expect(pushed.level).toBe(isNear ? 0.5 : pushed.peak);
      }),
    );
  });

  it('treats both poles alike', () => {
    fc.assert(
      fc.property(level, count, count, (from, low, high) => {
        const one = push(from, { low, high, words: 500 }, 8, 0.85).peak;
        const other = push(1 - from, { low: high, high: low, words: 500 }, 8, 0.85).peak;
        expect(one).toBeCloseTo(1 - other, 5);
      }),
    );
  });

  it('goes as far by words at once as one after another', () => {
    const once = push(0.5, { low: 0, high: 4, words: 100 }, 8, 0.99).peak;
    let level = 0.5;
    for (let word = 0; word < 4; word++) level = push(level, { low: 0, high: 1, words: 25 }, 8, 0.99).level;
    expect(level).toBeCloseTo(once, 4);
  });

  it('goes half of the way back in a half-life, and the whole way in time', () => {
    expect(drawnBack(0.9, 60, 60)).toBe(0.7);
    expect(drawnBack(drawnBack(0.1, 20, 60), 40, 60)).toBeCloseTo(drawnBack(0.1, 60, 60), 5);
    expect(drawnBack(0.9, 60 * 40, 60)).toBeCloseTo(0.5, 5);
    expect(drawnBack(0.9, -5, 60)).toBe(0.9);
  });

  it('comes nearer to balance the longer nothing happens, from its own side', () => {
    const time = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(level, time, time, fc.double({ min: 0.1, max: 1000, noNaN: true }), (from, one, two, halfLife) => {
        const [soon, late] = [Math.min(one, two), Math.max(one, two)].map(passed => drawnBack(from, passed, halfLife));
        const off = (value = 0.5): number => Math.abs(value - 0.5);
        expect(off(late)).toBeLessThanOrEqual(off(soon));
        expect(off(soon)).toBeLessThanOrEqual(off(from) + 1e-6);
        expect(Math.sign((late ?? 0.5) - 0.5) * Math.sign(from - 0.5)).toBeGreaterThanOrEqual(0);
      }),
    );
    fc.assert(
      fc.property(level, from => {
        expect(drawnBack(from, 60 * 60, 60)).toBeCloseTo(0.5, 5);
      }),
    );
  });

  it('is named by its level alone', () => {
    expect([0, 0.3, 0.5, 0.7, 1].map(at => stateOf(at, names))).toEqual([
      'all heart',
      'leaning to heart',
      'in balance',
      'leaning to work',
      'all work',
    ]);
  });
});

describe('words', () => {
  const found = (text: string, list: readonly string[]): number =>
    countListed(packCounts(wordsIn(text)), new Set(list));

  it('count as wholes only', () => {
    expect(found('The hotel was shut; a hot-water bottle stood in the photograph.', ['hot'])).toBe(0);
    expect(found('It was hot. “Hot,” said Ruth, “is not the word.” HOT!', ['hot'])).toBe(3);
    expect(found('He didn’t love the gloves.', ["didn't", 'love'])).toBe(2);
  });

  it('do not count where they are names', () => {
    const text = 'Grace walked on. She told Hope of it. Hope wept, and there was no hope in her face.';
    expect(found(text, ['hope', 'grace'])).toBe(2);
    const renamed = text.replaceAll('Hope', 'Ann');
    expect(found(text, defaultSettings.low.words)).toBe(found(renamed, defaultSettings.low.words));
  });

  it('stand on one list only', () => {
    expect(onBoth(defaultSettings)).toBeNull();
    expect(onBoth(changed(defaultSettings, { low: { words: ['work'] } }))).toBe('work');
  });
});

describe('the meter of a book', () => {
  const scene: fc.Arbitrary<SceneWords> = fc
    .array(fc.constantFrom('love', 'kissed', 'duty', 'wages', 'stone'), { maxLength: 20 })
    .map(words => ({ words: 300, counts: packCounts(wordsIn(words.join(' '))) }));

  it('is the same from a checkpoint as from the beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.option(scene), { maxLength: 20 }), fc.nat(20), (scenes, at) => {
        let state = meterStart;
        const rows = scenes.map((one, index) => {
          if (index === at) state = JSON.parse(JSON.stringify(state)) as typeof state;
          const step = meterStep(state, one);
          state = step.state;
          return step.row ?? null;
        });
        expect(rows).toEqual(meterOver(scenes, defaultSettings));
      }),
    );
  });
});
