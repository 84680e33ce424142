/** The end of the second stage: decides, name by name, who the people of the book are. */
import { clusterNames } from './clusters.ts';
import type { Cluster, PersonName } from './clusters.ts';
import { genderOf, pronounsOf } from './gender.ts';
import type { PronounCounts } from './gender.ts';
import { nameParts, withoutOpening } from './name-parts.ts';
import { findNarrator, isToldByAnI } from './narrator.ts';
import { countOf, isFigure, personScore } from './person.ts';
import type { Counts } from './person.ts';
import { isGivenName } from './words/given-names.ts';
import type { CastEntry, CastState } from './types.ts';

/** The name of a first-person narrator whose own name the text does not tell. */
export const NARRATOR = 'Narrator';

/** A name counts as a person's from this score on. */
const IS_PERSON = 0.5;

/** Decides the cast; sorted by key. */
export function castFinish(state: CastState): readonly CastEntry[] {
  const lower = new Map(state.lower);
  const clusters = clusterNames(personNames(state, lower));
  const pronouns = pronounsOf(state);
  const narrator = isToldByAnI(state) ? findNarrator(state, clusters) : null;
  const cast = clusters.map((cluster): CastEntry => entryOf(cluster, cluster === narrator, pronouns));
  if (isToldByAnI(state) && narrator === null) cast.push(nameless(cast));
  return cast.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function personNames(state: CastState, lower: ReadonlyMap<string, number>): readonly PersonName[] {
  const names = new Map(state.names);
  for (const [surface, counts] of state.names) {
    const middle = countOf(counts, 'midSentence');
    const rest = withoutOpening(surface, word => (lower.get(word) ?? 0) > middle);
    if (rest === null) continue;
    const known = names.get(rest);
    if (known === undefined && rest.split(' ').length < 2 && countOf(counts, 'seen') < 2) continue;
    names.delete(surface);
    names.set(rest, known === undefined ? counts : known.map((count, index) => count + (counts[index] ?? 0)));
  }
  const book = { scenes: state.scenes, figures: [...names.keys()].filter(isFigure).length };
  const claimed = new Set(state.selfNames.map(([name]) => name));
  const people: PersonName[] = [];
  for (const [surface, counts] of names) {
    const person = claimed.has(surface)
      ? 1
      : personScore(surface, counts, {
          lower: lower.get(surface.toLowerCase()) ?? 0,
          book,
        });
    if (person >= IS_PERSON && !isFamily(surface, counts, names) && !isTwoNames(surface, counts, names))
      people.push({ surface, counts, person });
  }
  return people;
}

/** 'The Bennets' are a family, not a person. */
function isFamily(surface: string, counts: Counts, names: ReadonlyMap<string, Counts>): boolean {
  if (!surface.endsWith('s') || countOf(counts, 'the') < 0.5 * countOf(counts, 'seen')) return false;
  const one = surface.slice(0, -1);
  return names.has(one) || ['Mr.', 'Mrs.', 'Miss'].some(title => names.has(`${title} ${one}`));
}

/** Two names that once stood side by side are not one person's full name. */
function isTwoNames(surface: string, counts: Counts, names: ReadonlyMap<string, Counts>): boolean {
  const { title, given, last } = nameParts(surface);
  const [first = ''] = given;
  if (title !== '' || given.length !== 1 || isGivenName(first)) return false;
  const often = (word: string): boolean => countOf(names.get(word) ?? [], 'seen') >= 10 * countOf(counts, 'seen');
  return often(first) && often(last);
}

function entryOf(cluster: Cluster, narrator: boolean, pronouns: PronounCounts): CastEntry {
  const [first] = [...cluster.names].sort(
    (a, b) => countOf(b.counts, 'seen') - countOf(a.counts, 'seen') || (a.surface < b.surface ? -1 : 1),
  );
  const name = first?.surface ?? '';
  const person = Math.max(...cluster.names.map(each => each.person));
  return {
    key: name.toLowerCase(),
    name,
    aliases: cluster.names.map(({ surface }) => surface).sort(),
    gender: genderOf(cluster.names, pronouns),
    narrator,
    speaks: narrator || cluster.names.some(({ counts }) => countOf(counts, 'speech') > 0),
    person: Math.round(person * 1000) / 1000,
  };
}

function nameless(cast: readonly CastEntry[]): CastEntry {
  const taken = cast.some(({ key }) => key === NARRATOR.toLowerCase());
  const name = taken ? `The ${NARRATOR}` : NARRATOR;
  return { key: name.toLowerCase(), name, aliases: [name], gender: 'unknown', narrator: true, speaks: true, person: 1 };
}
