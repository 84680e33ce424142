/** Looks at manuscript files before they are taken in: reads them, and has a thread find chapters and scenes. */
import { basename, extname } from 'node:path';
import { dividedSchema, manuscriptFilesSchema, layoutText, type Preview } from '../contracts/book.ts';
import { commonFormat } from '../contracts/manuscript-names.ts';
import type { ComputeEnvelope, ComputeTask } from '../contracts/compute.ts';
import { fromFailure } from '../contracts/errors.ts';
import { z } from 'zod';

/** What a look needs of the engine. */
export interface Looking {
  compute(task: ComputeTask): Promise<ComputeEnvelope>;
  effect(system: string, operation: string, data: unknown): Promise<unknown>;
}

/** What was found, the real paths of the files (or of the folder) in the order of the book, and their texts. */
export interface Found {
  readonly files: readonly string[];
  readonly texts: readonly string[];
  readonly preview: Omit<Preview, 'id' | 'known' | 'sample'>;
}

const readSchema = z.object({
  roots: z.array(z.string()),
  folder: z.string().nullable(),
  files: manuscriptFilesSchema,
});

/** Throws a `ScriptoriumError` that says which file cannot be read, and why. */
export async function lookAtManuscript(engine: Looking, paths: readonly string[]): Promise<Found> {
  const {
    roots,
    folder,
    files: read,
  } = readSchema.parse(await engine.effect('project_manager', 'read_manuscript', { files: [...paths] }));
  const envelope = await engine.compute({
    system: 'project_manager',
    operation: 'divide_manuscript',
    data: { project: 'preview', sources: [], format: commonFormat(read) },
    gathered: { texts: read.map(file => file.text), layout: layoutText(read.map(file => file.marks)) },
  });
  if (!envelope.ok) throw fromFailure(envelope.error);
  const {
    title,
    words,
    characters,
    english = true,
    chapters,
    scenes,
  } = dividedSchema.parse(JSON.parse(envelope.output));
  return {
    files: roots,
    texts: read.map(file => file.text),
    preview: {
      files: read.map(({ path, encoding, format, counted }) => ({ name: basename(path), encoding, format, counted })),
      folder: folder === null ? null : basename(folder),
      author: read.map(file => file.marks?.author ?? null).find(author => author !== null) ?? null,
      title: title ?? (folder === null ? nameOf(roots[0] ?? '') : basename(folder)),
      words,
      characters,
      english,
      scenes: scenes.length,
      chapters: chapters.map(({ title, heading, words, sceneCount }) => ({
        title,
        heading,
        words,
        scenes: sceneCount,
      })),
    },
  };
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
