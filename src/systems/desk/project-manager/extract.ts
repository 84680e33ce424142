/** Turns the parts of a Word document or an EPUB into a text with marks. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ArchiveParts } from './archive/bounds.ts';
import { readEpub } from './epub/read-epub.ts';
import type { Extracted } from './system.ts';
import { readWord } from './word/read-word.ts';

export async function extractText(format: 'word' | 'epub', name: string, parts: ArchiveParts): Promise<Extracted> {
  const found = format === 'word' ? await readWord(name, parts) : readEpub(name, parts);
  if (!/\S/u.test(found.text)) throw new ScriptoriumError('file-empty', `${name} has no text in it.`);
  return found;
}
