/** How well aliases are put together: B³ (Bagga and Baldwin 1998) over those that occur at least three times. */
import type { GoldNovel, PeopleAnalysis } from './people-gold.ts';
import { aliasKey } from './people-match.ts';

const OCCURS = 3;

/** Sums of precision and recall over the gold aliases, and their number; an alias that was not found counts 0 twice. */
export function aliasScore(analysis: PeopleAnalysis, gold: GoldNovel): readonly [number, number, number] {
  const owners = new Map<string, string>();
  for (const { name, aliases } of gold.characters) {
    for (const alias of aliases) {
      if (countIn(gold.text, alias) >= OCCURS && !owners.has(aliasKey(alias))) owners.set(aliasKey(alias), name);
    }
  }
  const found = new Map<string, string>();
  for (const { name, aliases } of analysis.characters) {
    for (const alias of [name, ...aliases]) if (!found.has(aliasKey(alias))) found.set(aliasKey(alias), name);
  }
  let precision = 0;
  let recall = 0;
  for (const [alias, owner] of owners) {
    const group = found.get(alias);
    if (group === undefined) continue;
    const same = [...owners].filter(([other, who]) => who === owner && found.get(other) === group).length;
    precision += same / [...owners].filter(([other]) => found.get(other) === group).length;
    recall += same / [...owners].filter(([, who]) => who === owner).length;
  }
  return [precision, recall, owners.size];
}

/** Counts whole-word occurrences, line ends as good as blanks and case aside. */
function countIn(text: string, alias: string): number {
  const pattern = alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return text.match(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'))?.length ?? 0;
}
