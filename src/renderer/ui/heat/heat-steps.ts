/** The heat map's four steps of strength: each feeling against its own course through the book. */
import type { Arc } from '../../../contracts/book.ts';
import type { Plutchik } from '../../../contracts/emotions.ts';

export type HeatStep = 0 | 1 | 2 | 3 | 4;

/** A score weaker than this is never shown, however much it stands out. */
const faintest = 0.05;
/** How many standard deviations above its mean a feeling must stand for each step. */
const thresholds = [0.35, 0.85, 1.45, 2.2] as const;

/** The step of each scene for one feeling; 0 is left out, as is what is not read. */
export function heatSteps(points: Arc['points'], feeling: Plutchik): readonly HeatStep[] {
  const scores = points.map(point => point?.plutchik[feeling] ?? null);
  const known = scores.filter(score => score !== null);
  if (known.length < 3) return scores.map(() => 0);
  const mean = known.reduce((sum, score) => sum + score, 0) / known.length;
  const deviation = Math.sqrt(known.reduce((sum, score) => sum + (score - mean) ** 2, 0) / known.length);
  return scores.map(score => {
    if (score === null || score < faintest || deviation < 1e-6) return 0;
    const above = (score - mean) / deviation;
    return thresholds.filter(threshold => above >= threshold).length as HeatStep;
  });
}
