/** Brings the index of what was read up to date with a stretch of the fold, in the transaction that stores it. */
import type { FoldStretch, WriteContext } from '../../../contracts/records.ts';
import type { ReadMemory } from './memory.ts';
import { searchedWho } from './search-words.ts';

/** Scenes whose memories are as they were cost one comparison. */
export function indexStretch(context: WriteContext, { book, scenes, end }: FoldStretch): void {
  for (const { position, hash, value } of scenes) {
    const stored = context.get(
      'SELECT hash, value FROM character_memory_system_scenes WHERE book = ? AND position = ?',
      book,
      position,
    );
    const row = value ?? '[]';
    if (stored !== undefined && stored['hash'] === hash && stored['value'] === row) continue;
    forgetScenes(context, book, position, position + 1);
    context.run(
      'INSERT INTO character_memory_system_scenes (book, position, hash, value) VALUES (?, ?, ?, ?)',
      book,
      position,
      hash,
      row,
    );
    const memories = JSON.parse(row) as readonly ReadMemory[];
    const text = memories.length === 0 ? '' : (context.text(hash) ?? '');
    for (const memory of memories) indexMemory(context, book, position, hash, memory, text);
  }
  if (end !== null) forgetScenes(context, book, end, Number.MAX_SAFE_INTEGER);
}

function indexMemory(
  context: WriteContext,
  book: string,
  position: number,
  hash: string,
  memory: ReadMemory,
  text: string,
): void {
  const { person, kind, role, start, end, others, value, importance, confidence, mark } = memory;
  context.run(
    `INSERT INTO character_memory_system_read
     (book, position, hash, person, kind, role, start, end, others, value, importance, confidence, mark)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    book,
    position,
    hash,
    person,
    kind,
    role,
    start,
    end,
    JSON.stringify(others),
    value,
    importance,
    confidence,
    mark,
  );
  if (kind === 'exchange' || kind === 'trait') return;
  context.run(
    'INSERT INTO character_memory_system_search (rowid, who, words) VALUES (last_insert_rowid(), ?, ?)',
    `${searchedWho(book)} ${searchedWho(book, person)}`,
    `${text.slice(start, end)} ${others.join(' ')} ${value ?? ''}`,
  );
}

/** Drops the scenes from `from` up to but not including `to`. */
function forgetScenes(context: WriteContext, book: string, from: number, to: number): void {
  const range = [book, from, to] as const;
  context.run(
    `DELETE FROM character_memory_system_search WHERE rowid IN (
       SELECT id FROM character_memory_system_read WHERE book = ? AND position >= ? AND position < ?
       AND kind NOT IN ('exchange', 'trait'))`,
    ...range,
  );
  context.run('DELETE FROM character_memory_system_read WHERE book = ? AND position >= ? AND position < ?', ...range);
  context.run('DELETE FROM character_memory_system_scenes WHERE book = ? AND position >= ? AND position < ?', ...range);
}
