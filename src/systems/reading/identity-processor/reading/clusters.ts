/**
 * Puts the names of one person together. Mr., Mrs. and Miss X are different people; 'Mrs. X' does not join 'First X'; a
 * bare surname goes to the Mr.; a pet form never joins a titled lady; what fits two people equally stays by itself.
 */
import { nameParts } from './name-parts.ts';
import type { NameParts } from './name-parts.ts';
import { countOf } from './person.ts';
import type { Counts } from './person.ts';
import { givenNameGender, isGivenName } from './words/given-names.ts';
import { hasNickname, isNicknameOf } from './words/nicknames.ts';
import type { Gender } from './types.ts';

export interface PersonName {
  readonly surface: string;
  readonly counts: Counts;
  readonly person: number;
}

/** One person: names in order of joining. */
export interface Cluster {
  readonly names: PersonName[];
}

interface Item {
  readonly name: PersonName;
  readonly parts: NameParts;
}

interface Group extends Cluster {
  readonly parts: NameParts[];
  weight: number;
}

/** How much more frequent a match must be than the next one for an ambiguous name to join it. */
const DOMINANCE = 4;

/** Clusters all names of persons; the result does not depend on their order. */
export function clusterNames(names: readonly PersonName[]): readonly Cluster[] {
  const sorted = [...names].sort((a, b) => weightOf(b) - weightOf(a) || (a.surface < b.surface ? -1 : 1));
  const all = sorted.map(name => ({ name, parts: nameParts(name.surface) }));
  const groups: Group[] = [];
  const byWord = new Map<string, Set<Group>>();

  const index = (group: Group, parts: NameParts): void => {
    for (const word of [...parts.given, parts.last, parts.single]) {
      if (word === '') continue;
      const found = byWord.get(word) ?? new Set<Group>();
      found.add(group);
      byWord.set(word, found);
    }
  };
  const put = ({ name, parts }: Item, into: Group | null): void => {
    const group = into ?? { names: [], parts: [], weight: 0 };
    if (into === null) groups.push(group);
    group.names.push(name);
    group.parts.push(parts);
    group.weight += weightOf(name);
    index(group, parts);
  };
  const gentlemen = new Map(
    all.filter(({ parts }) => parts.title === 'Mr.').map(({ name, parts }) => [parts.single, weightOf(name)] as const),
  );
  const near = (word: string): readonly Group[] => [...(byWord.get(word) ?? [])];

  for (const item of all.filter(({ parts }) => parts.last !== '')) {
    put(
      item,
      best(
        near(item.parts.last).filter(group => sameFull(group, item, gentlemen)),
        1,
      ),
    );
  }
  const singles = all.filter(({ parts }) => parts.last === '' && !parts.rankOnly);
  for (const item of singles.filter(({ parts }) => parts.title !== '')) {
    put(
      item,
      best(
        near(item.parts.single).filter(group => fitsTitled(group, item.parts)),
        DOMINANCE,
      ),
    );
  }
  for (const item of singles.filter(({ parts }) => parts.title === '')) {
    put(item, best(rankBare(near(item.parts.single), item.parts), DOMINANCE));
  }
  joinNicknames(groups);
  for (const item of all.filter(({ parts }) => parts.rankOnly)) {
    const { title } = item.parts;
    put(
      item,
      best(
        groups.filter(group => group.parts.some(parts => parts.title === title && !parts.rankOnly)),
        DOMINANCE,
      ),
    );
  }
  return groups.filter(group => group.names.length > 0);
}

function weightOf(name: PersonName): number {
  return countOf(name.counts, 'seen');
}

/** The heaviest group, unless the next one comes near it. */
function best(groups: readonly Group[], dominance: number): Group | null {
  const [first, second] = [...groups].sort((a, b) => b.weight - a.weight);
  if (first === undefined) return null;
  return second === undefined || first.weight >= dominance * second.weight ? first : null;
}

function groupGender(group: Group): Gender {
  for (const parts of group.parts) if (parts.titleGender !== 'unknown') return parts.titleGender;
  for (const parts of group.parts) {
    const gender = givenNameGender(parts.given[0] ?? parts.single);
    if (gender !== 'unknown') return gender;
  }
  return 'unknown';
}

function compatible(one: Gender, other: Gender): boolean {
  return one === 'unknown' || other === 'unknown' || one === other;
}

function isMarried(parts: NameParts): boolean {
  return parts.title === 'Mrs.' || parts.title === 'Madame' || parts.title === 'Mme.';
}

