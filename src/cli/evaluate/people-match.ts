/** Matches the characters that were found to those of the annotators, one to one. */
import type { GoldNovel, PeopleAnalysis } from './people-gold.ts';

/** Names of found characters by the gold name they stand for, and the other way round. */
export interface CharacterMatch {
  readonly toGold: ReadonlyMap<string, string>;
  readonly toFound: ReadonlyMap<string, string>;
}

/** One spelling for all ways to write an alias: no article, no stops, small letters. */
export function aliasKey(alias: string): string {
  return alias
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(/^(?:the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Only characters that share an alias may match, those that agree on the most quotations first; each is used once, so
 * that of a person split in two one half finds no partner.
 */
export function matchCharacters(
  found: PeopleAnalysis['characters'],
  gold: GoldNovel['characters'],
  agreeing: (found: string, gold: string) => number,
): CharacterMatch {
  const owners = new Map<string, string[]>();
  for (const { name, aliases } of gold) {
    for (const key of new Set([name, ...aliases].map(aliasKey))) owners.set(key, [...(owners.get(key) ?? []), name]);
  }
  const pairs: { readonly found: string; readonly gold: string; readonly agree: number; readonly shared: number }[] =
    [];
  for (const { name, aliases } of found) {
    const shared = new Map<string, number>();
    for (const key of new Set([name, ...aliases].map(aliasKey))) {
      for (const owner of owners.get(key) ?? []) shared.set(owner, (shared.get(owner) ?? 0) + 1);
    }
    for (const [owner, count] of shared) {
      pairs.push({ found: name, gold: owner, agree: agreeing(name, owner), shared: count });
    }
  }
  pairs.sort((a, b) => b.agree - a.agree || b.shared - a.shared || (a.found < b.found ? -1 : 1));
  const toGold = new Map<string, string>();
  const toFound = new Map<string, string>();
  for (const pair of pairs) {
    if (toGold.has(pair.found) || toFound.has(pair.gold)) continue;
    toGold.set(pair.found, pair.gold);
    toFound.set(pair.gold, pair.found);
  }
  return { toGold, toFound };
}
