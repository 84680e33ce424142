/** The third stage: who speaks each quotation of a scene and to whom, who is named, and whose eyes the scene has. */
import { isFirstPerson } from './cast-state.ts';
import { confidenceOf, wayOf } from './confidence.ts';
import { decideSpeakers } from './dialogue.ts';
import type { Choice } from './dialogue.ts';
import { findNamedPlaces, placesBetween } from './mentions.ts';
import type { NamedPlace } from './mentions.ts';
import { findTurns } from './turns.ts';
import type { Turn } from './turns.ts';
import type { CastSlice, Mention, QuotationKind, SceneFact, SceneSpeakers, SpokenQuotation } from './types.ts';

/** Reads one scene with the cast around it known; depends on nothing else. */
export function readSpeakers(text: string, fact: SceneFact, slice: CastSlice): SceneSpeakers {
  const places = findNamedPlaces(text, fact, slice);
  const turns = findTurns(fact, places);
  const choices = decideSpeakers(turns, slice.entries);
  const quotations: SpokenQuotation[] = [];
  turns.forEach((turn, index) => {
    const { speaker, margin } = choices[index] ?? { speaker: null, margin: 0 };
    const addressees = speaker === null ? [] : addressed(turns, choices, index, speaker);
    const confidence = speaker === null ? 0 : confidenceOf(turn, margin);
    for (const at of turn.quotations) {
      const found = fact.quotations[at];
      if (found === undefined) continue;
      quotations.push({ start: found.start, end: found.end, speaker, addressees, confidence, kind: kindOf(turn) });
    }
  });
  return { quotations, mentions: findMentions(fact, places, turns, choices), pov: findPov(fact, slice, places) };
}

function kindOf(turn: Turn): QuotationKind {
  switch (wayOf(turn)) {
    case 'name':
      return 'explicit';
    case 'first':
    case 'pronoun':
    case 'description':
      return turn.tag?.beat === true ? 'implicit' : 'anaphoric';
    case 'action':
    case 'none':
      return 'implicit';
  }
}

/** Everyone whom the turn names in address, and who else speaks within three turns of the same dialogue. */
function addressed(
  turns: readonly Turn[],
  choices: readonly Choice[],
  index: number,
  speaker: string,
): readonly string[] {
  const found = new Set<string>(turns[index]?.addressed);
  const reach = (step: 1 | -1): void => {
    for (let away = 1; away <= 3; away++) {
      const at = index + step * away;
      const border = step === 1 ? turns[at] : turns[at + 1];
      const other = choices[at]?.speaker;
      if (border === undefined || border.gap > 2) return;
      if (other !== undefined && other !== null) found.add(other);
    }
  };
  reach(-1);
  reach(1);
  found.delete(speaker);
  return [...found].sort();
}

function findMentions(
  fact: SceneFact,
  places: readonly NamedPlace[],
  turns: readonly Turn[],
  choices: readonly Choice[],
): readonly Mention[] {
  const mentions: Mention[] = places.map(({ start, end, key, described }) => {
    return { start, end, character: key, kind: described ? 'description' : 'name' };
  });
  turns.forEach((turn, index) => {
    const speaker = choices[index]?.speaker ?? null;
    for (const at of turn.quotations) {
      const tag = fact.quotations[at]?.tag;
      if (tag === undefined || tag === null || tag !== turn.tag || tag.kind === 'name' || speaker === null) continue;
      if (placesBetween(places, tag.start, tag.end).length > 0) continue;
      if (tag.kind === 'stranger') continue;
      mentions.push({
        start: tag.start,
        end: tag.end,
        character: speaker,
        kind: tag.kind === 'description' ? 'description' : 'pronoun',
      });
    }
  });
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The narrator where the scene says 'I'; else whoever the narration names more often than all others together. */
function findPov(fact: SceneFact, slice: CastSlice, places: readonly NamedPlace[]): string | null {
  if (isFirstPerson(fact)) return slice.entries.find(entry => entry.narrator)?.key ?? null;
  const counts = new Map<string, number>();
  const narrated = places.filter(place => !place.quoted);
  for (const { key } of narrated) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [key, count] of counts) if (count >= 3 && count > narrated.length / 2) return key;
  return null;
}
