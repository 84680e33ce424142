/** How well the network of who speaks to whom agrees with the annotators', over their major and intermediate cast. */
import type { GoldNovel, PeopleAnalysis } from './people-gold.ts';
import type { CharacterMatch } from './people-match.ts';

/** Spearman's correlation of the weights of all ordered pairs, and how many of the five strongest ties agree. */
export function networkScore(
  analysis: PeopleAnalysis,
  gold: GoldNovel,
  match: CharacterMatch,
): { readonly spearman: number; readonly strongest: number } {
  const cast = gold.characters.filter(({ category }) => category !== 'minor').map(({ name }) => name);
  const wanted = new Map<string, number>();
  for (const { speaker, addressees } of gold.quotes) addresses(wanted, speaker, addressees);
  const found = new Map<string, number>();
  const inGold = (name: string): string => match.toGold.get(name) ?? '';
  for (const { speaker, addressees } of analysis.quotations) {
    if (speaker !== null) addresses(found, inGold(speaker), addressees.map(inGold));
  }
  const pairs = cast.flatMap(one => cast.filter(other => other !== one).map(other => pairKey(one, other)));
  const golden = pairs.map(pair => wanted.get(pair) ?? 0);
  const ours = pairs.map(pair => found.get(pair) ?? 0);
  const ties = (weights: ReadonlyMap<string, number>): ReadonlySet<string> => new Set(strongestTies(cast, weights));
  const right = [...ties(wanted)].filter(tie => ties(found).has(tie)).length;
  return { spearman: pearson(ranks(golden), ranks(ours)), strongest: right };
}

function addresses(weights: Map<string, number>, speaker: string, addressees: readonly string[]): void {
  for (const addressee of addressees) {
    const key = pairKey(speaker, addressee);
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
}

function pairKey(one: string, other: string): string {
  return `${one}\n${other}`;
}

function strongestTies(cast: readonly string[], weights: ReadonlyMap<string, number>): readonly string[] {
  const ties: { readonly tie: string; readonly weight: number }[] = [];
  cast.forEach((one, index) => {
    for (const other of cast.slice(index + 1)) {
      const weight = (weights.get(pairKey(one, other)) ?? 0) + (weights.get(pairKey(other, one)) ?? 0);
      if (weight > 0) ties.push({ tie: pairKey(one, other), weight });
    }
  });
  ties.sort((a, b) => b.weight - a.weight || (a.tie < b.tie ? -1 : 1));
  return ties.slice(0, 5).map(({ tie }) => tie);
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const result = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (let at = from; at < to; at++) result[order[at]?.index ?? 0] = (from + 1 + to) / 2;
    from = to;
  }
  return result;
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let top = 0;
  let left = 0;
  let right = 0;
  a.forEach((value, index) => {
    const other = b[index] ?? 0;
    top += (value - ma) * (other - mb);
    left += (value - ma) ** 2;
    right += (other - mb) ** 2;
  });
  return left === 0 || right === 0 ? 0 : top / Math.sqrt(left * right);
}
