/** Which part of a Word document is the document itself. */
import type { ArchiveParts } from '../archive/bounds.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { elementsNamed, parseXml } from '../xml/xml-tree.ts';

/** The name of the main document's part, or null where there is none. */
export function mainDocument(parts: ArchiveParts): string | null {
  const relations = parts['_rels/.rels'];
  const targets =
    relations === undefined
      ? []
      : elementsNamed(parseXml(decodeXml(relations), '_rels/.rels'), 'relationship')
          .filter(({ attributes }) => attributes['type']?.endsWith('/officeDocument') === true)
          .map(({ attributes }) => (attributes['target'] ?? '').replace(/^\//, ''));
  return [...targets, 'word/document.xml'].find(name => parts[name] !== undefined) ?? null;
}
