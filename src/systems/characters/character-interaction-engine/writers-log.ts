/** What the writer said of people's voices and meetings: a log in order of acceptance, which no reading touches. */
import { z } from 'zod';
import { voiceSchema, kindSchema, wishesSchema, type Wishes } from '../../../contracts/relations.ts';
import type { Migration, ReadContext, WriteContext } from '../../../contracts/records.ts';

export const migrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE character_interaction_engine_log (
        id INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, kind TEXT NOT NULL, one TEXT NOT NULL,
        other TEXT, data TEXT NOT NULL
      );
      CREATE INDEX character_interaction_engine_log_project ON character_interaction_engine_log (project, kind);
      CREATE TABLE character_interaction_engine_profiles (
        project TEXT NOT NULL, one TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (project, one)
      ) WITHOUT ROWID;
    `,
  },
];

export const addedSchema = z.object({
  kind: kindSchema.exclude(['unsure']),
  scene: z.number().int().min(0).nullable(),
  valence: z.number().min(1).max(5).nullable(),
  note: z.string().max(2_000),
});
export type Added = z.infer<typeof addedSchema>;

/** All updates of one voice, the later over the earlier; null where there are none. */
export function wishesFor(context: ReadContext, project: string, key: string): Wishes | null {
  const rows = context.all(
    `SELECT data FROM character_interaction_engine_log WHERE project = ? AND kind = 'voice' AND one = ? ORDER BY id`,
    project,
    key,
  );
  if (rows.length === 0) return null;
  return rows.reduce<Wishes>(
    (wishes, row) => ({ ...wishes, ...wishesSchema.parse(JSON.parse(String(row['data']))) }),
    {},
  );
}

export interface AddedRow extends Added {
  readonly id: number;
  readonly one: string;
  readonly other: string;
}

export function addedInteractions(context: ReadContext, project: string): readonly AddedRow[] {
  const rows = context.all(
    `SELECT id, one, other, data FROM character_interaction_engine_log WHERE project = ? AND kind = 'meeting' ORDER BY id`,
    project,
  );
  return rows.map(row => ({
    id: Number(row['id']),
    one: String(row['one']),
    other: String(row['other']),
    ...addedSchema.parse(JSON.parse(String(row['data']))),
  }));
}

export function log(
  context: WriteContext,
  project: string,
  kind: 'voice' | 'meeting',
  one: string,
  other: string | null,
  data: unknown,
): number {
  context.run(
    'INSERT INTO character_interaction_engine_log (project, kind, one, other, data) VALUES (?, ?, ?, ?, ?)',
    project,
    kind,
    one,
    other,
    JSON.stringify(data),
  );
  return Number(context.get('SELECT max(id) AS id FROM character_interaction_engine_log')?.['id']);
}

const keptSchema = z.object({ voice: voiceSchema, at: z.number() });
export type Kept = z.infer<typeof keptSchema>;

export function keptProfile(context: ReadContext, project: string, key: string): Kept | null {
  const row = context.get(
    'SELECT data FROM character_interaction_engine_profiles WHERE project = ? AND one = ?',
    project,
    key,
  );
  return row === undefined ? null : keptSchema.parse(JSON.parse(String(row['data'])));
}

export function keepProfile(context: WriteContext, project: string, key: string, kept: Kept): void {
  context.run(
    'INSERT OR REPLACE INTO character_interaction_engine_profiles (project, one, data) VALUES (?, ?, ?)',
    project,
    key,
    JSON.stringify(kept),
  );
}

/** Drops what was said of one person, or of everyone; how many entries and profiles went. */
export function dropLog(context: WriteContext, project: string, key: string | null): number {
  if (key === null) {
    return (
      context.run('DELETE FROM character_interaction_engine_log WHERE project = ?', project).changes +
      context.run('DELETE FROM character_interaction_engine_profiles WHERE project = ?', project).changes
    );
  }
  return (
    context.run(
      'DELETE FROM character_interaction_engine_log WHERE project = ? AND (one = ? OR other = ?)',
      project,
      key,
      key,
    ).changes +
    context.run('DELETE FROM character_interaction_engine_profiles WHERE project = ? AND one = ?', project, key).changes
  );
}
