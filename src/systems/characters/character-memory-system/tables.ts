/** The system's tables: an index of what was read, which may be dropped and made anew, and what the writer did. */
import type { Migration } from '../../../contracts/records.ts';
import { scenesTable } from '../../_kit/scene-places.ts';

export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
CREATE TABLE character_memory_system_read (
  id INTEGER PRIMARY KEY, book TEXT NOT NULL, position INTEGER NOT NULL, hash TEXT NOT NULL, person TEXT NOT NULL,
  kind TEXT NOT NULL, role TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, others TEXT NOT NULL,
  value TEXT, importance INTEGER NOT NULL, confidence INTEGER NOT NULL, mark TEXT NOT NULL
);
CREATE INDEX character_memory_system_by_person
  ON character_memory_system_read (book, person, kind, position, start);
CREATE INDEX character_memory_system_by_place ON character_memory_system_read (book, position);
CREATE TABLE character_memory_system_scenes (
  book TEXT NOT NULL, position INTEGER NOT NULL, hash TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (book, position)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE character_memory_system_search USING fts5(
  who, words, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TABLE character_memory_system_added (
  entry INTEGER PRIMARY KEY, book TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, grade TEXT NOT NULL,
  words TEXT NOT NULL, hash TEXT, position INTEGER, about TEXT NOT NULL, at INTEGER NOT NULL
);
CREATE INDEX character_memory_system_added_by_book ON character_memory_system_added (book, entry);
CREATE TABLE character_memory_system_aside (
  book TEXT NOT NULL, person TEXT NOT NULL, mark TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (book, person, mark)
) WITHOUT ROWID;
`,
  },
  {
    version: 2,
    sql: 'CREATE INDEX character_memory_system_by_mark ON character_memory_system_read (book, person, mark, position, start);',
  },
  { version: 3, sql: scenesTable('character_memory_system') },
];
