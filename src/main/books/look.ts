/** Looks at manuscript files before they are taken in: reads them, and has a thread find chapters and scenes. */
import { basename, extname } from 'node:path';
import { fromFailure } from '../../contracts/errors.ts';
import type { Engine } from '../../engine/index.ts';
import { sourceJoint } from '../../systems/desk/project-manager/divide.ts';
import { readManuscriptFile } from '../../systems/desk/project-manager/read-file.ts';
import { dividedSchema } from '../../systems/desk/project-manager/system.ts';
import type { Preview } from '../../contracts/book.ts';

/** What was found, and the real paths of the files, in the order of the book. */
export interface Found {
  readonly files: readonly string[];
  readonly preview: Omit<Preview, 'id' | 'known' | 'sample'>;
}

/** Throws a `ScriptoriumError` that says which file cannot be read, and why. */
export async function lookAtManuscript(engine: Engine, paths: readonly string[]): Promise<Found> {
  const read = await Promise.all(paths.map(path => readManuscriptFile(path)));
  const text = read.map(file => file.text).join(sourceJoint);
  const format = read[0]?.format ?? 'text';
  const envelope = await engine.compute({
    system: 'project_manager',
    operation: 'divide_manuscript',
    data: { project: 'preview', sources: [], format },
    gathered: { text },
  });
  if (!envelope.ok) throw fromFailure(envelope.error);
  const { title, words, characters, chapters, scenes } = dividedSchema.parse(JSON.parse(envelope.output));
  const files = read.map(file => file.path);
  return {
    files,
    preview: {
      files: read.map(file => ({ name: basename(file.path), encoding: file.encoding })),
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
