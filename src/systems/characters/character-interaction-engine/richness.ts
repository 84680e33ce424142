/** Richness of vocabulary, by two measures that hardly depend on how much was said. */
import type { z } from 'zod';
import type { Mean, richnessSchema } from '../../../contracts/relations.ts';
import { meanOf } from './proportion.ts';
import { round } from './valence-sums.ts';

/** Below so many words neither measure means much. */
export const leastWords = 100;
const window = 50;
const threshold = 0.72;

/** Null below a hundred words. */
export function richnessOf(words: readonly string[]): z.infer<typeof richnessSchema> | null {
  if (words.length < leastWords) return null;
  return { mattr: movingRatio(words), mtld: round((factors(words) + factors([...words].reverse())) / 2) };
}

function movingRatio(words: readonly string[]): Mean {
  const counts = new Map<string, number>();
  let sum = 0;
  let windows = 0;
  words.forEach((word, at) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const gone = words[at - window];
    if (gone !== undefined) {
      const left = (counts.get(gone) ?? 0) - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (at < window - 1) return;
    sum += counts.size / window;
    windows += 1;
  });
  const apart = Array.from({ length: Math.floor(words.length / window) }, (_, index) => {
    return new Set(words.slice(index * window, (index + 1) * window)).size / window;
  });
  const scatter = meanOf(apart);
  const mean = round(sum / windows);
  const half = scatter?.high === undefined || scatter.high === null ? null : scatter.high - scatter.mean;
  return {
    mean,
    low: half === null ? null : round(mean - half),
    high: half === null ? null : round(mean + half),
    n: apart.length,
  };
}

function factors(words: readonly string[]): number {
  let count = 0;
  let types = new Set<string>();
  let tokens = 0;
  for (const word of words) {
    types.add(word);
    tokens += 1;
    if (types.size / tokens > threshold) continue;
    count += 1;
    types = new Set();
    tokens = 0;
  }
  if (tokens > 0) count += (1 - types.size / tokens) / (1 - threshold);
  return count === 0 ? words.length : words.length / count;
}
