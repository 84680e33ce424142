/** What one scene leaves in the memory of each person: its claims and speeches, once it is known who is who. */
import type { MemoryKind, ReadMemory, Role } from '../memory.ts';
import type { Claim, Measured, SceneClaims } from './claims.ts';
import { exchanges, leastSure, speechMemories } from './speeches.ts';
import { markOf, type Weigh } from './marks.ts';
import { type CastEntry, type Resolver, resolver, type Speakers } from './who-is-meant.ts';

/** Of each kind, a scene leaves at most so many memories with a person: the most important. */
export const mostOfAKind: Readonly<Record<ReadMemory['kind'], number>> = {
  event: 5,
  dialogue: 4,
  knowledge: 8,
  relationship: 8,
  skill: 8,
  backstory: 8,
  trait: 8,
  exchange: 24,
};

/** In the order of the text, then by person. */
export function sceneMemories(
  claims: SceneClaims,
  speakers: Speakers,
  cast: readonly CastEntry[],
  weigh: Weigh,
): readonly ReadMemory[] {
  const who = resolver(claims, speakers, cast);
  const found = [
    ...claims.claims.flatMap(claim => ofClaim(claim, who, weigh)),
    ...speechMemories(claims, who, weigh),
    ...exchanges(speakers),
  ];
  return strongest(distinct(found)).sort(
    (a, b) => a.start - b.start || a.end - b.end || compare(a.person, b.person) || compare(a.mark, b.mark),
  );
}

function ofClaim(claim: Claim & Measured, who: Resolver, weigh: Weigh): readonly ReadMemory[] {
  return claim.spoken ? ofSpoken(claim, who, weigh) : ofNarrated(claim, who, weigh);
}

function ofNarrated(claim: Claim & Measured, who: Resolver, weigh: Weigh): readonly ReadMemory[] {
  const person = who.subject(claim.who);
  if (person === null) return [];
  const other = claim.other === null ? null : who.named(claim.other);
  if (claim.kind === 'relationship' && (other === person || (claim.other !== null && other === null))) return [];
  const pair = other === null ? [] : [other];
  const sure = claim.sure * (claim.who.form === 'name' || claim.who.form === 'i' ? 1 : 0.9);
  const base = remembered(claim, person, 'did', pair, sure, weigh);
  if (other === null || (claim.kind !== 'event' && claim.kind !== 'relationship')) return [base];
  const back = remembered(claim, other, 'did', [person], sure, weigh);
  return [base, claim.kind === 'event' ? back : { ...back, value: inverse(claim.value) }];
}

/** The speaker knows what they say, and those they say it to know it from then on. */
function ofSpoken(claim: Claim & Measured, who: Resolver, weigh: Weigh): readonly ReadMemory[] {
  const speech = who.speech(claim.start);
  if (speech === null || speech.speaker === null || speech.confidence < leastSure) return [];
  const { speaker } = speech;
  const about = claim.who.form === 'i' ? speaker : who.named(claim.who);
  if (about === null) return [];
  const other = claim.other === null ? null : who.named(claim.other);
  if (claim.kind === 'relationship' && (other === about || (claim.other !== null && other === null))) return [];
  const sure = claim.sure * speech.confidence;
  const pair = other === null ? [] : [other];
  const own = remembered(claim, about, 'told', pair, sure, weigh);
  const kept: ReadMemory[] = [];
  if (claim.kind === 'knowledge') {
    if (about !== speaker) kept.push(remembered(claim, speaker, 'told', [about], sure, weigh));
  } else if (about === speaker || claim.kind === 'trait' || claim.kind === 'skill') {
    kept.push(claim.kind === 'trait' && about !== speaker ? { ...own, others: [speaker] } : own);
  }
  const topic = [about, ...pair];
  for (const hearer of speech.addressees) {
    if (hearer === about || (claim.kind === 'relationship' && other === null)) continue;
    kept.push({
      ...remembered({ ...claim, kind: 'knowledge' }, hearer, 'heard', topic, sure * 0.95, weigh),
      value: topicOf(claim),
    });
  }
  return kept;
}

function topicOf(claim: Claim): string {
  switch (claim.kind) {
    case 'knowledge':
      return claim.value ?? 'fact';
    case 'relationship':
      return 'kinship';
    case 'skill':
      return 'profession';
    case 'trait':
      return 'character';
    case 'backstory':
    case 'event':
      return 'past';
  }
}

function remembered(
  claim: Claim & Measured,
  person: string,
  role: Role,
  others: readonly string[],
  sure: number,
  weigh: Weigh,
): ReadMemory {
  return {
    person,
    kind: claim.kind satisfies MemoryKind | 'trait',
    role,
    start: claim.start,
    end: claim.end,
    others: others.filter(key => key !== person),
    value: claim.value,
    importance: weigh(claim, [person, ...others]),
    confidence: Math.round(100 * sure),
    mark: markOf(claim.mark, claim.kind, person, role, claim.value),
  };
}

const opposite: Readonly<Record<string, string>> = {
  wife: 'husband',
  husband: 'wife',
  spouse: 'spouse',
  friend: 'friend',
  comrade: 'comrade',
  companion: 'companion',
  partner: 'partner',
  colleague: 'colleague',
  shipmate: 'shipmate',
  messmate: 'messmate',
  neighbour: 'neighbour',
  neighbor: 'neighbor',
  cousin: 'cousin',
  twin: 'twin',
  enemy: 'enemy',
  rival: 'rival',
};

/** What the other one is to the first: a wife's husband; where that is not clear, the word with its owner. */
function inverse(value: string | null): string | null {
  return value === null ? null : (opposite[value] ?? `${value} of`);
}

function distinct(found: readonly ReadMemory[]): readonly ReadMemory[] {
  const seen = new Map<string, ReadMemory>();
  for (const one of found) {
    const key = `${one.start} ${one.mark}`;
    const before = seen.get(key);
    if (before === undefined || before.confidence < one.confidence) seen.set(key, one);
  }
  return [...seen.values()];
}

function strongest(found: readonly ReadMemory[]): ReadMemory[] {
  const groups = new Map<string, ReadMemory[]>();
  for (const one of found) {
    const key = `${one.kind}\n${one.person}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(group =>
    group
      .sort((a, b) => b.importance - a.importance || a.start - b.start || compare(a.mark, b.mark))
      .slice(0, mostOfAKind[group[0]?.kind ?? 'event']),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
