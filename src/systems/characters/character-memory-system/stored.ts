/** What is known of one person, the writer's own and the book's together, as of a scene. */
import type { ReadContext, RevisionView, SqlRow } from '../../../contracts/records.ts';
import { type Added, addedMemories, asideMarks } from './added.ts';
import { gradeOf, importanceOfGrade, type MemoryKind, memoryKinds, type Role } from './memory.ts';
import { findCharacter, requireCharacter, requireRevision, requireScene, storedCast } from './people.ts';
import type { CastEntry } from './reading/who-is-meant.ts';
import type { Memory } from './shapes.ts';

/** A person of a book at a scene: whatever is answered is asked of this. */
export interface Rememberer {
  readonly context: ReadContext;
  readonly project: string;
  readonly revision: RevisionView;
  readonly cast: readonly CastEntry[];
  readonly names: ReadonlyMap<string, string>;
  readonly entry: CastEntry;
  /** Nothing after this scene is known. */
  readonly scene: number;
  /** As asked: null for the whole book. */
  readonly asked: number | null;
}

export interface Asked {
  readonly project: string;
  readonly character: string;
  readonly scene?: number | undefined;
}

/** Throws `no-such-project`, `no-such-character`, `no-such-scene` or `not-read-yet`. */
export function rememberer(context: ReadContext, { project, character, scene }: Asked): Rememberer {
  const revision = requireRevision(context, project);
  const cast = storedCast(context, project);
  return {
    context,
    project,
    revision,
    cast,
    names: new Map(cast.map(entry => [entry.key, entry.name])),
    entry: requireCharacter(cast, character),
    scene: requireScene(revision, scene),
    asked: scene ?? null,
  };
}

/** A row of the index. */
export interface StoredRow {
  readonly position: number;
  readonly hash: string;
  readonly person: string;
  readonly kind: MemoryKind | 'trait' | 'exchange';
  readonly role: Role;
  readonly start: number;
  readonly end: number;
  readonly others: readonly string[];
  readonly value: string | null;
  readonly importance: number;
  readonly confidence: number;
  /** By its words and what it is; of several alike in a book, from the second on, with its number among them. */
  readonly id: string;
}

/** How many memories of the same person with the same words stand before the row of this alias. */
export const alikeBefore = (row: string): string =>
  `(SELECT count(*) FROM character_memory_system_read AS alike
    WHERE alike.book = ${row}.book AND alike.person = ${row}.person AND alike.mark = ${row}.mark
    AND (alike.position, alike.start) < (${row}.position, ${row}.start)) AS alike_before`;

/** Rows of these kinds up to the scene, in book order, without those set aside or of scenes that have changed. */
export function readRows(who: Rememberer, kinds: readonly StoredRow['kind'][]): readonly StoredRow[] {
  const aside = asideMarks(who);
  return kinds
    .flatMap(kind =>
      who.context.all(
        `SELECT one.*, ${alikeBefore('one')} FROM character_memory_system_read AS one
         WHERE book = ? AND person = ? AND kind = ? AND position <= ? ORDER BY position, start`,
        who.project,
        who.entry.key,
        kind,
        who.scene,
      ),
    )
    .map(toRow)
    .filter(row => who.revision.scenes[row.position]?.hash === row.hash && !aside.has(row.id))
    .sort((a, b) => a.position - b.position || a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** The writer's own of these kinds, known by the scene, oldest knowledge first. */
export function ownMemories(who: Rememberer, kinds: readonly MemoryKind[] = memoryKinds): readonly Memory[] {
  return addedMemories(who)
    .filter(one => kinds.includes(one.kind))
    .map(one => toOwn(who, one))
    .filter(one => (one.since ?? 0) <= who.scene)
    .sort((a, b) => (a.since ?? -1) - (b.since ?? -1));
}

export function toOwn(who: Rememberer, added: Added): Memory {
  return {
    id: `own-${added.entry}`,
    character: who.entry.name,
    kind: added.kind,
    grade: added.grade,
    importance: importanceOfGrade(added.grade) / 1000,
    confidence: 1,
    since: added.position,
    origin: 'writer',
    role: null,
    text: added.words,
    about: added.about.map(name => findCharacter(who.cast, name)?.name ?? name),
    value: null,
    passage: null,
  };
}

const longestText = 400;

/** With its text, cut where it is long. */
export function toMemory(who: Rememberer, row: StoredRow, kind: MemoryKind): Memory {
  const { position, start, end, others, value, importance, confidence, role, id } = row;
  return {
    id,
    character: who.names.get(row.person) ?? row.person,
    kind,
    grade: gradeOf(importance),
    importance: importance / 1000,
    confidence: confidence / 100,
    since: position,
    origin: 'book',
    role,
    text: textOf(who.context, row),
    about: others.map(key => who.names.get(key) ?? key),
    value,
    passage: { scene: position, start, end },
  };
}

export function textOf(context: ReadContext, { hash, start, end }: Pick<StoredRow, 'hash' | 'start' | 'end'>): string {
  const words = (context.text(hash) ?? '').slice(start, end).replace(/\s+/g, ' ');
  return words.length <= longestText ? words : `${words.slice(0, words.lastIndexOf(' ', longestText))} …`;
}

export function toRow(row: SqlRow): StoredRow {
  return {
    position: Number(row['position']),
    hash: String(row['hash']),
    person: String(row['person']),
    kind: String(row['kind']) as StoredRow['kind'],
    role: String(row['role']) as Role,
    start: Number(row['start']),
    end: Number(row['end']),
    others: JSON.parse(String(row['others'])) as readonly string[],
    value: typeof row['value'] === 'string' ? row['value'] : null,
    importance: Number(row['importance']),
    confidence: Number(row['confidence']),
    id: idOf(String(row['mark']), Number(row['alike_before'])),
  };
}

function idOf(mark: string, before: number): string {
  return before === 0 ? mark : `${mark}-${before + 1}`;
}

/** Whether the book has a memory of this person with this id, for a row as `toRow` reads it. */
export function isRead(context: ReadContext, book: string, person: string, id: string): boolean {
  const [mark = ''] = id.split('-');
  const row = context.get(
    'SELECT count(*) AS alike FROM character_memory_system_read WHERE book = ? AND person = ? AND mark = ?',
    book,
    person,
    mark,
  );
  const alike = Number(row?.['alike'] ?? 0);
  return Array.from({ length: alike }, (_, before) => idOf(mark, before)).includes(id);
}

export function isMemoryKind(kind: StoredRow['kind']): kind is MemoryKind {
  return kind !== 'trait' && kind !== 'exchange';
}
