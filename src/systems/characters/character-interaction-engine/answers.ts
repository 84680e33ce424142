/** Answers about interactions, put together from what is stored. */
import type { Kind, Network, PairCourse } from '../../../contracts/relations.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import type { InputOf, OutputOf } from '../../_kit/define-system.ts';
import type { SentenceFeeling } from '../../reading/content-emotion-integration/system.ts';
import { dynamicsOf } from './dynamics.ts';
import { type Interaction, interactionsOf } from './interactions.ts';
import type { Line } from './material.ts';
import { networkOf, tieOf } from './network.ts';
import { courseOf } from './pair-course.ts';
import {
  keysNow,
  missingInputs,
  nameWords,
  namesOf,
  type Person,
  requireBook,
  requirePerson,
  sayings,
  sceneSentences,
  sceneTexts,
  storedPeople,
  storedTallies,
  storedTalks,
} from './stored.ts';
import type { characterInteractionEngine } from './system.ts';
import { type AddedRow, addedInteractions, keptProfile, wishesFor } from './writers-log.ts';

type Engine = typeof characterInteractionEngine;

export const pairKey = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

export function gatherVoice(context: ReadContext, project: string, person: Person) {
  const { said, others } = sayings(context, project, person.key);
  const cast = storedPeople(context, project);
  const now = keysNow(cast);
  return {
    key: person.key,
    name: person.name,
    said: [...said],
    others: [...others],
    names: [...nameWords(cast)],
    wishes: wishesFor(context, project, person.key, now),
    kept: keptProfile(context, project, person.key, now),
  };
}

/** The lines of two people: to each other, and what each surely says to others. In book order, each once. */
export function gatherLines(context: ReadContext, project: string, one: Person, other: Person): Line[] {
  const name = namesOf(storedPeople(context, project));
  const textOf = sceneTexts(context, project);
  const feelingsOf = sceneSentences(context, project);
  const pair = pairKey(one.key, other.key);
  const lines = new Map<string, Line>();
  for (const [scene, { talks }] of storedTalks(context, project)) {
    for (const talk of talks) {
      for (const line of talk.lines) {
        const [by, to] = line.from === 0 ? talk.pair : [talk.pair[1], talk.pair[0]];
        if (!line.sure || (by !== one.key && by !== other.key)) continue;
        const { start, end } = line;
        const at = `${scene}/${start}`;
        const between = talk.pair.join('\n') === pair;
        const known = lines.get(at);
        lines.set(at, {
          scene,
          start,
          end,
          text: textOf(scene).slice(start, end),
          by: name(by),
          to: [...(known?.to ?? []), name(to)],
          between: between || known?.between === true,
          feelings: meanScores(feelingsOf(scene), start, end),
        });
      }
    }
  }
  return [...lines.values()].sort((a, b) => a.scene - b.scene || a.start - b.start);
}

function meanScores(sentences: readonly SentenceFeeling[], start: number, end: number): number[] | null {
  const within = sentences.filter(one => one.start < end && one.end > start);
  if (within.length === 0) return null;
  return Array.from({ length: 8 }, (_, index) => {
    const sum = within.reduce((total, one) => total + (one.plutchik[index] ?? 0), 0);
    return Math.round((sum / within.length) * 1000) / 1000;
  });
}

/** Interactions of one person, or of a pair, people named with that person first; the writer's own at the end. */
export function listInteractions(
  context: ReadContext,
  project: string,
  person: Person,
  other: Person | null,
  kind: Kind | null,
): readonly Interaction[] {
  const cast = storedPeople(context, project);
  const name = namesOf(cast);
  const wanted = (pair: readonly [string, string], is: Kind): boolean =>
    pair.includes(person.key) && (other === null || pair.includes(other.key)) && (kind === null || is === kind);
  const seen = (one: Interaction): Interaction => {
    const turned = one.people[0] !== person.key;
    const [a, b] = turned ? [one.people[1], one.people[0]] : one.people;
    return { ...one, people: [name(a), name(b)], lines: turned ? [one.lines[1], one.lines[0]] : one.lines };
  };
  return [
    ...interactionsOf(storedTalks(context, project), sceneTexts(context, project), wanted),
    ...addedInteractions(context, project, keysNow(cast))
      .filter(row => wanted([row.one, row.other], row.kind))
      .map(addedView),
  ].map(seen);
}

