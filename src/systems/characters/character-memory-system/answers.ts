/** Answers that list what a person remembers. */
import type { z } from 'zod';
import { gradeOf, grades, type MemoryKind, memoryKinds } from './memory.ts';
import type { countsSchema, Memory, memoryListSchema, MemoryPage } from './shapes.ts';
import { isMemoryKind, ownMemories, readRows, type Rememberer, type StoredRow, toMemory } from './stored.ts';

type List = z.infer<typeof memoryListSchema>;

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** A memory whose text is read only once it is shown. */
export interface Entry {
  readonly since: number | null;
  readonly importance: number;
  readonly kind: MemoryKind;
  readonly grade: Memory['grade'];
  readonly origin: Memory['origin'];
  /** Whom else it concerns, by name. */
  readonly about: readonly string[];
  show(): Memory;
}

/** Known by the scene, in order of since when. */
export function entriesOf(who: Rememberer, kinds: readonly MemoryKind[]): readonly Entry[] {
  const own = ownMemories(who, kinds).map(one => ({
    since: one.since,
    importance: one.importance,
    kind: one.kind,
    grade: one.grade,
    origin: one.origin,
    about: one.about,
    show: () => one,
  }));
  const read = readRows(who, kinds).flatMap(row => (isMemoryKind(row.kind) ? [entryOf(who, row, row.kind)] : []));
  return [...own, ...read].sort((a, b) => (a.since ?? -1) - (b.since ?? -1));
}

function entryOf(who: Rememberer, row: StoredRow, kind: MemoryKind): Entry {
  return {
    since: row.position,
    importance: row.importance / 1000,
    kind,
    grade: gradeOf(row.importance),
    origin: 'book',
    about: row.others.map(key => who.names.get(key) ?? key),
    show: () => toMemory(who, row, kind),
  };
}

/** One page of memories in the book's order or by importance. */
export function listMemories(
  who: Rememberer,
  kinds: readonly MemoryKind[],
  { limit, offset }: Page,
  order: 'story' | 'importance' = 'story',
): List {
  const all = entriesOf(who, kinds);
  const sorted = order === 'story' ? all : mostImportant(all);
  return {
    character: who.entry.name,
    scene: who.asked,
    total: all.length,
    memories: sorted.slice(offset, offset + limit).map(entry => entry.show()),
  };
}

export function mostImportant(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => b.importance - a.importance || (a.since ?? -1) - (b.since ?? -1));
}

const shownDefining = 5;

export function summarise(who: Rememberer): z.infer<typeof countsSchema> & {
  readonly character: string;
  readonly scene: number | null;
  readonly total: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly defining: Memory[];
} {
  const all = entriesOf(who, memoryKinds);
  const count = <T extends string>(names: readonly T[], of: (entry: Entry) => T): Partial<Record<T, number>> =>
    Object.fromEntries(
      names.flatMap(name => {
        const found = all.filter(entry => of(entry) === name).length;
        return found === 0 ? [] : [[name, found]];
      }),
    ) as Partial<Record<T, number>>;
  const known = all.flatMap(entry => (entry.since === null ? [] : [entry.since]));
  return {
    character: who.entry.name,
    scene: who.asked,
    total: all.length,
    kinds: count(memoryKinds, entry => entry.kind),
    grades: count(grades, entry => entry.grade),
    own: all.filter(entry => entry.origin === 'writer').length,
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
    defining: mostImportant(all)
      .slice(0, shownDefining)
      .map(entry => entry.show()),
  };
}

/** A page for the window: by kind, then by since when. Places are of the whole book, also of what is not known yet. */
export function memoryPage(who: Rememberer, kind: MemoryKind | null, page: Page, complete: boolean): MemoryPage {
  const whole = entriesOf({ ...who, scene: Math.max(0, who.revision.scenes.length - 1) }, memoryKinds);
  const all = whole.filter(one => (one.since ?? 0) <= who.scene);
  const kinds: Partial<Record<MemoryKind, number>> = {};
  for (const one of all) kinds[one.kind] = (kinds[one.kind] ?? 0) + 1;
  const chosen = memoryKinds
    .filter(name => kind === null || kind === name)
    .flatMap(name => all.filter(one => one.kind === name));
  return {
    total: chosen.length,
    kinds,
    places: placesOf(whole),
    memories: chosen.slice(page.offset, page.offset + page.limit).map(one => one.show()),
    complete,
  };
}

function placesOf(entries: readonly Entry[]): MemoryPage['places'] {
  const places: MemoryPage['places'] = {};
  for (const { kind, since } of entries) {
    const of = (places[kind] ??= []);
    const last = of.at(-1);
    if (last !== undefined && last[0] === (since ?? 0)) last[1] += 1;
    else of.push([since ?? 0, 1]);
  }
  return places;
}
