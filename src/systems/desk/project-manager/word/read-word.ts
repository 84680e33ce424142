/** The text of a Word document: by mammoth, with the scene breaks that it drops. */
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import type { ArchiveParts } from '../archive/bounds.ts';
import type { Extracted } from '../system.ts';
import { createMarkedText } from '../marked-text.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { elementsNamed, parseXml, plainText } from '../xml/xml-tree.ts';
import { readStyles } from './styles.ts';
import { prepareDocument } from './prepare.ts';
import { takeParagraphs, type WordElement } from './take-paragraphs.ts';
import { mainDocument } from './main-document.ts';

/** Throws a `ScriptoriumError`: `archive-no-document`, or `archive-damaged`. */
export async function readWord(name: string, parts: ArchiveParts): Promise<Extracted> {
  const main = mainDocument(parts);
  const bytes = main === null ? undefined : parts[main];
  if (main === null || bytes === undefined) {
    throw new ScriptoriumError('archive-no-document', `${name} has no Word document in it.`);
  }
  const styles = readStyles(parts['word/styles.xml']);
  const into = createMarkedText();
  for (const slice of prepareDocument(decodeXml(bytes), main, styles)) {
    const document = await parsed(name, slice);
    takeParagraphs(document, styles, into);
  }
  const about = parts['docProps/core.xml'];
  const author =
    about === undefined ? null : elementsNamed(parseXml(decodeXml(about), 'docProps/core.xml'), 'creator')[0];
  const { text, marks } = into.finish({ title: null, author: (author && plainText(author)) || null });
  return { text, marks, counted: wordsCounted(parts['docProps/app.xml']) };
}

async function parsed(name: string, xml: string): Promise<WordElement> {
  const { default: mammoth } = await import('mammoth');
  let document: WordElement = { type: 'document' };
  const file = {
    exists: (part: string): boolean => part === 'word/document.xml',
    read: (): Promise<string> => Promise.resolve(xml),
  };
  // mammoth takes an opened archive as `file`, which its types leave out: so it never unpacks anything itself.
  const input = { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  try {
    await mammoth.convertToHtml(input, {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument(found: WordElement) {
        document = found;
        return { ...found, children: [], notes: { resolve: () => null }, comments: [] };
      },
    });
  } catch (error) {
    throw new ScriptoriumError('archive-damaged', `The text of ${name} cannot be read.`, { cause: error });
  }
  return document;
}

function wordsCounted(about: Uint8Array | undefined): number | null {
  if (about === undefined) return null;
  const [words] = elementsNamed(parseXml(decodeXml(about), 'docProps/app.xml'), 'words');
  const count = words === undefined ? '' : plainText(words);
  return /^\d{1,9}$/.test(count) && count !== '0' ? Number(count) : null;
}
