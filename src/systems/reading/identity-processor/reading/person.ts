/** How surely a distinct name is a person's, from all places where it stands: places, ships and gods score low. */
import { EVIDENCE, EVIDENCE_KINDS } from './evidence.ts';
import type { EvidenceName } from './evidence.ts';
import { nameParts } from './name-parts.ts';
import { isGivenName } from './words/given-names.ts';
import { FIGURES, MONTHS, PLACE_ENDINGS, PLACE_OPENINGS, WELL_KNOWN_PLACES } from './words/places.ts';

/** How often a name stands with each kind of evidence, and in how many scenes. */
export type Counts = readonly number[];

/** How often a name stands with one kind of evidence. */
export function countOf(counts: Counts, name: EvidenceName): number {
  return counts[EVIDENCE[name]] ?? 0;
}

/** What the whole text says about one name. */
export interface NameContext {
  /** How often the name's one word also stands in lower case. */
  readonly lower: number;
  readonly book: { readonly scenes: number; readonly figures: number };
}

/** From 0 to 1. */
export function personScore(surface: string, counts: Counts, { lower, book }: NameContext): number {
  const seen = Math.max(1, countOf(counts, 'seen'));
  const share = (name: EvidenceName): number => countOf(counts, name) / (seen + 1);
  const some = (name: EvidenceName, half = 2): number => 1 - Math.exp(-countOf(counts, name) / half);
  let score = -0.7;
  score += 2.5 * some('speech') + 2 * some('speech', 8) + 2 * share('subject');
  score += 0.8 * share('possessive') + 1.6 * some('vocative') + 0.6 * share('object');
  score += 1.6 * (share('he') + share('she')) + 1.5 * some('kin') + 0.8 * some('who');
  score -= 5 * share('placed') + 2.6 * share('the') + 3 * share('article') + 3 * some('vessel');
  score -= 1.5 * share('exclaimed') + 2 * share('attributive') + 1.5 * share('of');
  score += formScore(surface) + caseScore(counts, lower, seen) + figureScore(surface, counts, book);
  return 1 / (1 + Math.exp(-score));
}

function formScore(surface: string): number {
  const { title, single, given, last, rankOnly } = nameParts(surface);
  if (rankOnly) return -0.3;
  const head = (given[0] ?? single).toLowerCase();
  const tail = (last || single).toLowerCase();
  if (title === 'St.' || title === 'Saint') return -2;
  if (title !== '') return 3.5;
  let score = given.length > 0 ? 0.2 : 0;
  if (isGivenName(head)) score += single === '' ? 2.6 : 1.9;
  if (PLACE_ENDINGS.has(tail)) score -= single === '' ? 4 : 1.5;
  if (single === '' && PLACE_OPENINGS.has(head)) score -= 4;
  if (WELL_KNOWN_PLACES.has(tail) && single !== '') score -= 2;
  if (MONTHS.has(tail) && single !== '') score -= 2.5;
  if (/(?:ese|ish|eers?|ians?|ists?|icans?)$/.test(tail)) score -= 1.5;
  return score;
}

/** A word that is written small elsewhere, or large only where sentences begin, names less surely. */
function caseScore(counts: Counts, lower: number, seen: number): number {
  const middle = countOf(counts, 'midSentence');
  const shout = countOf(counts, 'capitals') / seen;
  const ordinary = lower / (lower + middle + 0.5);
  return (middle === 0 ? -1 : 0) - 3.5 * ordinary - 0.5 * shout;
}

/** So many names of myth and scripture make a book that compares with them. */
const ALLUSIVE = 8;

/** In a book full of figures of myth and scripture, one that does not walk through much of it is no person of it. */
function figureScore(surface: string, counts: Counts, { scenes, figures }: NameContext['book']): number {
  if (!isFigure(surface)) return 0;
  const spread = (counts[EVIDENCE_KINDS] ?? 0) / Math.max(1, scenes);
  return figures >= ALLUSIVE && spread < 0.25 ? -9 : -2;
}

/** Whether a name is one of myth, scripture or ancient history. */
export function isFigure(surface: string): boolean {
  return FIGURES.has(surface.toLowerCase());
}
