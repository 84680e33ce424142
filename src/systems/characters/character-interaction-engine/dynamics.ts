/** How a pair changes along the book: valence and frequency, with intervals, or an abstention where there is little. */
import type { Share, Dynamics } from '../../../contracts/relations.ts';
import { shareOf, studentNinety } from './proportion.ts';
import type { SceneTalks, Talk } from './scene-talks.ts';
import { addSums, noSums, round, type ValenceSums, valenceOf } from './valence-sums.ts';

/** Conversations below which no trend is told. */
export const leastTalks = 6;
const mostStretches = 6;

interface Point {
  readonly scene: number;
  readonly talk: Talk;
  readonly sums: ValenceSums;
}

/** Of one pair, over a book of so many scenes. */
export function dynamicsOf(scenes: ReadonlyMap<number, SceneTalks>, pair: string, count: number): Dynamics {
  const points = [...scenes].flatMap(([scene, { talks }]) =>
    talks
      .filter(talk => talk.pair.join('\n') === pair)
      .map((talk): Point => ({ scene, talk, sums: addSums(...talk.sure) })),
  );
  const sure = points.filter(point => point.talk.kind !== 'unsure');
  const measured = sure.filter(point => point.sums.w > 0);
  const valence = measured.length < leastTalks ? null : trend(measured, count);
  return {
    stretches: stretchesOf(points, count),
    valence,
    frequency: sure.length < leastTalks ? null : halves(sure, count),
    lacks: lacksOf(sure.length, measured.length, valence),
  };
}

/** Why no course is told, or only how often they speak: of so many conversations, of so many whose feelings are read. */
function lacksOf(talks: number, measured: number, valence: Dynamics['valence']): string[] {
  const have = (count: number): string => `these two have ${count === 0 ? 'none' : count}`;
  if (talks < leastTalks) return [`A course needs ${leastTalks} conversations; ${have(talks)}.`];
  if (measured < leastTalks) {
    return [
      `Whether they grow warmer or colder needs ${leastTalks} conversations whose feelings are read; ${have(measured)}.`,
    ];
  }
  return valence === null ? ['All their conversations stand in one scene, and a course needs two or more.'] : [];
}

function stretchesOf(points: readonly Point[], count: number): Dynamics['stretches'] {
  const parts = Math.min(mostStretches, count);
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * count) / parts);
    const to = Math.floor(((part + 1) * count) / parts) - 1;
    const within = points.filter(({ scene }) => from <= scene && scene <= to);
    const lines = within.flatMap(point => point.talk.lines);
    const sure = lines.filter(line => line.sure).length;
    return {
      from_scene: from,
      to_scene: to,
      conversations: within.filter(point => point.talk.kind !== 'unsure').length,
      lines: sure,
      unsure: lines.length - sure,
      valence: valenceOf(within.reduce((sum, point) => addSums(sum, point.sums), noSums)),
    };
  });
}

/** A straight line through the conversations' valences, by least squares, each weighted by its length. */
function trend(points: readonly Point[], count: number): Dynamics['valence'] {
  const last = Math.max(1, count - 1);
  const rows = points.map(({ scene, sums }) => ({ x: scene / last, y: sums.wv / sums.w / 1000, w: Math.sqrt(sums.w) }));
  const total = rows.reduce((sum, { w }) => sum + w, 0);
  const mx = rows.reduce((sum, { x, w }) => sum + x * w, 0) / total;
  const my = rows.reduce((sum, { y, w }) => sum + y * w, 0) / total;
  const sxx = rows.reduce((sum, { x, w }) => sum + w * (x - mx) ** 2, 0);
  if (sxx === 0) return null;
  const change = rows.reduce((sum, { x, y, w }) => sum + w * (x - mx) * (y - my), 0) / sxx;
  // The scatter around the line, weighted as the line is (White 1980), a little widened for few points.
  const meat = rows.reduce((sum, { x, y, w }) => sum + (w * (x - mx) * (y - my - change * (x - mx))) ** 2, 0);
  const freedom = rows.length - 2;
  const half = studentNinety(freedom) * Math.sqrt((meat / sxx ** 2) * (rows.length / freedom));
  const [low, high] = [change - half, change + half];
  return {
    change: round(change),
    low: round(low),
    high: round(high),
    conversations: rows.length,
    direction: low > 0 ? 'warmer' : high < 0 ? 'colder' : 'unclear',
  };
}

function halves(points: readonly Point[], count: number): Dynamics['frequency'] {
  const share: Share = shareOf(points.filter(({ scene }) => scene >= count / 2).length, points.length);
  return { ...share, direction: share.low > 0.5 ? 'more' : share.high < 0.5 ? 'less' : 'unclear' };
}
