/** What the writer did: memories added, and read ones set aside. A log in order of acceptance. */
import type { ReadContext, SqlRow, WriteContext } from '../../../contracts/records.ts';
import type { Grade, MemoryKind } from './memory.ts';
import { catchUpScenes, followScenes } from '../../_kit/scene-places.ts';
import { personByKey } from '../../_kit/same-person.ts';
import type { CastEntry } from './reading/who-is-meant.ts';

const system = 'character_memory_system';

/** A person of a book, among the others of its cast. */
export interface Whose {
  readonly context: ReadContext;
  readonly project: string;
  readonly cast: readonly CastEntry[];
  readonly entry: CastEntry;
}

export interface Added {
  readonly entry: number;
  readonly person: string;
  readonly kind: MemoryKind;
  readonly grade: Grade;
  readonly words: string;
  /** Of the scene from which on it is known, and where that stands; null for what was before the book. */
  readonly hash: string | null;
  readonly position: number | null;
  readonly about: readonly string[];
  readonly at: number;
}

export function addMemory(context: WriteContext, book: string, added: Added): void {
  catchUpAdded(context, book);
  context.run(
    `INSERT INTO character_memory_system_added (entry, book, person, kind, grade, words, hash, position, about, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    added.entry,
    book,
    added.person,
    added.kind,
    added.grade,
    added.words,
    added.hash,
    added.position,
    JSON.stringify(added.about),
    added.at,
  );
}

/** Of one person, whatever the cast called them then; in order of acceptance. */
export function addedMemories({ context, project, cast, entry }: Whose): readonly Added[] {
  const person = personByKey(cast);
  return allAdded(context, project).filter(one => person(one.person) === entry);
}

/** Of the whole book, their scenes where they stand in its newest revision. */
export function allAdded(context: ReadContext, book: string): readonly Added[] {
  const rows = context
    .all('SELECT * FROM character_memory_system_added WHERE book = ? ORDER BY entry', book)
    .map(toAdded);
  if (rows.length === 0) return rows;
  const follow = followScenes(context, system, book);
  return rows.map(row => {
    const { hash, position } = row;
    return hash === null || position === null ? row : { ...row, ...follow({ hash, position }) };
  });
}

/** Follows what was added to the newest revision, where anything was. */
export function followAdded(context: WriteContext, book: string): void {
  const any = context.get('SELECT entry FROM character_memory_system_added WHERE book = ? LIMIT 1', book);
  if (any !== undefined) catchUpAdded(context, book);
}

/** Notes where the scenes of all that was added stand now, so that the next revision is compared with this one. */
function catchUpAdded(context: WriteContext, book: string): void {
  catchUpScenes(context, system, book, () => {
    for (const { entry, hash, position } of allAdded(context, book)) {
      context.run(
        'UPDATE character_memory_system_added SET hash = ?, position = ? WHERE entry = ?',
        hash,
        position,
        entry,
      );
    }
  });
}

/** The marks of read memories of a person that are set aside. */
export function asideMarks(whose: Whose): ReadonlySet<string> {
  return new Set(asideRows(whose).map(row => row.mark));
}

/** Brings back what is set aside of a person; how many memories that are. */
export function dropAside(context: WriteContext, whose: Whose): number {
  return asideRows(whose).reduce(
    (sum, { person, mark }) =>
      sum +
      context.run(
        'DELETE FROM character_memory_system_aside WHERE book = ? AND person = ? AND mark = ?',
        whose.project,
        person,
        mark,
      ).changes,
    0,
  );
}

function asideRows({ context, project, cast, entry }: Whose): readonly { person: string; mark: string }[] {
  const person = personByKey(cast);
  return context
    .all('SELECT person, mark FROM character_memory_system_aside WHERE book = ?', project)
    .map(row => ({ person: String(row['person']), mark: String(row['mark']) }))
    .filter(row => person(row.person) === entry);
}

function toAdded(row: SqlRow): Added {
  return {
    entry: Number(row['entry']),
    person: String(row['person']),
    kind: String(row['kind']) as MemoryKind,
    grade: String(row['grade']) as Grade,
    words: String(row['words']),
    hash: typeof row['hash'] === 'string' ? row['hash'] : null,
    position: row['position'] === null ? null : Number(row['position']),
    about: JSON.parse(String(row['about'])) as readonly string[],
    at: Number(row['at']),
  };
}
