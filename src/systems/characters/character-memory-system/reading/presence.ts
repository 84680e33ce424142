/** Who is there to speak and to hear: whoever is only spoken of is not. */
import type { Span } from '../../../_text/span.ts';
import type { Mention } from './bare-rank.ts';
import type { SceneClaims } from './claims.ts';
import type { CastEntry, Speakers } from './speakers.ts';

/** As far as a tag reaches from its speech: 'said the old man, Ahab'. */
const tag = 60;

/**
 * Somebody takes part from where the narration makes them the subject of a sentence, gives them a speech by a tag, or
 * somebody calls them by name. Until then they are only spoken or thought of: they hear nothing, and nothing is theirs
 * on the strength of whose turn it is. With a tag of its own, a speech needs them named in the narration, no more. By
 * a rank alone nobody is named: 'said the Captain' may be another's. A narrator and whoever the scene is seen by are
 * always there.
 */
export function presence(
  claims: SceneClaims,
  speakers: Speakers,
  cast: readonly CastEntry[],
  isBareRank: (mention: Mention) => boolean,
): (person: string, speech: Span, isTagged: boolean) => boolean {
  const narrators = new Set(cast.filter(entry => entry.narrator).map(entry => entry.key));
  const acting = new Set([
    ...claims.calls.flatMap(call => call.ends),
    ...claims.subjects.flatMap(({ who }) => (who.form === 'name' ? [who.end] : [])),
  ]);
  const outside = outsideOf(speakers.quotations);
  const [named, acts] = [new Map<string, number>(), new Map<string, number>()];
  const [byRank, byName] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const one of speakers.mentions) {
    const { character, kind, start, end } = one;
    if (character === null || kind === 'pronoun') continue;
    const rank = isBareRank(one);
    if (outside(start)) collect(rank ? byRank : byName, character, start);
    if (rank) continue;
    if (outside(start)) earliest(named, character, start);
    if (acting.has(end)) earliest(acts, character, start);
  }
  const isRanked = (person: string, { start, end }: Span): boolean => {
    const near = (places: readonly number[] | undefined): number =>
      Math.min(...(places ?? []).map(place => (place >= end ? place - end : place < start ? start - place : Infinity)));
    const rank = near(byRank.get(person));
    return rank <= tag && rank < near(byName.get(person));
  };
  for (const quotation of speakers.quotations) {
    const { speaker, kind, start } = quotation;
    if (speaker !== null && kind === 'explicit' && !isRanked(speaker, quotation)) earliest(acts, speaker, start);
  }
  return (person, speech, isTagged) => {
    if (narrators.has(person)) return true;
    if (isTagged && isRanked(person, speech)) return false;
    if (person === speakers.pov) return true;
    return ((isTagged ? named : acts).get(person) ?? Infinity) <= speech.end + tag;
  };
}

function collect(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [place]);
  else list.push(place);
}

function earliest(places: Map<string, number>, key: string, place: number): void {
  places.set(key, Math.min(place, places.get(key) ?? Infinity));
}

/** Whether a place is in none of the spans, which are in order and do not overlap; found by halving. */
function outsideOf(spans: readonly Span[]): (place: number) => boolean {
  return place => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const next = spans[low];
    return next === undefined || next.start > place;
  };
}
