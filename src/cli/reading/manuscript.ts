/** Brings a manuscript up to date in the data folder, and waits until all of it has been read. */
import { z } from 'zod';
import { layoutText, manuscriptFilesSchema, syncedSchema } from '../../contracts/book.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { Engine } from '../../engine/index.ts';
import { hashText } from '../../engine/storage/revisions.ts';
import { bookSchema } from '../analysis/read-book.ts';
import { requireRunning } from './held.ts';

export interface Manuscript {
  /** Absolute paths, in the order of the book. */
  readonly files: readonly string[];
  readonly title?: string;
  readonly sample?: boolean;
}

const readSchema = z.object({ roots: z.array(z.string()), files: manuscriptFilesSchema });
const createdSchema = z.object({ project: z.string() });

export interface UpToDate {
  readonly project: string;
  /** Why the manuscript cannot be read at present, so that the reading is the one from before; else null. */
  readonly waits: string | null;
}

/**
 * The project, once nothing is outstanding. Files that cannot be read are refused before anything is sent. What
 * an earlier run left is waited for first, and a manuscript that is then as it was last read is not sent again.
 */
export async function bringUpToDate(engine: Engine, { files, title, sample }: Manuscript): Promise<UpToDate> {
  const { files: read, roots: paths } = readSchema.parse(
    await engine.effect('project_manager', 'read_manuscript', { files: [...files] }),
  );
  requireRunning(engine, 'project_manager');
  await engine.idle();
  const request = (operation: string, data: unknown): Promise<unknown> =>
    engine.request({ source: 'command-line', system: 'project_manager', operation, data });
  const known = z
    .string()
    .nullable()
    .parse(await engine.query('project_manager', 'known', { files: paths }));
  const book =
    known === null
      ? null
      : bookSchema.nullable().parse(await engine.query('project_manager', 'structure', { project: known }));
  if (book === null || book.state === 'trashed') {
    const data = { files: paths, ...(title === undefined ? {} : { title }), ...(sample === true ? { sample } : {}) };
    const { project } = createdSchema.parse(await request('create_project', data));
    await engine.idle();
    return { project, waits: null };
  }
  const hashes = read.map(file => hashText(file.text));
  const layout = layoutText(read.map(file => file.marks));
  const unchanged =
    book.layout === (layout === null ? null : hashText(layout)) &&
    book.state === 'present' &&
    typeof book.waits !== 'string' &&
    book.structure !== null &&
    book.sources.length === hashes.length &&
    book.sources.every((hash, index) => hash === hashes[index]);
  if (unchanged) return { project: book.id, waits: null };
  const { state, missing } = syncedSchema.parse(await request('sync_manuscript', { project: book.id }));
  if (state === 'missing') throw new ScriptoriumError('file-missing', missing ?? 'The manuscript is not there.');
  await engine.idle();
  return { project: book.id, waits: state === 'waiting' ? missing : null };
}
