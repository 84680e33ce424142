/** The gender that the text tells for a cluster of names: titles first, then given names, then pronouns nearby. */
import { countOf } from './person.ts';
import type { Counts } from './person.ts';
import { nameParts } from './name-parts.ts';
import { givenNameGender } from './words/given-names.ts';
import type { Gender } from './types.ts';

interface Named {
  readonly surface: string;
  readonly counts: Counts;
}

/** Unknown where the evidence is thin or contradicts itself. */
export function genderOf(names: readonly Named[]): Gender {
  const titled = { female: 0, male: 0 };
  const given = { female: 0, male: 0 };
  const pronouns = { female: 0, male: 0 };
  for (const { surface, counts } of names) {
    const parts = nameParts(surface);
    const seen = countOf(counts, 'seen');
    if (parts.titleGender !== 'unknown') titled[parts.titleGender] += seen;
    const gender = givenNameGender(parts.given[0] ?? parts.single);
    if (gender !== 'unknown') given[gender] += seen;
    pronouns.male += countOf(counts, 'he');
    pronouns.female += countOf(counts, 'she');
  }
  const told = stronger(titled, 1, 3);
  if (told !== 'unknown') return told;
  const read = stronger(pronouns, 3, 2.2);
  const named = stronger(given, 1, 3);
  if (named === 'unknown') return read === 'unknown' ? stronger(pronouns, 2, 1.8) : read;
  return stronger(pronouns, 8, 5) === opposite(named) ? opposite(named) : named;
}

function stronger(counts: { readonly female: number; readonly male: number }, least: number, times: number): Gender {
  if (counts.female >= least && counts.female >= times * counts.male) return 'female';
  if (counts.male >= least && counts.male >= times * counts.female) return 'male';
  return 'unknown';
}

function opposite(gender: Gender): Gender {
  if (gender === 'unknown') return 'unknown';
  return gender === 'female' ? 'male' : 'female';
}
