/** Searches memories: the index finds those that fit, recall puts them in order. */
import type { z } from 'zod';
import type { ReadContext, SqlRow } from '../../../contracts/records.ts';
import { personByKey } from '../../_kit/same-person.ts';
import { allAdded, asideMarks } from './added.ts';
import type { MemoryKind } from './memory.ts';
import { requireCharacter, requireRevision, requireScene, storedCast } from './people.ts';
import type { CastEntry } from './reading/who-is-meant.ts';
import { recall } from './recall.ts';
import { matchQuery, searchedWho, wordsShared } from './search-words.ts';
import type { foundSchema, Memory } from './shapes.ts';
import { alikeBefore, isMemoryKind, type Rememberer, toMemory, toOwn, toRow } from './stored.ts';

/** The best fitting by words, of which recall makes its choice. */
const candidates = 400;

interface Found {
  readonly since: number | null;
  readonly importance: number;
  readonly relevance: number;
  show(): Memory;
}

export interface Search {
  readonly project: string;
  readonly query: string;
  readonly character?: string | undefined;
  readonly scene?: number | undefined;
  /** Of this kind alone. */
  readonly kind?: MemoryKind | undefined;
}

interface Asked {
  readonly context: ReadContext;
  readonly search: Search;
  /** As of this scene. */
  readonly scene: number;
  /** Whose memories these are; null for everyone's. */
  readonly entry: CastEntry | null;
  /** Null where they are not asked about, or in the cast no more. */
  whoIs(person: string): Rememberer | null;
}

export function searchMemories(
  context: ReadContext,
  search: Search & { readonly limit: number },
): z.infer<typeof foundSchema> {
  const { entry, ranked } = rankedMemories(context, search);
  return {
    character: entry?.name ?? null,
    scene: search.scene ?? null,
    total: ranked.length,
    memories: ranked.slice(0, search.limit).map(({ one, score }) => ({ ...one.show(), ...score })),
  };
}

/** All that are found as of the scene, the first in recall first; their texts are read as they are shown. */
export function rankedMemories(context: ReadContext, search: Search) {
  const { project, character } = search;
  const revision = requireRevision(context, project);
  const cast = storedCast(context, project);
  const entry = character === undefined ? null : requireCharacter(cast, character);
  const scene = requireScene(revision, search.scene);
  const names = new Map(cast.map(one => [one.key, one.name]));
  const person = personByKey(cast);
  const whoIs = (noted: string): Rememberer | null => {
    const them = person(noted);
    return them === null || (entry !== null && them !== entry)
      ? null
      : { context, project, revision, cast, names, entry: them, scene, asked: search.scene ?? null };
  };
  const asked: Asked = { context, search, scene, entry, whoIs };
  const found = [...readFound(asked), ...ownFound(asked)];
  const scores = recall(
    found.map(one => ({ age: scene - (one.since ?? 0), importance: one.importance, relevance: one.relevance })),
  );
  const ranked = found
    .map((one, index) => ({ one, score: scores[index] ?? { score: 0, recency: 0, relevance: 0 } }))
    .sort((a, b) => b.score.score - a.score.score || (a.one.since ?? -1) - (b.one.since ?? -1));
  return { entry, ranked };
}

/** The best fitting that are known by the scene, leaving out what is set aside or stands in a scene that has changed. */
function readFound(asked: Asked): readonly Found[] {
  const { search, entry } = asked;
  const { project, query } = search;
  const match = matchQuery(query, entry === null ? searchedWho(project) : searchedWho(project, entry.key));
  if (match === null) return [];
  const asides = new Map<string, ReadonlySet<string>>();
  const asideOf = (who: Rememberer): ReadonlySet<string> => {
    const known = asides.get(who.entry.key) ?? asideMarks(who);
    asides.set(who.entry.key, known);
    return known;
  };
  const found: Found[] = [];
  for (let offset = 0; ; offset += candidates) {
    const rows = fittingRows(asked, match, offset);
    for (const raw of rows) {
      const row = toRow(raw);
      const { kind } = row;
      const who = asked.whoIs(row.person);
      if (who === null || !isMemoryKind(kind) || who.revision.scenes[row.position]?.hash !== row.hash) continue;
      if (asideOf(who).has(row.id)) continue;
      const relevance = -Number(raw['fit']);
      const show = (): Memory => toMemory(who, row, kind);
      found.push({ since: row.position, importance: row.importance / 1000, relevance, show });
      if (found.length === candidates) return found;
    }
    if (rows.length < candidates) return found;
  }
}

/** A stretch of the rows that fit, the best first. */
function fittingRows({ context, search, scene }: Asked, match: string, offset: number): readonly SqlRow[] {
  return context.all(
    `SELECT found.*, ${alikeBefore('found')}, bm25(character_memory_system_search, 0, 1) AS fit
     FROM character_memory_system_search
     JOIN character_memory_system_read AS found ON found.id = character_memory_system_search.rowid
     WHERE character_memory_system_search MATCH ? AND found.position <= ? AND (? IS NULL OR found.kind = ?)
     ORDER BY fit, found.position, found.start, found.id LIMIT ? OFFSET ?`,
    match,
    scene,
    search.kind ?? null,
    search.kind ?? null,
    candidates,
    offset,
  );
}

/** The writer's own are few: each telling word of the question that stands in one counts. */
function ownFound({ context, search, scene, whoIs }: Asked): readonly Found[] {
  return allAdded(context, search.project).flatMap((added): Found[] => {
    if (search.kind !== undefined && added.kind !== search.kind) return [];
    const who = whoIs(added.person);
    if (who === null) return [];
    const own = toOwn(who, added);
    const has = wordsShared(search.query, `${own.text} ${own.about.join(' ')}`);
    if (has === 0 || (own.since ?? 0) > scene) return [];
    return [{ since: own.since, importance: own.importance, relevance: 2 * has, show: () => own }];
  });
}
