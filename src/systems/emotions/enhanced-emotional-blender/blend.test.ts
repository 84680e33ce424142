import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plutchik } from '../../../contracts/emotions.ts';
import { dyads, nameAt, oppositeOf } from '../../../contracts/wheel.ts';
import { combinationsOf, nearestNames, realisticEmotion } from './answers.ts';
import { mix, readLevels, type Weighted } from './blend.ts';
import { feelingNames } from './feelings.ts';
import { needLevels } from './needs.ts';

const weighted: fc.Arbitrary<Weighted> = fc.record({
  feeling: fc.constantFrom(...feelingNames),
  weight: fc.double({ min: 0.001, max: 1000, noNaN: true }),
  intensity: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
});
const several = fc.array(weighted, { minLength: 1, maxLength: 10 });
const blend = (list: readonly Weighted[]) => readLevels(mix(list));
const one = (feeling: string, intensity?: number): Weighted => ({ feeling, weight: 1, intensity });

describe('the wheel', () => {
  it('has 48 names, no two alike, and the dyads where Plutchik puts them', () => {
    expect(new Set(feelingNames).size).toBe(48);
    const parts = (name: string) => dyads.find(dyad => dyad.name === name)?.parts;
    expect(parts('love')).toEqual(['joy', 'trust']);
    expect(parts('awe')).toEqual(['fear', 'surprise']);
    expect(parts('optimism')).toEqual(['anticipation', 'joy']);
    expect(parts('guilt')).toEqual(['joy', 'fear']);
    expect(parts('hope')).toEqual(['anticipation', 'trust']);
    expect(parts('despair')).toEqual(['fear', 'sadness']);
    expect(parts('cynicism')).toEqual(['disgust', 'anticipation']);
    expect(parts('pride')).toEqual(['anger', 'joy']);
    expect(parts('delight')).toEqual(['joy', 'surprise']);
    expect(parts('shame')).toEqual(['fear', 'disgust']);
    expect(parts('anxiety')).toEqual(['anticipation', 'fear']);
    expect(parts('dominance')).toEqual(['anger', 'trust']);
  });

  it('names three intensities of each emotion', () => {
    expect([0.1, 0.5, 0.9].map(level => nameAt('anger', level))).toEqual(['annoyance', 'anger', 'rage']);
    expect(oppositeOf('trust')).toBe('disgust');
  });
});

