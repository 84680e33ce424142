/** What the writer said of people's voices and meetings: a log in order of acceptance, which no reading touches. */
import { z } from 'zod';
import { voiceSchema, kindSchema, wishesSchema, type Wishes } from '../../../contracts/relations.ts';
import type { Migration, ReadContext, WriteContext } from '../../../contracts/records.ts';
import { catchUpScenes, followScenes, scenesTable } from '../../_kit/scene-places.ts';

/** The key that a person has now, by one that was noted down. */
export type KeyNow = (noted: string) => string;

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
  { version: 2, sql: scenesTable('character_interaction_engine') },
];

const system = 'character_interaction_engine';

export const addedSchema = z.object({
  kind: kindSchema.exclude(['unsure']),
  scene: z.number().int().min(0).nullable(),
  valence: z.number().min(1).max(5).nullable(),
  note: z.string().max(2_000),
  /** Of the scene's text; empty where it was not noted. */
  hash: z.string().default(''),
});
export type Added = z.infer<typeof addedSchema>;

/** All updates of one voice, the later over the earlier; null where there are none. */
export function wishesFor(context: ReadContext, project: string, key: string, now: KeyNow): Wishes | null {
  const rows = context
    .all(
      `SELECT one, data FROM character_interaction_engine_log WHERE project = ? AND kind = 'voice' ORDER BY id`,
      project,
    )
    .filter(row => now(String(row['one'])) === key);
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

/** People by the keys that they have now, scenes where they stand in the newest revision. */
export function addedInteractions(context: ReadContext, project: string, now: KeyNow): readonly AddedRow[] {
  const rows = context.all(
    `SELECT id, one, other, data FROM character_interaction_engine_log WHERE project = ? AND kind = 'meeting' ORDER BY id`,
    project,
  );
  if (rows.length === 0) return [];
  const follow = followScenes(context, system, project);
  return rows.map(row => {
    const added = addedSchema.parse(JSON.parse(String(row['data'])));
    const { scene, hash } = added;
    const stands = scene === null ? null : follow({ position: scene, hash });
    return {
      id: Number(row['id']),
      one: now(String(row['one'])),
      other: now(String(row['other'])),
      ...added,
      ...(stands === null ? {} : { scene: stands.position, hash: stands.hash }),
    };
  });
}

/** Follows the scenes of added interactions to the newest revision, where there are any. */
export function followAdded(context: WriteContext, project: string): void {
  const any = context.get(
    "SELECT id FROM character_interaction_engine_log WHERE project = ? AND kind = 'meeting' LIMIT 1",
    project,
  );
  if (any !== undefined) catchUpAdded(context, project);
}

/** Adds an interaction of two people by key; its number. */
export function addInteraction(
  context: WriteContext,
  project: string,
  one: string,
  other: string,
  added: Added,
): number {
  catchUpAdded(context, project);
  return log(context, project, 'meeting', one, other, added);
}

function catchUpAdded(context: WriteContext, project: string): void {
  catchUpScenes(context, system, project, () => {
    for (const { id, one: _one, other: _other, ...added } of addedInteractions(context, project, key => key)) {
      context.run('UPDATE character_interaction_engine_log SET data = ? WHERE id = ?', JSON.stringify(added), id);
    }
  });
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

/** The one that was kept last. */
export function keptProfile(context: ReadContext, project: string, key: string, now: KeyNow): Kept | null {
  return context
    .all('SELECT one, data FROM character_interaction_engine_profiles WHERE project = ?', project)
    .filter(row => now(String(row['one'])) === key)
    .map(row => keptSchema.parse(JSON.parse(String(row['data']))))
    .reduce<Kept | null>((last, one) => (last === null || one.at >= last.at ? one : last), null);
}

export function keepProfile(context: WriteContext, project: string, key: string, kept: Kept): void {
  context.run(
    'INSERT OR REPLACE INTO character_interaction_engine_profiles (project, one, data) VALUES (?, ?, ?)',
    project,
    key,
    JSON.stringify(kept),
  );
}

/** Drops what was said of everyone; how many entries and profiles went. */
export function dropAll(context: WriteContext, project: string): number {
  return (
    context.run('DELETE FROM character_interaction_engine_log WHERE project = ?', project).changes +
    context.run('DELETE FROM character_interaction_engine_profiles WHERE project = ?', project).changes
  );
}

/** Drops what was said of one person, under whatever key; how many entries and profiles went. */
export function dropPerson(context: WriteContext, project: string, key: string, now: KeyNow): number {
  const isTheirs = (noted: unknown): boolean => typeof noted === 'string' && now(noted) === key;
  const entries = context
    .all('SELECT id, one, other FROM character_interaction_engine_log WHERE project = ?', project)
    .filter(row => isTheirs(row['one']) || isTheirs(row['other']));
  for (const { id } of entries) context.run('DELETE FROM character_interaction_engine_log WHERE id = ?', Number(id));
  const profiles = context
    .all('SELECT one FROM character_interaction_engine_profiles WHERE project = ?', project)
    .map(row => String(row['one']))
    .filter(isTheirs);
  for (const one of profiles) {
    context.run('DELETE FROM character_interaction_engine_profiles WHERE project = ? AND one = ?', project, one);
  }
  return entries.length + profiles.length;
}
