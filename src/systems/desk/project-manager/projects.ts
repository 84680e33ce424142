/** Projects as rows, read. */
import { type BookSummary, sourceJoint } from '../../../contracts/book.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, SqlRow } from '../../../contracts/records.ts';
import type { Structure } from './system.ts';

export function findProject(context: ReadContext, project: string): SqlRow | null {
  return context.get('SELECT * FROM project_manager_projects WHERE id = ?', project) ?? null;
}

export function requireRow(context: ReadContext, project: string): SqlRow {
  const row = findProject(context, project);
  if (row === null) throw new ScriptoriumError('no-such-project', `There is no book with the id ${project}.`);
  return row;
}

export function requireProject(context: ReadContext, project: string): BookSummary {
  return toSummary(requireRow(context, project));
}

/** In order of being put on the shelf. */
export function listProjects(context: ReadContext): readonly BookSummary[] {
  return context.all('SELECT * FROM project_manager_projects ORDER BY created_at, id').map(toSummary);
}

/** The project with these files in this order, or null. */
export function projectByFiles(context: ReadContext, files: readonly string[]): string | null {
  const row = context.get('SELECT id FROM project_manager_projects WHERE files = ?', JSON.stringify(files));
  return row === undefined ? null : String(row['id']);
}

/** An id nobody has: the wished one, or with a number behind it where a book that has moved away bears it. */
export function freeId(context: ReadContext, wished: string): string {
  let id = wished;
  for (let number = 2; findProject(context, id) !== null; number += 1) id = `${wished}-${number}`;
  return id;
}

export function toSummary(row: SqlRow): BookSummary {
  const state = String(row['state']);
  return {
    id: String(row['id']),
    title: String(row['title']),
    files: JSON.parse(String(row['files'])) as string[],
    sample: Number(row['sample']) === 1,
    state: state === 'missing' || state === 'trashed' ? state : 'present',
    waits: typeof row['waits'] === 'string' ? row['waits'] : null,
    words: Number(row['words']),
    chapters: Number(row['chapters']),
    scenes: Number(row['scenes']),
    syncedAt: row['synced_at'] === null ? null : Number(row['synced_at']),
  };
}

export function readStructure(row: SqlRow): Structure | null {
  return typeof row['structure'] === 'string' ? (JSON.parse(row['structure']) as Structure) : null;
}

/** The hashes of a project's texts and of their marks, and the files that they were read from. */
export function readSources(row: SqlRow): {
  readonly sources: string[];
  readonly paths: string[];
  readonly layout: string | null;
} {
  const list = (column: string): string[] => JSON.parse(String(row[column])) as string[];
  return {
    sources: list('sources'),
    paths: list('paths'),
    layout: typeof row['layout'] === 'string' ? row['layout'] : null,
  };
}

/** The whole source of a project as it was last divided, or null. */
export function sourceText(context: ReadContext, project: string): string | null {
  const row = findProject(context, project);
  if (row === null || row['structure'] === null) return null;
  const texts = (JSON.parse(String(row['sources'])) as string[]).map(hash => context.text(hash));
  return texts.some(text => text === null) ? null : texts.join(sourceJoint);
}
