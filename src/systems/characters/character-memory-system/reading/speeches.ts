/** What was said and heard in a scene, and how often two people spoke with one another. */
import type { ReadMemory } from '../memory.ts';
import type { SceneClaims } from './claims.ts';
import { markOf, type Weigh } from './marks.ts';
import type { Resolver, Speakers } from './who-is-meant.ts';

/** A speech whose speaker is less sure is nobody's memory. */
export const leastSure = 0.6;
/** Hearing is less sure than saying: the text seldom names who is spoken to. */
const heardShare = 0.9;
const shortest = 30;

export function speechMemories(claims: SceneClaims, who: Resolver, weigh: Weigh): readonly ReadMemory[] {
  return claims.speeches.flatMap((speech): ReadMemory[] => {
    const said = who.speech(speech.start);
    const { start, end } = speech;
    if (said === null || said.speaker === null || said.confidence < leastSure || end - start < shortest) return [];
    const { speaker, addressees } = said;
    const importance = weigh(speech, [speaker, ...addressees]);
    const make = (person: string, role: 'said' | 'heard', others: readonly string[], sure: number): ReadMemory => ({
      person,
      kind: 'dialogue',
      role,
      start,
      end,
      others: [...others],
      value: null,
      importance,
      confidence: Math.round(100 * sure),
      mark: markOf(speech.mark, 'dialogue', person, role, null),
    });
    return [
      make(speaker, 'said', addressees, said.confidence),
      ...addressees.slice(0, 4).map(hearer => make(hearer, 'heard', [speaker], said.confidence * heardShare)),
    ];
  });
}

/** For each two who spoke with one another: one entry each, with the number of speeches, at the first of them. */
export function exchanges(speakers: Speakers): readonly ReadMemory[] {
  const counts = new Map<
    string,
    { person: string; other: string; start: number; end: number; count: number; sure: number }
  >();
  for (const { speaker, addressees, start, end, confidence } of speakers.quotations) {
    if (speaker === null || confidence < leastSure) continue;
    for (const other of addressees) {
      for (const [one, two] of [
        [speaker, other],
        [other, speaker],
      ] as const) {
        const key = `${one}\n${two}`;
        const known = counts.get(key) ?? { person: one, other: two, start, end, count: 0, sure: 0 };
        counts.set(key, { ...known, count: known.count + 1, sure: Math.max(known.sure, confidence) });
      }
    }
  }
  return [...counts.values()].map(({ person, other, start, end, count, sure }) => ({
    person,
    kind: 'exchange',
    role: 'said',
    start,
    end,
    others: [other],
    value: String(count),
    importance: Math.min(1000, count),
    confidence: Math.round(100 * sure),
    mark: markOf(other, 'exchange', person, 'said', null),
  }));
}
