import { describe, expect, it } from 'vitest';
import { arcSchema } from '../../../contracts/book.ts';
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import { arcOf } from './arc.ts';
import { courseFinish, courseStart, courseStep } from './course.ts';

const scenes = Array.from({ length: 40 }, (_, index): SceneFeeling => {
  const valence = 3 + 0.6 * Math.sin(index / 5);
  const five = [0, 0, 0, 0, 0];
  return {
    words: 1500,
    plutchik: [0.3, 0.2, 0.1, 0.1, 0.2, 0, 0.1, 0.2],
    valence,
    arousal: 3,
    dominance: 3,
    error: 0.05,
    needs: { met: five, lacking: five },
    sentences: 0,
    rows: '',
  };
});

describe('arcOf', () => {
  it('draws what is read so far, and leaves the rest open', () => {
    const arc = arcSchema.parse(
      arcOf(
        'b',
        scenes.map((scene, index) => (index % 3 === 0 ? null : scene)),
        null,
      ),
    );
    expect(arc.complete).toBe(false);
    expect(arc.turning).toEqual([]);
    expect(arc.points.map(point => point === null)).toEqual(scenes.map((_, index) => index % 3 === 0));
    expect(arc.points[1]).toMatchObject({ scene: 1, raw: scenes[1]?.valence, arousal: 3 });
  });

  it('has the same points when the last scene is read as when the course has come to its end', () => {
    const state = scenes.reduce((before, scene) => courseStep(before, scene).state, courseStart);
    const end = arcOf('b', scenes, courseFinish(state));
    expect(arcOf('b', scenes, null).points).toEqual(end.points);
    expect(end.complete).toBe(true);
    expect(end.turning.length).toBeGreaterThan(0);
  });

  it('is not called complete where a scene could not be read', () => {
    const state = scenes.reduce((before, scene) => courseStep(before, scene).state, courseStart);
    expect(arcOf('b', [null, ...scenes.slice(1)], courseFinish(state)).complete).toBe(false);
  });
});
