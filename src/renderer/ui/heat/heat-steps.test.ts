import { describe, expect, it } from 'vitest';
import type { Arc } from '../../../contracts/book.ts';
import { plutchikScores } from '../../../contracts/emotions.ts';
import { heatSteps } from './heat-steps.ts';

function points(...joys: readonly (number | null)[]): Arc['points'] {
  return joys.map((joy, scene) =>
    joy === null
      ? null
      : { scene, raw: 3, valence: 3, low: 2.9, high: 3.1, arousal: 3, dominance: 3, plutchik: plutchikScores([joy]) },
  );
}

describe('heatSteps', () => {
  it('is strongest where a feeling stands out most', () => {
    const steps = heatSteps(points(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.9), 'joy');
    expect(steps.at(-1)).toBe(4);
    expect(steps[7]).toBeGreaterThan(0);
    expect(steps[0]).toBe(0);
  });

  it('leaves out what is not read, and a feeling that never moves', () => {
    expect(heatSteps(points(0.5, null, 0.5, 0.5), 'joy')).toEqual([0, 0, 0, 0]);
  });

  it('never shows what is too weak to speak of', () => {
    expect(heatSteps(points(0.01, 0.01, 0.01, 0.01, 0.04), 'joy')).toEqual([0, 0, 0, 0, 0]);
  });
});
