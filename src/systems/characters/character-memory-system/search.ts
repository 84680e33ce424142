/** Searches memories: the index finds those that fit, recall puts them in order. */
import type { z } from 'zod';
import type { ReadContext } from '../../../contracts/records.ts';
import { personByKey } from '../../_kit/same-person.ts';
import { allAdded, asideMarks } from './added.ts';
import { requireCharacter, requireRevision, requireScene, storedCast } from './people.ts';
import { recall } from './recall.ts';
import { matchQuery, searchedWho } from './search-words.ts';
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
  readonly limit: number;
}

export function searchMemories(context: ReadContext, asked: Search): z.infer<typeof foundSchema> {
  const { project, query, character, limit } = asked;
  const revision = requireRevision(context, project);
  const cast = storedCast(context, project);
  const entry = character === undefined ? null : requireCharacter(cast, character);
  const scene = requireScene(revision, asked.scene);
  const names = new Map(cast.map(one => [one.key, one.name]));
  const person = personByKey(cast);
  const whoIs = (noted: string): Rememberer | null => {
    const them = person(noted);
    return them === null || (entry !== null && them !== entry)
      ? null
      : { context, project, revision, cast, names, entry: them, scene, asked: asked.scene ?? null };
  };
  const found = [
    ...readFound(context, query, entry?.key ?? null, project, whoIs),
    ...ownFound(context, query, project, whoIs),
  ].filter(one => (one.since ?? 0) <= scene);
  const scores = recall(
    found.map(one => ({ age: scene - (one.since ?? 0), importance: one.importance, relevance: one.relevance })),
  );
  const ranked = found
    .map((one, index) => ({ one, score: scores[index] ?? { score: 0, recency: 0, relevance: 0 } }))
    .sort((a, b) => b.score.score - a.score.score || (a.one.since ?? -1) - (b.one.since ?? -1));
  return {
    character: entry?.name ?? null,
    scene: asked.scene ?? null,
    total: found.length,
    memories: ranked.slice(0, limit).map(({ one, score }) => ({ ...one.show(), ...score })),
  };
}

type WhoIs = (person: string) => Rememberer | null;

function readFound(
  context: ReadContext,
  query: string,
  person: string | null,
  project: string,
  whoIs: WhoIs,
): readonly Found[] {
  const match = matchQuery(query, person === null ? searchedWho(project) : searchedWho(project, person));
  if (match === null) return [];
  const rows = context.all(
    `SELECT found.*, ${alikeBefore('found')}, bm25(character_memory_system_search, 0, 1) AS fit
     FROM character_memory_system_search
     JOIN character_memory_system_read AS found ON found.id = character_memory_system_search.rowid
     WHERE character_memory_system_search MATCH ? ORDER BY fit, found.position, found.start LIMIT ?`,
    match,
    candidates,
  );
  const asides = new Map<string, ReadonlySet<string>>();
  return rows.flatMap((raw): Found[] => {
    const row = toRow(raw);
    const who = whoIs(row.person);
    const { kind } = row;
    if (who === null || !isMemoryKind(kind) || who.revision.scenes[row.position]?.hash !== row.hash) return [];
    const aside = asides.get(row.person) ?? asideMarks(who);
    asides.set(row.person, aside);
    if (aside.has(row.id)) return [];
    const relevance = -Number(raw['fit']);
    return [
      { since: row.position, importance: row.importance / 1000, relevance, show: () => toMemory(who, row, kind) },
    ];
  });
}

/** The writer's own are few: each word of the question that stands in one counts. */
function ownFound(context: ReadContext, query: string, project: string, whoIs: WhoIs): readonly Found[] {
  const words = new Set(query.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  return allAdded(context, project).flatMap((added): Found[] => {
    const who = whoIs(added.person);
    const text = `${added.words} ${added.about.join(' ')}`.toLowerCase();
    const has = [...words].filter(word => text.includes(word)).length;
    if (who === null || has === 0) return [];
    const own = toOwn(who, added);
    return [{ since: own.since, importance: own.importance, relevance: 2 * has, show: () => own }];
  });
}
