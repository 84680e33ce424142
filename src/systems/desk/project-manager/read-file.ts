/** Reads a manuscript file as text, and says in plain words why it cannot be read. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ManuscriptFile } from '../../../contracts/book.ts';
import { type ErrorCode, ScriptoriumError } from '../../../contracts/errors.ts';
import { decodeManuscript } from '../../_text/decode.ts';

const maxBytes = 64 * 1024 * 1024;
const formats: Readonly<Record<string, 'text' | 'markdown'>> = {
  '.txt': 'text',
  '.text': 'text',
  '': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/**
 * The text of a .txt or .md file. Throws a `ScriptoriumError`: `file-missing`, `file-unreadable`, `file-empty`,
 * `file-not-text`, `file-too-large`, `unsupported-format`, or `file-changing` where it was written to meanwhile.
 */
export async function readManuscriptFile(path: string): Promise<ManuscriptFile> {
  const name = basename(path);
  const format = formats[extname(path).toLowerCase()];
  if (format === undefined) {
    throw new ScriptoriumError('unsupported-format', `${name} is not a plain text or Markdown file.`);
  }
  const before = await lookAt(path);
  if (!before.file) throw new ScriptoriumError('unsupported-format', `${name} is not a file.`);
  if (before.size > maxBytes) {
    throw new ScriptoriumError('file-too-large', `${name} has ${Math.round(before.size / 1024 / 1024)} MB.`);
  }
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refusal(error, path);
  });
  const after = await lookAt(path);
  if (after.size !== before.size || after.changedAt !== before.changedAt) {
    throw new ScriptoriumError('file-changing', `${name} was written to while it was being read.`);
  }
  const decoded = decodeManuscript(bytes);
  if (!decoded.ok) {
    throw decoded.reason === 'empty'
      ? new ScriptoriumError('file-empty', `${name} has no text in it.`)
      : new ScriptoriumError('file-not-text', `${name} holds something other than text.`);
  }
  return {
    path: await realpath(path),
    text: decoded.text,
    encoding: decoded.encoding,
    format,
    marks: null,
    counted: null,
  };
}

async function lookAt(
  path: string,
): Promise<{ readonly file: boolean; readonly size: number; readonly changedAt: number }> {
  try {
    const found = await stat(path);
    return { file: found.isFile(), size: found.size, changedAt: found.mtimeMs };
  } catch (error) {
    throw refusal(error, path);
  }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
  EBUSY: 'file-changing',
};

function refusal(error: unknown, path: string): ScriptoriumError {
  const code = codes[(error as NodeJS.ErrnoException).code ?? ''] ?? 'file-unreadable';
  const why = code === 'file-missing' ? 'is not there' : 'cannot be read';
  return new ScriptoriumError(code, `${path} ${why}.`, { cause: error });
}
