/** Who the names and pronouns of claims are, by the mentions and speakers that `identity_processor` found. */
import type { SceneClaims, Who } from './claims.ts';
import { bareRank } from './bare-rank.ts';
import { presence } from './presence.ts';
import type { CastEntry, Speakers } from './speakers.ts';

export type { CastEntry, Speakers } from './speakers.ts';
type Quotation = Speakers['quotations'][number];

export interface Resolver {
  /** The key, or null where the text does not tell. */
  named(who: Who): string | null;
  subject(who: Who): string | null;
  /** With those as addressees who surely hear it. */
  speech(start: number): Quotation | null;
}

export function resolver(claims: SceneClaims, speakers: Speakers, cast: readonly CastEntry[]): Resolver {
  const known = new Map(cast.map(entry => [entry.key, entry]));
  const narrator = cast.find(entry => entry.narrator)?.key ?? null;
  const isBareRank = bareRank(cast);
  const byEnd = new Map(
    speakers.mentions
      .filter(one => one.kind !== 'pronoun')
      .map(one => [one.end, isBareRank(one) ? null : one.character] as const),
  );
  const named = (who: Who): string | null => (who.form === 'name' ? (byEnd.get(who.end) ?? null) : null);
  const pronouns = new Map<number, string>();
  /** 'He' is the subject of the sentence before, where that is a man and no other man is named in it. */
  const meant = (who: Who): string | null => {
    if (who.form === 'i') return narrator !== null && speakers.pov === narrator ? narrator : null;
    return who.form === 'name' ? named(who) : (pronouns.get(who.start) ?? null);
  };
  const at = new Map(claims.subjects.map(subject => [subject.start, subject]));
  for (const { start, end, who, next } of claims.subjects) {
    const follower = at.get(next);
    if (follower === undefined || (follower.who.form !== 'he' && follower.who.form !== 'she')) continue;
    const key = meant(who);
    const gender = follower.who.form === 'he' ? 'male' : 'female';
    if (key === null || known.get(key)?.gender !== gender) continue;
    const rival = speakers.mentions.some(one => {
      if (one.start < start || one.end > end || one.character === null || one.character === key) return false;
      const other = known.get(one.character)?.gender;
      return other === gender || other === 'unknown';
    });
    if (!rival) pronouns.set(follower.who.start, key);
  }
  const hears = hearers(claims, speakers, byEnd);
  const isHere = presence(claims, speakers, cast, isBareRank);
  return {
    named,
    subject: meant,
    speech(start) {
      const found = speechAt(speakers.quotations, start);
      if (found === null || found.speaker === null || !isHere(found.speaker, found, found.kind !== 'implicit'))
        return null;
      return { ...found, addressees: (hears.get(found.start) ?? []).filter(key => isHere(key, found, false)) };
    },
  };
}

/**
 * Who surely hears each quotation: whom it calls by name; else who speaks just before or after it, unless it calls others
 * or speaks of them by name. Nobody hears what is muttered or thought.
 */
function hearers(
  claims: SceneClaims,
  { quotations, mentions }: Speakers,
  byEnd: ReadonlyMap<number, string | null>,
): ReadonlyMap<number, readonly string[]> {
  const calls = new Map(claims.calls.map(call => [call.start, call]));
  const isSpokenOf = (key: string, start: number, end: number): boolean =>
    mentions.some(one => one.character === key && one.kind === 'name' && one.start > start && one.end < end);
  const found = new Map<number, readonly string[]>();
  const elsewhere = new Set<number>();
  quotations.forEach(({ start, end, speaker, addressees }, index) => {
    const call = calls.get(start);
    if (call?.alone === true) return;
    const before = quotations[index - 1];
    const goesOn = before !== undefined && before.speaker === speaker && start - before.end < oneBreath;
    const calledIn = (at: number): readonly string[] =>
      (calls.get(at)?.ends ?? []).flatMap(end => byEnd.get(end) ?? []).filter(key => key !== speaker);
    const own = calledIn(start);
    if (own.length === 0 && (call?.elsewhere === true || (goesOn && elsewhere.has(before.start)))) {
      elsewhere.add(start);
      return;
    }
    const carried =
      goesOn && own.length === 0 ? (found.get(before.start) ?? []).filter(key => !isSpokenOf(key, start, end)) : [];
    // A speech that its tag breaks may call out only in its last part.
    const next = quotations[index + 1];
    const later = next !== undefined && next.speaker === speaker && next.start - end < oneBreath;
    const called = own.length > 0 ? own : carried.length > 0 ? carried : later ? calledIn(next.start) : [];
    if (called.length > 0) {
      found.set(start, [...new Set(called)]);
      return;
    }
    const beside = [neighbour(quotations, index, -1), neighbour(quotations, index, 1)];
    const known = new Set(addressees);
    const near = beside
      .flatMap(key => (key !== null && key !== speaker && known.has(key) ? [key] : []))
      .filter(key => !isSpokenOf(key, start, end));
    found.set(start, [...new Set(near)].sort());
  });
  return found;
}

/** The nearest other speaker in one direction; null where that is not surely known or somebody unknown is between. */
function neighbour(quotations: Speakers['quotations'], index: number, step: 1 | -1): string | null {
  const speaker = quotations[index]?.speaker;
  for (let at = index + step; ; at += step) {
    const other = quotations[at];
    if (other === undefined || other.speaker === null) return null;
    if (other.speaker === speaker) continue;
    const nearer = quotations[at - step];
    const gap = nearer === undefined ? 0 : step < 0 ? nearer.start - other.end : other.start - nearer.end;
    if (gap > withinEarshot) return null;
    return other.confidence >= surelyBeside ? other.speaker : null;
  }
}

const surelyBeside = 0.6;
/** Characters between two parts of one speech, and between two turns of one talk, at most. */
const [oneBreath, withinEarshot] = [80, 300] as const;

/** The quotation that `start` lies in, found by halving. */
function speechAt(quotations: readonly Quotation[], start: number): Quotation | null {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = quotations[low];
  return found !== undefined && found.start <= start ? found : null;
}
