/** Smooths the valence of a book's scenes into an arc with a 90 % band. */

export interface ScenePoint {
  readonly words: number;
  readonly valence: number;
  /** Standard error of the valence. */
  readonly error: number;
}

export interface ArcPoint {
  readonly valence: number;
  readonly low: number;
  readonly high: number;
}

/** The kernel's standard deviation as a share of the book: as wide as a moving average over a tenth of it. */
const share = 0.1 / Math.sqrt(12);
/** It is never narrower than this many words, some four pages. */
const leastWords = 1000;
const ninety = 1.645;

interface Placed extends ScenePoint {
  readonly index: number;
  /** Words from the book's beginning to the middle of the scene. */
  readonly at: number;
}

/**
 * Local linear regression over words (Cleveland 1979) with a Gaussian kernel, cut off at four widths, each scene
 * weighted by its words. The band is that of the fitted mean: each scene's standard error together with how far
 * neighbouring scenes differ beyond their errors (Rice 1984). Scenes that are not read yet are null and taken to have
 * the mean length of the others.
 */
export function smoothArc(points: readonly (ScenePoint | null)[]): readonly (ArcPoint | null)[] {
  const { placed, total } = place(points);
  const width = Math.max(leastWords, total * share);
  const scatter = scatterBetween(placed);
  const smoothed = new Map(placed.map(point => [point.index, fitAt(point.at, placed, width, scatter)]));
  return points.map((_, index) => smoothed.get(index) ?? null);
}

function place(points: readonly (ScenePoint | null)[]): { readonly placed: readonly Placed[]; readonly total: number } {
  const read = points.filter(point => point !== null);
  const usual = read.reduce((sum, point) => sum + wordsOf(point), 0) / Math.max(1, read.length);
  const placed: Placed[] = [];
  let total = 0;
  points.forEach((point, index) => {
    const words = point === null ? usual : wordsOf(point);
    if (point !== null) placed.push({ ...point, words, index, at: total + words / 2 });
    total += words;
  });
  return { placed, total };
}

function wordsOf(point: ScenePoint): number {
  return Math.max(1, point.words);
}

/** Variance between neighbouring scenes beyond that of their own means. */
function scatterBetween(placed: readonly Placed[]): number {
  let sum = 0;
  let pairs = 0;
  placed.forEach((point, index) => {
    const next = placed[index + 1];
    if (next === undefined || next.index !== point.index + 1) return;
    sum += (next.valence - point.valence) ** 2 - next.error ** 2 - point.error ** 2;
    pairs += 1;
  });
  return pairs === 0 ? 0 : Math.max(0, sum / pairs / 2);
}

/** Scenes further away than this many widths weigh nothing. */
const reach = 4;

function fitAt(at: number, placed: readonly Placed[], width: number, scatter: number): ArcPoint {
  const near: { readonly point: Placed; readonly offset: number; readonly weight: number }[] = [];
  let [zeroth, first, second] = [0, 0, 0];
  for (const point of placed) {
    const offset = (point.at - at) / width;
    if (offset < -reach) continue;
    if (offset > reach) break;
    const weight = point.words * Math.exp(-0.5 * offset * offset);
    near.push({ point, offset, weight });
    zeroth += weight;
    first += weight * offset;
    second += weight * offset * offset;
  }
  const determinant = zeroth * second - first * first;
  const isLine = determinant > 1e-9 * zeroth * zeroth;
  let valence = 0;
  let variance = 0;
  for (const { point, offset, weight } of near) {
    const part = isLine ? (weight * (second - offset * first)) / determinant : weight / zeroth;
    valence += part * point.valence;
    variance += part * part * (point.error * point.error + scatter);
  }
  const half = ninety * Math.sqrt(variance);
  return { valence: onScale(valence), low: onScale(valence - half), high: onScale(valence + half) };
}

/** Within the scale of valence, to four decimals. */
function onScale(valence: number): number {
  return Math.round(Math.min(5, Math.max(1, valence)) * 1e4) / 1e4;
}
