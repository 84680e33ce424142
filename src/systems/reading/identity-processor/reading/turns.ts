/** Groups the quotations of a scene into turns: what one person says in one go, with what the text tells about it. */
import { firstFrom, placesBetween } from './mentions.ts';
import type { NamedPlace } from './mentions.ts';
import type { QuotationFact, SceneFact, SpeechTag } from './types.ts';

/** One turn of a dialogue. */
export interface Turn {
  /** Indices of its quotations. */
  readonly quotations: readonly number[];
  readonly tag: SpeechTag | null;
  /** The member of the cast that a name tag means. */
  readonly tagKey: string | null;
  /** Whom the turn addresses by name, and whom it names without addressing. */
  readonly addressed: ReadonlySet<string>;
  readonly spokenOf: ReadonlySet<string>;
  /** Members of the cast named in the narration before it, the nearest first, each once. */
  readonly recent: readonly string[];
  /** Those named in the narration of its own paragraph, and since the turn before. */
  readonly beside: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
  /** Paragraphs without quotations since the turn before; Infinity for the first. */
  readonly gap: number;
}

/** How far back, in named places of the narration, someone is still present. */
const MEMORY = 24;

/** Cuts a scene's quotations into turns, in order. */
export function findTurns(fact: SceneFact, places: readonly NamedPlace[]): readonly Turn[] {
  const groups = groupQuotations(fact.quotations, places);
  const narrated = places.filter(place => !place.quoted);
  const turns: Turn[] = [];
  groups.forEach((group, index) => {
    const quotations = group.map(at => fact.quotations[at]).filter(each => each !== undefined);
    const [first] = quotations;
    const last = quotations[quotations.length - 1];
    if (first === undefined || last === undefined) return;
    const before = groups[index - 1];
    const previous = before === undefined ? undefined : fact.quotations[before[before.length - 1] ?? -1];
    const [start, end] = fact.paragraphs[first.paragraph] ?? [first.start, last.end];
    const since = previous?.end ?? Math.max(0, start - 1500);
    const within = quotations.flatMap(q => placesBetween(places, q.start, q.end));
    const tag = strongestTag(quotations);
    turns.push({
      quotations: group,
      tag,
      tagKey: keyOf(tag, places),
      addressed: keys(within.filter(place => place.vocative)),
      spokenOf: keys(within.filter(place => !place.vocative)),
      recent: recentKeys(narrated, last.start),
      beside: keys(placesBetween(narrated, start, end)),
      since: keys(placesBetween(narrated, since, first.start)),
      gap: previous === undefined ? Infinity : Math.max(0, first.paragraph - previous.paragraph - 1),
    });
  });
  return turns;
}

/** Quotations of one paragraph are one turn unless two of them have tags that name different people. */
function groupQuotations(
  quotations: readonly QuotationFact[],
  places: readonly NamedPlace[],
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let named: string | null = null;
  quotations.forEach((quotation, index) => {
    const previous = quotations[index - 1];
    const together = previous !== undefined && (quotation.continues || quotation.paragraph === previous.paragraph);
    const key = quotation.tag?.beat === false ? keyOf(quotation.tag, places) : null;
    const group = groups[groups.length - 1];
    if (together && group !== undefined && (key === null || named === null || key === named)) group.push(index);
    else {
      groups.push([index]);
      named = null;
    }
    named = key ?? named;
  });
  return groups;
}

function strongestTag(quotations: readonly QuotationFact[]): SpeechTag | null {
  const tags = quotations.map(({ tag }) => tag).filter(tag => tag !== null);
  const rank = (tag: SpeechTag): number => (tag.beat ? 0 : 2) + (tag.kind === 'name' ? 1 : 0);
  return tags.reduce<SpeechTag | null>((best, tag) => (best === null || rank(tag) > rank(best) ? tag : best), null);
}

/** The member of the cast whom a name tag means, null when it names nobody known. */
export function keyOf(tag: SpeechTag | null, places: readonly NamedPlace[]): string | null {
  if (tag?.kind !== 'name') return null;
  return placesBetween(places, tag.start, tag.end)[0]?.key ?? null;
}

function keys(places: readonly NamedPlace[]): ReadonlySet<string> {
  return new Set(places.map(({ key }) => key));
}

function recentKeys(narrated: readonly NamedPlace[], before: number): readonly string[] {
  const at = firstFrom(narrated, before);
  return [
    ...new Set(
      narrated
        .slice(Math.max(0, at - MEMORY), at)
        .reverse()
        .map(({ key }) => key),
    ),
  ];
}
