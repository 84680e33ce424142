/** Finds whom the names of a scene mean, once the cast is known. */
import { EVIDENCE } from './evidence.ts';
import { nameParts } from './name-parts.ts';
import { knownPart } from './slice.ts';
import type { CastSlice, SceneFact, Span } from './types.ts';

/** A name in the scene that means a member of the cast. */
export interface NamedPlace extends Span {
  readonly key: string;
  readonly vocative: boolean;
  readonly quoted: boolean;
  /** 'The Hatter' describes as much as it names. */
  readonly described: boolean;
}

/** Every name of a person in the scene, in the order of the text. */
export function findNamedPlaces(text: string, fact: SceneFact, slice: CastSlice): readonly NamedPlace[] {
  const owner = new Map<string, string>();
  for (const { key, aliases } of slice.entries) for (const alias of aliases) owner.set(alias, key);
  const found: NamedPlace[] = [];
  for (const { surface, places } of fact.names) {
    const part = knownPart(surface, name => owner.has(name));
    const key = part === null ? undefined : owner.get(part.surface);
    if (part === null || key === undefined) continue;
    const { rankOnly } = nameParts(part.surface);
    for (const [from, to, evidence] of places) {
      const has = (bit: number): boolean => ((evidence >> bit) & 1) === 1;
      const { start, end } = trimWords(text, { start: from, end: to }, part.skipFirst, part.skipLast);
      const article = part.skipFirst === 0 && (has(EVIDENCE.the) || (rankOnly && has(EVIDENCE.article)));
      found.push({
        start,
        end,
        key,
        vocative: has(EVIDENCE.vocative),
        quoted: has(EVIDENCE.quoted),
        described: article,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function trimWords(text: string, span: Span, skipFirst: number, skipLast: number): Span {
  if (skipFirst === 0 && skipLast === 0) return span;
  const words = [...text.slice(span.start, span.end).matchAll(/[^\s.]+\.?/g)];
  const first = words[skipFirst];
  const last = words[words.length - 1 - skipLast];
  if (first === undefined || last === undefined) return span;
  return { start: span.start + first.index, end: span.start + last.index + last[0].length };
}

/** The places, sorted by start, that begin from `start` up to but not including `end`; found by halving. */
export function placesBetween(places: readonly NamedPlace[], start: number, end: number): readonly NamedPlace[] {
  return places.slice(firstFrom(places, start), firstFrom(places, end));
}

/** Index of the first place that begins at `offset` or later. */
export function firstFrom(places: readonly NamedPlace[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
