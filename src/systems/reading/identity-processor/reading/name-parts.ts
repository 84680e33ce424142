/** Takes a normalised name apart: title, given names, surname. */
import { isGivenName } from './words/given-names.ts';
import { OPENING_ADJECTIVES } from './words/common-words.ts';
import { titleOf } from './words/titles.ts';
import type { Gender } from './types.ts';

export interface NameParts {
  readonly surface: string;
  /** The last title in front, '' without one. */
  readonly title: string;
  readonly titleGender: Gender;
  /** 'Captain' or 'Queen' alone, without a name. */
  readonly rankOnly: boolean;
  /** What stands between title and surname; a single word is either given name or surname, as `single`. */
  readonly given: readonly string[];
  readonly last: string;
  /** The name without titles when it is one word, else ''. */
  readonly single: string;
}

/** Takes one name apart. */
export function nameParts(surface: string): NameParts {
  const words = surface.split(' ');
  let at = 0;
  while (at < words.length && titleOf(words[at] ?? '') !== undefined) at++;
  const title = at === 0 ? '' : (words[at - 1] ?? '');
  const titleGender = at === 0 ? 'unknown' : (titleOf(title)?.gender ?? 'unknown');
  const rest = words.slice(at);
  const single = rest.length === 1 ? (rest[0] ?? '') : '';
  const whole = rest.includes('of') || rest.includes('the');
  return {
    surface,
    title,
    titleGender,
    rankOnly: rest.length === 0,
    given: rest.length > 1 && !whole ? rest.slice(0, -1) : [],
    last: rest.length > 1 && !whole ? (rest[rest.length - 1] ?? '') : '',
    single: whole ? rest.join(' ') : single,
  };
}

/** A name without a first word that only opened the sentence or describes: 'Poor Tom' is Tom; null when none is left. */
export function withoutOpening(surface: string, isOrdinary: (word: string) => boolean): string | null {
  const words = surface.split(' ');
  const head = words[0] ?? '';
  if (words.length < 2 || titleOf(head) !== undefined) return null;
  const lower = head.toLowerCase();
  const drops = OPENING_ADJECTIVES.has(lower) || (isOrdinary(lower) && !isGivenName(lower));
  return drops ? words.slice(1).join(' ') : null;
}
