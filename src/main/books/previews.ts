/** Manuscripts that were looked at and wait for the writer's word. */
import { randomUUID } from 'node:crypto';
import { type Preview, sampleTitle } from '../../contracts/book.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { Found } from '../../workers/look.ts';

export interface Waiting {
  readonly files: readonly string[];
  readonly sample: boolean;
}

export interface Previews {
  look(paths: readonly string[], sample: boolean): Promise<Preview>;
  /** The files of a preview; throws `bad-request` where there is none of this id. */
  find(id: string): Waiting;
  dismiss(id: string): void;
}

export interface PreviewParts {
  readonly look: (paths: readonly string[]) => Promise<Found>;
  /** The book that has these files already, or null. */
  readonly known: (files: readonly string[]) => Promise<string | null>;
}

/** At most so many are kept; the oldest goes first. */
const mostKept = 20;

export function createPreviews({ look, known }: PreviewParts): Previews {
  const kept = new Map<string, Waiting>();
  return {
    async look(paths, sample) {
      const found = await look(paths);
      const id = randomUUID();
      kept.set(id, { files: found.files, sample });
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
      const title = sample ? sampleTitle : found.preview.title;
      return { ...found.preview, title, id, known: await known(found.files), sample };
    },
    find(id) {
      const waiting = kept.get(id);
      if (waiting === undefined)
        throw new ScriptoriumError('bad-request', 'This manuscript was put away. Open it again.');
      return waiting;
    },
    dismiss(id) {
      kept.delete(id);
    },
  };
}
