/** The cast of a book with its counts, the most important first. */
import type { Cast } from '../../../contracts/book.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import { importanceOf, importanceRank } from './reading/index.ts';
import { storedCast, type StoredSpeakers, storedSpeakers } from './stored.ts';

interface Counts {
  mentions: number;
  quotations: number;
  readonly scenes: Map<number, number>;
}

/** Counts are of what has been read so far; `complete` once that is the whole book. */
export function castView(context: ReadContext, book: string): Cast {
  const { entries, current } = storedCast(context, book);
  const scenes = storedSpeakers(context, book);
  const counts = countAll(scenes);
  const spoken = scenes.flatMap(scene => scene?.quotations ?? []);
  const all = [...counts.values()].reduce(
    (sum, one) => ({ mentions: sum.mentions + one.mentions, quotations: sum.quotations + one.quotations }),
    { mentions: 0, quotations: 0 },
  );
  const whole = { mentions: all.mentions, quotations: spoken.length };
  const characters = entries
    .map(entry => ({ entry, count: counts.get(entry.key) ?? emptyCounts() }))
    .filter(({ count }) => count.mentions + count.quotations > 0)
    .sort((a, b) => importanceRank(b.count) - importanceRank(a.count) || (a.entry.key < b.entry.key ? -1 : 1))
    .map(({ entry: { key, name, aliases, gender, narrator }, count }) => ({
      key,
      name,
      aliases,
      gender,
      narrator,
      importance: importanceOf(count, whole),
      mentions: count.mentions,
      quotations: count.quotations,
      scenes: [...count.scenes].map(([scene, mentions]): [number, number] => [scene, mentions]),
    }));
  return {
    book,
    characters,
    quotations: spoken.length,
    open: spoken.filter(quotation => quotation.speaker === null).length,
    complete: current && scenes.length > 0 && scenes.every(scene => scene !== null),
  };
}

function countAll(scenes: readonly (StoredSpeakers | null)[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const of = (key: string): Counts => {
    const present = counts.get(key) ?? emptyCounts();
    counts.set(key, present);
    return present;
  };
  scenes.forEach((scene, position) => {
    for (const { character } of scene?.mentions ?? []) {
      if (character === null) continue;
      const count = of(character);
      count.mentions += 1;
      count.scenes.set(position, (count.scenes.get(position) ?? 0) + 1);
    }
    for (const { speaker } of scene?.quotations ?? []) if (speaker !== null) of(speaker).quotations += 1;
  });
  return counts;
}

function emptyCounts(): Counts {
  return { mentions: 0, quotations: 0, scenes: new Map() };
}
