/** How surely a distinct name is a person's, from all places where it stands: places, ships and gods score low. */
import { EVIDENCE } from './evidence.ts';
import type { EvidenceName } from './evidence.ts';
import { nameParts } from './name-parts.ts';
import { isGivenName } from './words/given-names.ts';
import { FIGURES, PLACE_ENDINGS, PLACE_OPENINGS, WELL_KNOWN_PLACES } from './words/places.ts';
import { titleOf } from './words/titles.ts';

/** How often a name stands with each kind of evidence. */
export type Counts = readonly number[];

export function countOf(counts: Counts, name: EvidenceName): number {
  return counts[EVIDENCE[name]] ?? 0;
}

/** From 0 to 1; `lower` is how often the name's one word also stands in lower case. */
export function personScore(surface: string, counts: Counts, lower: number): number {
  const seen = Math.max(1, countOf(counts, 'seen'));
  const share = (name: EvidenceName): number => countOf(counts, name) / (seen + 1);
  const some = (name: EvidenceName): number => 1 - Math.exp(-countOf(counts, name) / 2);
  let score = -0.7;
  score += 2.5 * some('speech') + 2 * share('subject') + 0.8 * share('possessive') + 1.6 * some('vocative');
  score += 1.6 * (share('he') + share('she')) + 1.5 * some('kin') + 0.8 * some('who') + 0.6 * share('object');
  score -= 5 * share('placed') + 2.6 * share('the') + 3 * share('article') + 3 * some('vessel');
  score -= 1.5 * share('exclaimed') + 2 * share('attributive') + 1.5 * share('of');
  return 1 / (1 + Math.exp(-(score + formScore(surface) + caseScore(counts, lower, seen))));
}

function formScore(surface: string): number {
  const { title, single, given, last, rankOnly } = nameParts(surface);
  if (rankOnly) return -0.3;
  const head = (given[0] ?? single).toLowerCase();
  const tail = (last || single).toLowerCase();
  let score = 0;
  if (title === 'St.' || title === 'Saint') score -= 2;
  else if (titleOf(title)?.gender !== undefined) score += 3.5;
  if (isGivenName(head)) score += single === '' ? 2.6 : 1.9;
  else if (given.length > 0 && score === 0) score += 0.2;
  if (score > 0 && title !== '') return score;
  if (PLACE_ENDINGS.has(tail) || PLACE_OPENINGS.has(head)) score -= 4;
  if (WELL_KNOWN_PLACES.has(single.toLowerCase())) score -= 3;
  if (FIGURES.has(single.toLowerCase())) score -= 3;
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
