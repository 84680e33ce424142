/** Touches the manuscript files: reads them, and never writes. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { layoutText } from '../../../contracts/book.ts';
import { offsetMinutesAt } from '../../../contracts/calendar.ts';
import type { EffectContext } from '../../../contracts/effects.ts';
import { type ErrorCode, ScriptoriumError } from '../../../contracts/errors.ts';
import { commonFormat } from '../../../contracts/manuscript-names.ts';
import { defineEffects } from '../../_kit/define-effects.ts';
import type { Extract } from './read-file.ts';
import { type ReadManuscript, readManuscript } from './read-manuscript.ts';
import { extractedSchema, projectManager } from './system.ts';

export const effects = defineEffects(projectManager, {
  async create_project({ files }, _gathered, context) {
    const { roots, folder } = await readManuscript(files, extractIn(context));
    const first = roots[0] ?? '';
    return {
      id: projectId(roots),
      files: [...roots],
      name: folder === null ? basename(first, extname(first)) : basename(folder),
    };
  },
  async read_manuscript({ files }, _gathered, context) {
    const { roots, folder, read } = await readManuscript(files, extractIn(context));
    return { roots: [...roots], folder, files: [...read] };
  },
  async sync_manuscript(_data, { files, hasText, known }, context) {
    try {
      const found = await readManuscript(files, extractIn(context));
      const emptied = found.empty.find(path => known.some(one => one.path === path));
      if (emptied !== undefined) throw new ScriptoriumError('file-empty', `${basename(emptied)} has no text in it.`);
      const vanished = found.folder === null ? null : vanishedFrom(found, known);
      if (vanished !== null) return { kind: 'missing' as const, why: `${vanished} is no longer in its folder.` };
      const at = await lastSaved(found.files, context.now());
      return {
        kind: 'read' as const,
        texts: found.read.map(file => file.text),
        format: commonFormat(found.read),
        saved: { at, offsetMinutes: offsetMinutesAt(at) },
        layout: layoutText(found.read.map(file => file.marks)),
        paths: [...found.files],
      };
    } catch (error) {
      if (!(error instanceof ScriptoriumError)) throw error;
      if (error.code === 'file-missing' || error.code === 'folder-empty') {
        return { kind: 'missing' as const, why: error.message };
      }
      // What was read last is kept: a file that is locked, half-written or emptied is waited for, not a failure.
      if (hasText && isOfFile(error.code)) return { kind: 'waiting' as const, why: error.message };
      throw error;
    }
  },
});

/** Whether an error is about the manuscript, and not about the machine. */
function isOfFile(code: ErrorCode): boolean {
  return /^(?:file|archive)-/.test(code) || code === 'epub-no-spine' || code === 'unsupported-format';
}

/** When the last of these files was saved: now at the latest. */
async function lastSaved(files: readonly string[], now: number): Promise<number> {
  const times = await Promise.all(files.map(async file => (await stat(file).catch(() => null))?.mtimeMs ?? 0));
  const saved = Math.max(0, ...times);
  return saved > 0 ? Math.min(saved, now) : now;
}

function extractIn(context: EffectContext): Extract {
  return async (format, name, parts) =>
    extractedSchema.parse(await context.compute('extract_manuscript', { format, name }, { parts }));
}

/** A file that a folder had and has no more, unless its text stands there under another name. */
function vanishedFrom(
  { files, read }: ReadManuscript,
  known: readonly { readonly path: string; readonly hash: string }[],
): string | null {
  const gone = known.filter(one => !files.includes(one.path));
  if (gone.length === 0) return null;
  const texts = new Set(read.map(file => createHash('sha256').update(file.text).digest('hex')));
  const lost = gone.find(one => !texts.has(one.hash));
  return lost === undefined ? null : basename(lost.path);
}

/** A project is known by the real paths of its files, in order, or by that of its folder. */
function projectId(roots: readonly string[]): string {
  return createHash('sha256').update(roots.join('\n')).digest('hex').slice(0, 16);
}
