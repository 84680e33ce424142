/** What is stored of a book's interactions, and what is needed of its people and feelings, read back. */
import type { z } from 'zod';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, SceneRef } from '../../../contracts/records.ts';
import { speakerTrust } from '../../../contracts/trust.ts';
import {
  type SentenceFeeling,
  type sceneFeelingSchema,
  unpackSentences,
} from '../../reading/content-emotion-integration/system.ts';
import { personByKey } from '../../_kit/same-person.ts';
import type { castEntrySchema } from '../../reading/identity-processor/system.ts';
import type { SceneTalks, Speakers } from './scene-talks.ts';
import type { Tallies } from './tallies.ts';
import type { Said } from './voice.ts';

export type Person = z.infer<typeof castEntrySchema>;

const own = 'character_interaction_engine';
const identity = 'identity_processor';

/** Throws `no-such-project`. */
export function requireBook(context: ReadContext, project: string): void {
  if (context.revision(project) !== null) return;
  throw new ScriptoriumError('no-such-project', `There is no book with the id ${project}, or it is not read yet.`);
}

/** A scene that the book has. Throws `no-such-scene`. */
export function requireScene(context: ReadContext, project: string, position: number): SceneRef {
  const scene = context.revision(project)?.scenes[position];
  if (scene !== undefined) return scene;
  throw new ScriptoriumError('no-such-scene', `The book has no scene ${position}.`);
}

export function storedPeople(context: ReadContext, project: string): readonly Person[] {
  const final = context.foldFinal(identity, 'cast', project);
  return final === null ? [] : ((JSON.parse(final.value) as readonly Person[] | null) ?? []);
}

/** Found by key, name or another name, capitals aside. Throws `no-such-project`, `not-read-yet` or `no-such-character`. */
export function requirePerson(context: ReadContext, project: string, character: string): Person {
  requireBook(context, project);
  const cast = storedPeople(context, project);
  if (cast.length === 0 && context.foldFinal(identity, 'cast', project) === null) {
    throw new ScriptoriumError('not-read-yet', 'The people of this book have not been read yet.');
  }
  const wanted = character.toLowerCase();
  const found =
    cast.find(entry => entry.key === character || entry.name === character) ??
    cast.find(entry => entry.key === wanted || entry.name.toLowerCase() === wanted) ??
    cast.find(entry => entry.aliases.some(alias => alias.toLowerCase() === wanted));
  if (found !== undefined) return found;
  throw new ScriptoriumError('no-such-character', `Nobody in this book is called ${character}.`);
}

/** What each scene of the newest revision shows, by its place; scenes that are not read yet are absent. */
export function storedTalks(context: ReadContext, project: string): ReadonlyMap<number, SceneTalks> {
  return new Map(
    context.foldRows(own, 'talks', project).map(row => [row.position, JSON.parse(row.value) as SceneTalks]),
  );
}

export interface StoredTallies {
  readonly tallies: Tallies;
  /** The account is of the newest revision. */
  readonly current: boolean;
}

export function storedTallies(context: ReadContext, project: string): StoredTallies {
  const final = context.foldFinal(own, 'talks', project);
  if (final === null) return { tallies: {}, current: false };
  return { tallies: (JSON.parse(final.value) as Tallies | null) ?? {}, current: final.current };
}

/** The text of a scene by its place; empty where there is none. Asked for once each. */
export function sceneTexts(context: ReadContext, project: string): (position: number) => string {
  const scenes = context.revision(project)?.scenes ?? [];
  const texts = new Map<number, string>();
  return position => {
    const known = texts.get(position) ?? context.text(scenes[position]?.hash ?? '') ?? '';
    texts.set(position, known);
    return known;
  };
}

function storedSpeakers(context: ReadContext, project: string): readonly (readonly [number, Speakers])[] {
  return context.foldRows(identity, 'around', project).flatMap(row => {
    const { key } = JSON.parse(row.value) as { readonly key: string };
    const fact = context.fact(identity, 'speakers', key);
    return fact === null ? [] : [[row.position, JSON.parse(fact) as Speakers] as const];
  });
}

/** All that one person says, in book order, and what everyone else surely says. */
export function sayings(
  context: ReadContext,
  project: string,
  key: string,
): { readonly said: readonly Said[]; readonly others: readonly string[] } {
  const textOf = sceneTexts(context, project);
  const said: Said[] = [];
  const others: string[] = [];
  for (const [scene, { quotations }] of storedSpeakers(context, project)) {
    for (const { start, end, speaker, confidence } of quotations) {
      if (speaker === null) continue;
      const text = textOf(scene).slice(start, end);
      if (speaker === key) said.push({ scene, start, end, text, sure: confidence >= speakerTrust });
      else if (confidence >= speakerTrust) others.push(text);
    }
  }
  return { said, others };
}

/** Words in lower case that belong to the names of the cast. */
export function nameWords(cast: readonly Person[]): readonly string[] {
  const words = cast
    .flatMap(one => [one.name, ...one.aliases])
    .flatMap(name => name.toLowerCase().split(/[^\p{L}']+/u));
  return [...new Set(words.filter(word => word !== '').flatMap(word => [word, `${word}'s`]))];
}

/** Sentences of a scene with their feelings; none where the scene is not read. */
export function sceneSentences(
  context: ReadContext,
  project: string,
): (position: number) => readonly SentenceFeeling[] {
  const scenes = context.revision(project)?.scenes ?? [];
  const known = new Map<number, readonly SentenceFeeling[]>();
  return position => {
    const found = known.get(position);
    if (found !== undefined) return found;
    const fact = context.fact('content_emotion_integration', 'scene', scenes[position]?.hash ?? '');
    const sentences =
      fact === null ? [] : unpackSentences((JSON.parse(fact) as z.infer<typeof sceneFeelingSchema>).rows);
    known.set(position, sentences);
    return sentences;
  };
}

/** The key that somebody has now, by one that was noted down; the noted one where they are in the cast no more. */
export function keysNow(cast: readonly Person[]): (noted: string) => string {
  const person = personByKey(cast);
  return noted => person(noted)?.key ?? noted;
}

/** Names by key; one who is no longer in the cast is called by the key. */
export function namesOf(cast: readonly Person[]): (key: string) => string {
  const names = new Map(cast.map(one => [one.key, one.name]));
  return key => names.get(key) ?? key;
}

/** What the account of a book does without, in words; nothing where all of it is read. */
export function missingInputs(context: ReadContext, project: string): string[] {
  const scenes = context.revision(project)?.scenes ?? [];
  const talks = storedTalks(context, project);
  const unread = scenes.filter(scene => !talks.has(scene.position)).length;
  const unfelt = scenes.filter(({ hash }) => !context.hasFact('content_emotion_integration', 'scene', hash)).length;
  const of = (count: number): string => `${count} of ${scenes.length} ${scenes.length === 1 ? 'scene' : 'scenes'}`;
  return [
    ...(unread > 0 ? [`identity_processor: who speaks is not known in ${of(unread)}.`] : []),
    ...(unfelt > 0 ? [`content_emotion_integration: feelings are not read in ${of(unfelt)}.`] : []),
  ];
}
