/** Reads a plain text file of any name, as lines. */
import { readFile } from 'node:fs/promises';
import { ScriptoriumError } from '../../contracts/errors.ts';

/** Throws `file-missing`, `file-unreadable` or `file-not-text`. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ScriptoriumError(
      missing ? 'file-missing' : 'file-unreadable',
      `${path} ${missing ? 'is not there' : 'cannot be read'}.`,
      missing ? {} : { cause: error },
    );
  });
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) {
    throw new ScriptoriumError('file-not-text', `${path} holds something other than text.`, {
      advice: 'Give a plain text file in UTF-8.',
    });
  }
  return text;
}

/** One entry for each line, empty ones too; a line end at the end of the file begins no further line. */
export function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** UTF-8, or UTF-16 where a mark at the beginning says so; null where it is neither. */
function decoded(bytes: Uint8Array): string | null {
  const mark = `${bytes[0] ?? 0},${bytes[1] ?? 0}`;
  const encoding = { '255,254': 'utf-16le', '254,255': 'utf-16be' }[mark] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
