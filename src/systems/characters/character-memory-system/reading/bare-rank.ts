/** Mentions by a bare rank: 'the Captain' may be another ship's than the one the reading takes him for. */
import type { CastEntry, Speakers } from './speakers.ts';

export type Mention = Speakers['mentions'][number];

const RANK =
  /^(?:the )?(?:captain|doctor|colonel|major|general|lieutenant|sergeant|inspector|professor|father|mother|uncle|aunt|sir|madam|lady|lord|king|queen|prince|princess|duke|duchess|count|countess|judge|squire|reverend|mister|landlord|skipper|mate)$/iu;

/**
 * Tells whether a mention is a bare rank of somebody who has a name, too. Mentions come without their words, so one as
 * long as a bare rank among somebody's names, and as none of their other names, is taken for the rank.
 */
export function bareRank(cast: readonly CastEntry[]): (mention: Mention) => boolean {
  const lengths = new Map(
    cast.map(({ key, aliases }) => {
      const names = aliases.filter(alias => !RANK.test(alias));
      const ranks = new Set(aliases.filter(alias => RANK.test(alias)).map(alias => alias.length));
      for (const { length } of names) ranks.delete(length);
      return [key, names.length === 0 ? new Set<number>() : ranks] as const;
    }),
  );
  return ({ character, start, end }) => character !== null && lengths.get(character)?.has(end - start) === true;
}
