/** Looks at manuscript files before they are taken in: reads them, and has a thread find chapters and scenes. */
import { basename, extname } from 'node:path';
import { dividedSchema, manuscriptFilesSchema, type Preview, sourceJoint } from '../contracts/book.ts';
import type { ComputeEnvelope, ComputeTask } from '../contracts/compute.ts';
import { fromFailure } from '../contracts/errors.ts';
import { z } from 'zod';

/** What a look needs of the engine. */
export interface Looking {
  compute(task: ComputeTask): Promise<ComputeEnvelope>;
  effect(system: string, operation: string, data: unknown): Promise<unknown>;
}

/** What was found, the real paths of the files in the order of the book, and their texts. */
export interface Found {
  readonly files: readonly string[];
  readonly texts: readonly string[];
  readonly preview: Omit<Preview, 'id' | 'known' | 'sample'>;
}

const readSchema = z.object({ files: manuscriptFilesSchema });

/** Throws a `ScriptoriumError` that says which file cannot be read, and why. */
export async function lookAtManuscript(engine: Looking, paths: readonly string[]): Promise<Found> {
  const { files: read } = readSchema.parse(
    await engine.effect('project_manager', 'read_manuscript', { files: [...paths] }),
  );
  const envelope = await engine.compute({
    system: 'project_manager',
    operation: 'divide_manuscript',
    data: { project: 'preview', sources: [], format: read[0]?.format ?? 'text' },
    gathered: { text: read.map(file => file.text).join(sourceJoint) },
  });
  if (!envelope.ok) throw fromFailure(envelope.error);
  const { title, words, characters, chapters, scenes } = dividedSchema.parse(JSON.parse(envelope.output));
  const files = read.map(file => file.path);
  return {
    files,
    texts: read.map(file => file.text),
    preview: {
      files: read.map(({ path, encoding, format, counted }) => ({ name: basename(path), encoding, format, counted })),
      folder: null,
      author: null,
      title: title ?? nameOf(files[0] ?? ''),
      words,
      characters,
      scenes: scenes.length,
      chapters: chapters.map(chapter => ({ title: chapter.title, words: chapter.words, scenes: chapter.sceneCount })),
    },
  };
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
