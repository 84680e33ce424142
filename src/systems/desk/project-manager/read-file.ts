/** Reads one manuscript file as text, and says in plain words why it cannot be read. */
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ManuscriptFile } from '../../../contracts/book.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { formatOf } from '../../../contracts/manuscript-names.ts';
import { decodeManuscript } from '../../_text/decode.ts';
import type { ArchiveParts } from './archive/bounds.ts';
import { readArchive } from './archive/read-archive.ts';
import { isEpubPart } from './epub/epub-parts.ts';
import { refusal } from './refusal.ts';
import type { Extracted } from './system.ts';
import { isWordPart } from './word/word-parts.ts';

/** Has a thread turn an archive's parts into text. */
export type Extract = (format: 'word' | 'epub', name: string, parts: ArchiveParts) => Promise<Extracted>;

const maxTextBytes = 64 * 1024 * 1024;
/** Of an archive only the parts with text are read; pictures may make it as large as they like. */
const maxArchiveBytes = 4 * 1024 * 1024 * 1024;

/**
 * The text of a file. Throws a `ScriptoriumError`: `file-missing`, `file-unreadable`, `file-empty`, `file-not-text`,
 * `file-too-large`, `unsupported-format`, what `readArchive` and the readers of Word and EPUB throw, or `file-changing`
 * where the file was written to or replaced meanwhile.
 */
export async function readManuscriptFile(path: string, extract: Extract): Promise<ManuscriptFile> {
  const name = basename(path);
  const format = formatOf(path);
  if (format === null) throw new ScriptoriumError('unsupported-format', `${name} is in a format that is not read.`);
  const handle = await open(path).catch((error: unknown) => {
    throw refusal(error, path);
  });
  try {
    const before = await handle.stat();
    if (!before.isFile()) throw new ScriptoriumError('unsupported-format', `${name} is not a file.`);
    const isArchive = format === 'word' || format === 'epub';
    if (before.size > (isArchive ? maxArchiveBytes : maxTextBytes)) {
      throw new ScriptoriumError('file-too-large', `${name} has ${Math.round(before.size / 1024 / 1024)} MB.`);
    }
    const parts = isArchive
      ? await readArchive(handle, { name, wants: format === 'word' ? isWordPart : isEpubPart })
      : null;
    const bytes = parts === null ? await readBytes(handle, path) : null;
    await refuseChanged(handle, path, before);
    if (bytes !== null) return { path, ...decoded(name, bytes), format, marks: null, counted: null };
    const { text, marks, counted } = await extract(isArchive ? format : 'word', name, parts ?? {});
    return { path, text, encoding: format === 'word' ? 'Word' : 'EPUB', format, marks, counted };
  } finally {
    await handle.close();
  }
}

function readBytes(handle: FileHandle, path: string): Promise<Uint8Array> {
  return handle.readFile().catch((error: unknown) => {
    throw refusal(error, path);
  });
}

/** What was read must be one whole state of the file: neither written to nor replaced since it was opened. */
async function refuseChanged(
  handle: FileHandle,
  path: string,
  before: { readonly size: number; readonly mtimeMs: number },
): Promise<void> {
  const after = await handle.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    throw new ScriptoriumError('file-changing', `${basename(path)} was written to while it was being read.`);
  }
}

function decoded(name: string, bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const found = decodeManuscript(bytes);
  if (found.ok) return { text: found.text, encoding: found.encoding };
  throw found.reason === 'empty'
    ? new ScriptoriumError('file-empty', `${name} has no text in it.`)
    : new ScriptoriumError('file-not-text', `${name} holds something other than text.`);
}