export function addedView({ id, one, other, kind, scene, valence, note }: AddedRow): Interaction {
  return {
    source: 'writer',
    id,
    people: [one, other],
    kind,
    scene,
    lines: [0, 0],
    unsure: 0,
    valence: valence === null ? null : { mean: valence, low: null, high: null, sentences: 0 },
    passages: [],
    signs: [],
    note,
  };
}

export function getInteractions(
  context: ReadContext,
  { project, character, other, kind, offset, limit }: InputOf<Engine, 'get_character_interactions'>,
): OutputOf<Engine, 'get_character_interactions'> {
  const person = requirePerson(context, project, character);
  const second = other === undefined ? null : requirePerson(context, project, other);
  const all = listInteractions(context, project, person, second, kind ?? null);
  return {
    key: person.key,
    name: person.name,
    total: all.length,
    interactions: all.slice(offset, offset + limit),
    missing: missingInputs(context, project),
  };
}

export function summarise(
  context: ReadContext,
  project: string,
  character: string,
): OutputOf<Engine, 'get_interaction_summary'> {
  const person = requirePerson(context, project, character);
  const { tallies, current } = storedTallies(context, project);
  const name = namesOf(storedPeople(context, project));
  const partners = Object.entries(tallies)
    .filter(([pair]) => pair.split('\n').includes(person.key))
    .map(([pair, tally]) => tieOf(pair, tally))
    .map(tie => ({ ...tie, name: name(tie.a === person.key ? tie.b : tie.a) }))
    .sort(
      (a, b) =>
        b.ab + b.ba - a.ab - a.ba || b.unsure - a.unsure || b.meetings - a.meetings || a.first_scene - b.first_scene,
    );
  const kinds: Record<Kind, number> = {
    conversation: 0,
    address: 0,
    conflict: 0,
    tenderness: 0,
    encounter: 0,
    unsure: 0,
  };
  const all = listInteractions(context, project, person, null, null);
  const told = all.filter(one => one.source === 'manuscript');
  for (const one of told) kinds[one.kind] += 1;
  const sum = (of: (tie: (typeof partners)[number]) => number): number =>
    partners.reduce((all, tie) => all + of(tie), 0);
  return {
    key: person.key,
    name: person.name,
    says: sum(tie => (tie.a === person.key ? tie.ab : tie.ba)),
    hears: sum(tie => (tie.a === person.key ? tie.ba : tie.ab)),
    unsure: sum(tie => tie.unsure),
    kinds,
    added: all.length - told.length,
    partners,
    complete: current,
  };
}

export function dynamics(
  context: ReadContext,
  { project, character, other }: InputOf<Engine, 'get_relationship_dynamics'>,
): OutputOf<Engine, 'get_relationship_dynamics'> {
  const one = requirePerson(context, project, character);
  const two = requirePerson(context, project, other);
  const pair = pairKey(one.key, two.key);
  const found = storedTallies(context, project).tallies[pair];
  const count = context.revision(project)?.scenes.length ?? 0;
  return {
    people: [one.name, two.name],
    tie: found === undefined ? null : tieOf(pair, found),
    ...dynamicsOf(storedTalks(context, project), pair, count),
  };
}

export function network(context: ReadContext, project: string, limit: number): Network {
  requireBook(context, project);
  const { tallies, current } = storedTallies(context, project);
  return networkOf(tallies, namesOf(storedPeople(context, project)), current, limit);
}

/** Null where one of the two is not in the cast. */
export function pairCourse(context: ReadContext, project: string, one: string, other: string): PairCourse | null {
  const cast = storedPeople(context, project);
  const [a, b] = [cast.find(entry => entry.key === one), cast.find(entry => entry.key === other)];
  if (a === undefined || b === undefined) return null;
  const pair = pairKey(one, other);
  const found = storedTallies(context, project).tallies[pair];
  const count = context.revision(project)?.scenes.length ?? 0;
  return {
    people: [
      { key: a.key, name: a.name },
      { key: b.key, name: b.name },
    ],
    tie: found === undefined ? null : tieOf(pair, found),
    ...courseOf(storedTalks(context, project), pair, count, sceneTexts(context, project), namesOf(cast)),
  };
}