/**
 * Two full names are one when surname and first given name agree. So do pet forms, except in a man's family where a
 * 'Mr. X' is more frequent than both: Tom may be the son of Thomas.
 */
function sameFull(group: Group, { name, parts }: Item, gentlemen: ReadonlyMap<string, number>): boolean {
  const father = gentlemen.get(parts.last) ?? 0;
  const mayBeSon = genderOfParts(parts) !== 'female' && father > 2 * weightOf(name) && father > 2 * group.weight;
  const head = parts.given[0] ?? '';
  return group.parts.some(other => {
    if (other.last !== parts.last || !compatible(groupGender(group), genderOfParts(parts))) return false;
    const otherHead = other.given[0] ?? '';
    return otherHead === head || (isNicknameOf(otherHead, head) && !mayBeSon) || isInitialOf(otherHead, head);
  });
}

function isInitialOf(one: string, other: string): boolean {
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

function genderOfParts(parts: NameParts): Gender {
  return parts.titleGender === 'unknown' ? givenNameGender(parts.given[0] ?? parts.single) : parts.titleGender;
}

/** Whether 'Title X' may be the person of a group that has X as given name, surname or only name. */
function fitsTitled(group: Group, parts: NameParts): boolean {
  const { single, title, titleGender } = parts;
  if (!compatible(groupGender(group), titleGender)) return false;
  if (isNoble(title) && group.parts.some(other => isHonorific(other.title) && other.title !== title)) return false;
  return group.parts.some(other => {
    if (other.single === single) return other.title === title || (!isHonorific(other.title) && !isHonorific(title));
    if (other.given[0] === single) return !isRank(title) && (other.title === '' || other.title === title);
    if (other.last !== single) return false;
    if (isMarried(parts)) return isMarried(other) && givenNameGender(other.given[0] ?? '') !== 'male';
    if (isNoble(title)) return other.title === title;
    return other.title === title || other.title === '' || !isHonorific(other.title);
  });
}

function isNoble(title: string): boolean {
  return title === 'Sir' || title === 'Lady' || title === 'Lord' || title === 'Dame';
}

/** Ranks and callings go with surnames: 'Colonel X' is not the man whose given name is X. */
function isRank(title: string): boolean {
  return (
    !isHonorific(title) &&
    !/^(?:Uncle|Aunt|Auntie|Cousin|Brother|Sister|Father|Mother|King|Queen|Prince|Princess)$/.test(title)
  );
}

function isHonorific(title: string): boolean {
  return /^(?:Mr\.|Mrs\.|Miss|Ms\.|Sir|Lady|Madame|Mme\.|Mademoiselle|Lord|Master|Mistress)$/.test(title);
}

/** Groups that a bare name may mean, the likelier kind alone: a given name its bearer, a surname the Mr. */
function rankBare(groups: readonly Group[], parts: NameParts): readonly Group[] {
  const { single } = parts;
  const as = (test: (other: NameParts) => boolean): readonly Group[] => groups.filter(group => group.parts.some(test));
  const given = as(other => other.given[0] === single || (other.single === single && isGivenName(single)));
  const titled = as(other => other.single === single && other.title !== '');
  if (given.length > 0 && (isGivenName(single) || titled.length === 0)) return given;
  const gentlemen = groups.filter(group => groupGender(group) !== 'female');
  return gentlemen.length > 0 ? gentlemen : groups.filter(group => !group.parts.some(isMarried));
}

/** A pet form by itself joins the one bearer of the full name who is known without a title. */
function joinNicknames(groups: Group[]): void {
  for (const group of groups) {
    const [parts] = group.parts;
    if (group.parts.length !== 1 || parts === undefined || parts.title !== '' || !hasNickname(parts.single)) continue;
    const bearers = groups.filter(other => {
      if (other === group || other.names.length === 0) return false;
      if (!compatible(groupGender(other), groupGender(group))) return false;
      return other.parts.some(({ given, single, title }) => {
        const name = given[0] ?? (title === '' ? single : '');
        return name !== '' && !isLady(title) && isNicknameOf(name, parts.single);
      });
    });
    const bearer = best(bearers, DOMINANCE);
    const [name] = group.names;
    if (bearer === null || name === undefined) continue;
    bearer.names.push(name);
    bearer.parts.push(parts);
    bearer.weight += group.weight;
    group.names.length = 0;
    group.parts.length = 0;
  }
}

function isLady(title: string): boolean {
  return title === 'Lady' || title === 'Mrs.' || title === 'Dame';
}
