/** The people part of the printed analysis: cast, quotations and mentions, everyone by a name that is theirs alone. */
import type { Places } from './places.ts';
import type { ReadBook } from './read-book.ts';

export interface CharacterView {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly quotations: number;
  readonly importance: 'major' | 'intermediate' | 'minor';
}

export interface QuotationView {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly addressees: readonly string[];
  readonly confidence: number;
  readonly kind: 'explicit' | 'anaphoric' | 'implicit';
}

export interface MentionView {
  readonly start: number;
  readonly end: number;
  readonly character: string | null;
  readonly kind: 'name' | 'description' | 'pronoun';
}

/** Lines that one says to another, unsure ones counted too; the valence, from 1 to 5, of the sentences in them. */
export interface InteractionView {
  readonly source: string;
  readonly target: string;
  readonly count: number;
  /** Null where the feelings of these scenes are not read. */
  readonly valence: number | null;
}

export interface PeopleViews {
  readonly characters: readonly CharacterView[];
  readonly quotations: readonly QuotationView[];
  readonly mentions: readonly MentionView[];
  /** The most first. */
  readonly interactions: readonly InteractionView[];
  /** The point of view of each scene, by name. */
  readonly pov: readonly (string | null)[];
}

/** Characters as the cast orders them, the most important first; all else in the order of the text. */
export function peopleOf(
  { cast, people, interactions }: Pick<ReadBook, 'cast' | 'people' | 'interactions'>,
  places: Places,
): PeopleViews {
  const listed = new Set(cast.map(character => character.key));
  const names = uniqueNames([...cast, ...people.cast.filter(entry => !listed.has(entry.key))]);
  const nameOf = (key: string | null): string | null =>
    key === null || !listed.has(key) ? null : (names.get(key) ?? null);
  const inOrder = <T extends { readonly start: number; readonly end: number }>(views: T[]): T[] =>
    views.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    characters: cast.map(({ key, aliases, mentions, quotations, importance }) => ({
      id: key,
      name: names.get(key) ?? key,
      aliases,
      mentions,
      quotations,
      importance,
    })),
    quotations: inOrder(
      people.scenes.flatMap((scene, position) =>
        (scene?.quotations ?? []).map(({ start, end, speaker, addressees, confidence, kind }) => ({
          ...places.ofScene(position, { start, end }),
          speaker: nameOf(speaker),
          addressees: addressees.flatMap(key => nameOf(key) ?? []),
          confidence,
          kind,
        })),
      ),
    ),
    mentions: inOrder(
      people.scenes.flatMap((scene, position) =>
        (scene?.mentions ?? []).map(({ start, end, character, kind }) => ({
          ...places.ofScene(position, { start, end }),
          character: nameOf(character),
          kind,
        })),
      ),
    ),
    interactions: interactions.flatMap(({ source, target, count, valence }) => {
      const [from, to] = [nameOf(source), nameOf(target)];
      return from === null || to === null ? [] : [{ source: from, target: to, count, valence }];
    }),
    pov: people.scenes.map(scene => nameOf(scene?.pov ?? null)),
  };
}

/** Two people of one name are told apart by a number, the more important one keeping the bare name. */
function uniqueNames(entries: readonly { readonly key: string; readonly name: string }[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { key, name } of entries) {
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name} (${number})`;
    taken.add(unique);
    names.set(key, unique);
  }
  return names;
}
