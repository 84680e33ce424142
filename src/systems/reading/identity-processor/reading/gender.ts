/** The gender that the text tells for a cluster of names: titles first, then given names, then pronouns nearby. */
import { countOf } from './person.ts';
import type { Counts } from './person.ts';
import { nameParts } from './name-parts.ts';
import { givenNameGender } from './words/given-names.ts';
import type { CastState, Gender } from './types.ts';

interface Named {
  readonly surface: string;
  readonly counts: Counts;
}

/** How often 'he' and 'she' follow a name. */
export interface PronounCounts {
  readonly female: number;
  readonly male: number;
}

/** The same over all names of a book: in a book full of 'she', one 'she' tells less. */
export function pronounsOf(state: CastState): PronounCounts {
  let [female, male] = [1, 1];
  for (const [, counts] of state.names) {
    female += countOf(counts, 'she');
    male += countOf(counts, 'he');
  }
  return { female, male };
}

/** Unknown where the evidence is thin or contradicts itself. */
export function genderOf(names: readonly Named[], book: PronounCounts): Gender {
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
  // The square root takes back only a part of what may be the book's few women and many men.
  const tilt = Math.sqrt(book.female / book.male);
  if (tilt > 1) pronouns.male *= tilt;
  else pronouns.female /= tilt;
  const told = stronger(titled, 1, 3);
  if (told !== 'unknown') return told;
  const read = stronger(pronouns, 3, 2.2);
  const named = stronger(given, 1, 3);
  if (named === 'unknown') return read === 'unknown' ? stronger(pronouns, 2, 1.8) : read;
  return stronger(pronouns, 8, 5) === opposite(named) ? opposite(named) : named;
}

function stronger(counts: PronounCounts, least: number, times: number): Gender {
  if (counts.female >= least && counts.female >= times * counts.male) return 'female';
  if (counts.male >= least && counts.male >= times * counts.female) return 'male';
  return 'unknown';
}

function opposite(gender: Gender): Gender {
  if (gender === 'unknown') return 'unknown';
  return gender === 'female' ? 'male' : 'female';
}
