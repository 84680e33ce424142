/** What the writer did: memories added, and read ones set aside. A log in order of acceptance. */
import type { ReadContext, RevisionView, SqlRow, WriteContext } from '../../../contracts/records.ts';
import type { Grade, MemoryKind } from './memory.ts';
import type { CastEntry } from './reading/who-is-meant.ts';

export interface Added {
  readonly entry: number;
  readonly person: string;
  readonly kind: MemoryKind;
  readonly grade: Grade;
  readonly words: string;
  /** Of the scene from which on it is known; null for what was before the book. */
  readonly hash: string | null;
  readonly position: number | null;
  readonly about: readonly string[];
  readonly at: number;
}

export function addMemory(context: WriteContext, book: string, added: Added): void {
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
export function addedMemories(context: ReadContext, book: string, entry: CastEntry): readonly Added[] {
  return allAdded(context, book).filter(one => isThem(entry, one.person));
}

export function allAdded(context: ReadContext, book: string): readonly Added[] {
  return context.all('SELECT * FROM character_memory_system_added WHERE book = ? ORDER BY entry', book).map(toAdded);
}

/** A person is still the same one where the cast has come to call them by another of their names. */
export function isThem(entry: CastEntry, person: string): boolean {
  return entry.key === person || entry.aliases.some(alias => alias.toLowerCase() === person);
}

/** Where it is known from: the scene with the same text, else the place it had. */
export function knownSince({ hash, position }: Added, { scenes }: RevisionView): number | null {
  if (position === null) return null;
  if (scenes[position]?.hash === hash) return position;
  const moved = scenes.findIndex(scene => scene.hash === hash);
  return moved >= 0 ? moved : Math.min(position, Math.max(0, scenes.length - 1));
}

/** The marks of read memories of a person that are set aside. */
export function asideMarks(context: ReadContext, book: string, entry: CastEntry): ReadonlySet<string> {
  return new Set(
    context
      .all('SELECT person, mark FROM character_memory_system_aside WHERE book = ?', book)
      .filter(row => isThem(entry, String(row['person'])))
      .map(row => String(row['mark'])),
  );
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
