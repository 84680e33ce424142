/** Who is named in a scene by more than a rank: 'the Captain' may be another ship's. */
import type { z } from 'zod';
import type { castEntrySchema, speakersSchema } from '../../../reading/identity-processor/system.ts';

type Speakers = z.infer<typeof speakersSchema>;
type CastEntry = z.infer<typeof castEntrySchema>;

const RANK =
  /^(?:the )?(?:captain|doctor|colonel|major|general|lieutenant|sergeant|inspector|professor|father|mother|uncle|aunt|sir|madam|lady|lord|king|queen|prince|princess|duke|duchess|count|countess|judge|squire|reverend|mister|landlord|skipper|mate)$/iu;

/**
 * The keys of those who are surely in or spoken of in the scene. Mentions come without their words, so a mention as
 * long as a bare rank among somebody's names, and as none of their other names, is taken for the rank.
 */
export function namedHere(speakers: Speakers, cast: readonly CastEntry[]): ReadonlySet<string> {
  const lengths = new Map(
    cast.map(({ key, aliases }) => {
      const names = aliases.filter(alias => !RANK.test(alias));
      const ranks = new Set(aliases.filter(alias => RANK.test(alias)).map(alias => alias.length));
      for (const { length } of names) ranks.delete(length);
      return [key, names.length === 0 ? new Set<number>() : ranks] as const;
    }),
  );
  const found = new Set(cast.filter(entry => entry.narrator).map(entry => entry.key));
  for (const { character, kind, start, end } of speakers.mentions) {
    if (character === null || kind === 'pronoun') continue;
    if (lengths.get(character)?.has(end - start) !== true) found.add(character);
  }
  return found;
}
