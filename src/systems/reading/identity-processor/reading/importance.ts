/** How much a character matters to a book, from what they say and how often they are named. */

export type Importance = 'major' | 'intermediate' | 'minor';

/** A character's counts over the whole book. */
export interface CharacterCounts {
  readonly mentions: number;
  readonly quotations: number;
}

const MAJOR = 0.1;
const INTERMEDIATE = 0.014;

/** Mentions that count in full even for someone who never speaks, and more of them for every quotation. */
const FREE_MENTIONS = 30;
const MENTIONS_PER_QUOTATION = 4;

/**
 * The number to rank a cast by, the highest first: mentions and quotations together. Of those who hardly speak only so
 * many mentions count, so that whoever is only talked of (the dead, a hunted animal) stands behind those who act.
 */
export function importanceRank({ mentions, quotations }: CharacterCounts): number {
  return quotations + Math.min(mentions, FREE_MENTIONS + MENTIONS_PER_QUOTATION * quotations);
}

/**
 * Major from a tenth of all quotations, intermediate from 1.4 %. Where little is said, or a narrator is seldom named,
 * the share of all mentions counts at half its worth, and the better of the two shares decides.
 */
export function importanceOf(character: CharacterCounts, book: CharacterCounts): Importance {
  const spoken = book.quotations === 0 ? 0 : character.quotations / book.quotations;
  const named = book.mentions === 0 ? 0 : character.mentions / book.mentions / 2;
  const share = Math.max(spoken, named);
  if (share >= MAJOR) return 'major';
  return share >= INTERMEDIATE ? 'intermediate' : 'minor';
}
