/** Touches the manuscript files: reads them, and never writes. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { defineEffects } from '../../_kit/define-effects.ts';
import { readManuscriptFile } from './read-file.ts';
import { projectManager } from './system.ts';

export const effects = defineEffects(projectManager, {
  async create_project({ files }) {
    const read = await Promise.all(files.map(readManuscriptFile));
    const paths = read.map(file => file.path);
    const first = paths[0] ?? '';
    return { id: projectId(paths), files: paths, name: basename(first, extname(first)) };
  },
  async read_manuscript({ files }) {
    return { files: await Promise.all(files.map(readManuscriptFile)) };
  },
  async sync_manuscript(_data, { files }) {
    try {
      const read = await Promise.all(files.map(readManuscriptFile));
      return { kind: 'read' as const, texts: read.map(file => file.text), format: read[0]?.format ?? 'text' };
    } catch (error) {
      if (!(error instanceof ScriptoriumError) || error.code !== 'file-missing') throw error;
      return { kind: 'missing' as const, why: error.message };
    }
  },
});

/** A project is known by the real paths of its files, in order. */
function projectId(files: readonly string[]): string {
  return createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
}
