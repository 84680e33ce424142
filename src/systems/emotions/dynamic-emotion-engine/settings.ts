/** What people set by hand: a log in order of acceptance. The newest entry of a name holds; null takes it back. */
import type { z } from 'zod';
import { plutchik } from '../../../contracts/emotions.ts';
import type { ReadContext, SqlRow, WriteContext } from '../../../contracts/records.ts';
import { needs } from '../../reading/content-emotion-integration/system.ts';
import type { settingSchema } from './answer-shapes.ts';

type Name = z.infer<typeof settingSchema>['name'];

export interface Setting {
  readonly entry: number;
  /** Of the scene's text, or null where it is of the present end of the book. */
  readonly hash: string | null;
  readonly name: Name;
  readonly level: number | null;
  readonly at: number;
}

export const settingsTable = `CREATE TABLE dynamic_emotion_engine_settings (
  project TEXT NOT NULL, entry INTEGER NOT NULL, name TEXT NOT NULL, hash TEXT, level REAL, at INTEGER NOT NULL,
  PRIMARY KEY (project, entry, name)
) WITHOUT ROWID`;

export function storedSettings(context: ReadContext, project: string): readonly Setting[] {
  return context
    .all('SELECT * FROM dynamic_emotion_engine_settings WHERE project = ? ORDER BY entry, name', project)
    .flatMap(toSetting);
}

export function addSettings(context: WriteContext, project: string, settings: readonly Setting[]): void {
  for (const { entry, name, hash, level, at } of settings) {
    context.run(
      `INSERT INTO dynamic_emotion_engine_settings (project, entry, name, hash, level, at) VALUES (?, ?, ?, ?, ?, ?)`,
      project,
      entry,
      name,
      hash,
      level,
      at,
    );
  }
}

function toSetting(row: SqlRow): readonly Setting[] {
  const name = [...plutchik, ...needs].find(one => one === row['name']);
  if (name === undefined) return [];
  return [
    {
      name,
      entry: Number(row['entry']),
      hash: typeof row['hash'] === 'string' ? row['hash'] : null,
      level: row['level'] === null ? null : Number(row['level']),
      at: Number(row['at']),
    },
  ];
}