describe('a blend', () => {
  it('does not ask in which order feelings come', () => {
    fc.assert(
      fc.property(several, fc.nat(9), (list, turn) => {
        const turned = [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
        expect(blend(turned)).toEqual(blend(list));
      }),
    );
  });

  it('does not change when all weights grow alike', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: -6, max: 6 }), (list, power) => {
        expect(blend(list.map(of => ({ ...of, weight: of.weight * 2 ** power })))).toEqual(blend(list));
      }),
    );
  });

  it('leaves out what is too faint to show, in every part of the answer', () => {
    const faint = blend([one('serenity', 8e-323)]);
    expect(faint).toEqual({ ...faint, emotions: [], dyads: [], name: null, pad: null });
    expect(blend([one('joy', 0.8), one('fear', 1e-9)])).toEqual(blend([one('joy', 0.8), one('fear', 0)]));
  });

  it('stays on the wheel', () => {
    fc.assert(
      fc.property(several, list => {
        const { position, emotions, dyads: named } = blend(list);
        for (const value of [position.radius, ...emotions.map(of => of.level), ...named.map(of => of.degree)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(position.angle ?? 0).toBeLessThan(360);
      }),
    );
  });

  it('treats all eight alike: a wheel that is turned has its blend turned with it', () => {
    const levels = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 7 }), (thousandths, steps) => {
        const own = thousandths.map(value => value / 1000);
        const turned = own.map((_, at) => own[(at - steps + 8) % 8] ?? 0);
        const [before, after] = [readLevels(own), readLevels(turned)];
        expect(after.position.radius).toBeCloseTo(before.position.radius, 3);
        if (before.position.angle === null || before.position.radius < 0.01) return;
        const apart = ((after.position.angle ?? 0) - before.position.angle - steps * 45 + 1080) % 360;
        expect(Math.min(apart, 360 - apart)).toBeLessThan(1);
        expect(after.dyads.map(of => of.degree)).toEqual(before.dyads.map(of => of.degree));
      }),
    );
  });

  it('goes towards a feeling whose weight grows, and never past it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plutchik),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(100),
        (emotion, steps, weight) => {
          const other = plutchik[(plutchik.indexOf(emotion) + steps) % 8] ?? emotion;
          const from = plutchik.indexOf(emotion) * 45;
          const way = (heavy: number): number => {
            const blended = blend([one(emotion), { ...one(other), weight: heavy }]).position.angle ?? 0;
            return (blended - from + 360) % 360;
          };
          const [less, more] = [way(weight + 1), way(weight + 2)];
          expect(more).toBeGreaterThanOrEqual(less);
          expect(more).toBeLessThanOrEqual(steps * 45);
        },
      ),
    );
  });

  it('of a feeling with itself is that feeling', () => {
    for (const name of feelingNames) {
      expect(blend([one(name), one(name)])).toEqual(blend([one(name)]));
      expect(blend([one(name)]).name).toBe(name);
    }
  });

  it('of opposites in equal parts is nothing, and says what was lost', () => {
    for (const emotion of plutchik) {
      const { name, position, cancelled, dyads: named } = blend([one(emotion), one(oppositeOf(emotion))]);
      expect({ name, position, named }).toEqual({ name: null, position: { angle: null, radius: 0 }, named: [] });
      expect(cancelled).toHaveLength(1);
      expect(cancelled[0]?.amount).toBe(0.25);
    }
  });

  it('lies between its parts and nearer the heavier one', () => {
    expect(blend([one('joy'), one('trust')]).position.angle).toBeCloseTo(22.5);
    const angle = blend([{ ...one('joy'), weight: 3 }, one('trust')]).position.angle ?? 0;
    expect(angle).toBeGreaterThan(0);
    expect(angle).toBeLessThan(22.5);
  });

  it('has figures for pleasure and arousal only where the literature gives them', () => {
    const fear = blend([one('fear')]).pad;
    expect(fear?.valence).toBeLessThan(2);
    expect(fear?.arousal).toBeGreaterThan(4);
    expect(fear?.dominance).toBeLessThan(3);
    expect(blend([one('trust'), one('anticipation')]).pad).toBeNull();
  });
});

describe('a feeling worked out', () => {
  it('says what lies behind it, and which parts stand against each other', () => {
    const remorse = realisticEmotion([one('remorse', 0.7)]);
    expect(remorse.conflict).toBeNull();
    expect(remorse.behind.map(of => of.emotion)).toEqual(['sadness', 'disgust']);
    expect(remorse.excludes).toEqual(['joy', 'trust']);
    expect(realisticEmotion([one('grief'), one('joy')]).conflict).toMatch(/joy and sadness/);
  });

  it('goes with all but its opposite', () => {
    const { combinations, excluded } = combinationsOf('fear');
    expect(combinations.map(of => of.name)).toEqual(['submission', 'awe', 'guilt', 'despair', 'shame', 'anxiety']);
    expect(excluded).toEqual(['anger']);
  });
});

describe('a profile', () => {
  it('finds the name it was made from', () => {
    expect(nearestNames({ plutchik: { joy: 0.5, trust: 0.5 } }).nearest[0]?.name).toBe('love');
    expect(nearestNames({ plutchik: { sadness: 0.9 } }).nearest[0]?.name).toBe('grief');
    const unpleasant = nearestNames({ affect: { valence: 1.7, arousal: 4.2, dominance: 2.1 } });
    expect(['fear', 'terror', 'apprehension']).toContain(unpleasant.nearest[0]?.name);
  });

  it('is not named where nothing is near or two names are as near', () => {
    expect(nearestNames({ plutchik: {} }).abstains).not.toBeNull();
    expect(nearestNames({ plutchik: { joy: 1, fear: 1, sadness: 1, anger: 1 } }).abstains).toMatch(/No name/);
    expect(nearestNames({ plutchik: { joy: 1 / 3 } }).abstains).toMatch(/between/);
  });
});

describe('needs', () => {
  it('are open until the whole interval lies on one side', () => {
    const states = needLevels({ met: [0, 1, 12, 0, 3], lacking: [0, 2, 1, 9, 3] }).map(need => need.state);
    expect(states).toEqual(['open', 'open', 'met', 'lacking', 'open']);
  });
});
