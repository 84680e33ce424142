/** The text of an EPUB: the documents of its spine in order, with the titles that its contents give. */
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import type { ArchiveParts } from '../archive/bounds.ts';
import type { Extracted } from '../system.ts';
import { createMarkedText } from '../marked-text.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { elementsNamed, parseXml, type XmlElement } from '../xml/xml-tree.ts';
import { readContents } from './contents.ts';
import { isEpubPart } from './epub-parts.ts';
import { readPackage } from './package.ts';
import { takeDocument } from './take-document.ts';

/** Ways of hiding fonts alone, which leave the text open. */
const fontsOnly = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'];
/** Throws a `ScriptoriumError`: `file-protected`, `archive-no-document`, `epub-no-spine`, `archive-bad-path`, `archive-damaged`. */
export function readEpub(name: string, parts: ArchiveParts): Extracted {
  refuseProtected(name, parts);
  const book = readPackage(name, parts);
  const entries = readContents(name, parts, book);
  const into = createMarkedText();
  const untitled: { readonly at: number; readonly title: string }[] = [];
  const levels: number[] = [];
  let found = 0;
  for (const part of book.spine) {
    const bytes = parts[part];
    if (bytes === undefined) continue;
    found += 1;
    if (book.passedOver.has(part)) continue;
    into.pageEnds();
    const start = into.next;
    const places = new Map<string, number>();
    const { headings } = takeDocument(parseXml(decodeXml(bytes), part, 'xhtml'), into, (id, at) => places.set(id, at));
    if (into.next === start) continue;
    levels.push(...headings.slice(0, 1));
    if (headings.length > 0) continue;
    for (const { title, fragment, part: of } of entries) {
      if (of !== part) continue;
      untitled.push({ at: fragment === null ? start : (places.get(fragment) ?? start), title });
    }
  }
  if (found === 0) throw new ScriptoriumError('archive-no-document', `${name} lacks the pages that it lists.`);
  const level = commonest(levels) ?? 1;
  for (const { at, title } of untitled) into.titleAt(at, title, level);
  const { text, marks } = into.finish({ title: book.title, author: book.author });
  return { text, marks, counted: null };
}

function refuseProtected(name: string, parts: ArchiveParts): void {
  const bytes = parts['META-INF/encryption.xml'];
  if (bytes === undefined) return;
  const encrypted = elementsNamed(parseXml(decodeXml(bytes), 'META-INF/encryption.xml'), 'encrypteddata');
  if (!encrypted.some(hidesText)) return;
  throw new ScriptoriumError('file-protected', `${name} is copy-protected: its text is encrypted.`, {
    advice: 'A copy-protected book can be read only in its seller’s own program. Open an unprotected copy of it.',
  });
}

/** Whether something is encrypted that holds text, by a method that hides it. */
function hidesText(encrypted: XmlElement): boolean {
  const [method] = elementsNamed(encrypted, 'encryptionmethod');
  const [reference] = elementsNamed(encrypted, 'cipherreference');
  const fontsAlone = fontsOnly.includes(method?.attributes['algorithm'] ?? '');
  return !fontsAlone && isEpubPart(reference?.attributes['uri'] ?? '');
}

function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null;
  for (const [number, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = number;
  return best;
}
