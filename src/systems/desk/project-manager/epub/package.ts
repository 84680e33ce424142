/** What an EPUB's package says: its documents in reading order, its contents pages, its title and author. */
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import type { ArchiveParts } from '../archive/bounds.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { elementsNamed, parseXml, plainText, type XmlElement } from '../xml/xml-tree.ts';
import { resolvePart } from './resolve-part.ts';

export interface EpubPackage {
  readonly title: string | null;
  readonly author: string | null;
  /** Names of parts, in the order of the spine; what the spine sets apart as not part of the reading is left out. */
  readonly spine: readonly string[];
  /** The contents as EPUB 3 has them (XHTML) and as EPUB 2 has them (NCX), or null. */
  readonly nav: string | null;
  readonly ncx: string | null;
  /** Documents that are a cover or a contents page. */
  readonly passedOver: ReadonlySet<string>;
}

/** Throws `archive-no-document`, `epub-no-spine` or `archive-bad-path`. */
export function readPackage(name: string, parts: ArchiveParts): EpubPackage {
  const path = packagePath(name, parts);
  const bytes = parts[path];
  if (bytes === undefined)
    throw new ScriptoriumError('archive-no-document', `${name} lacks ${path}, which lists its parts.`);
  const opf = parseXml(decodeXml(bytes), path);
  const items = new Map<string, XmlElement>();
  for (const item of elementsNamed(opf, 'item')) items.set(item.attributes['id'] ?? '', item);
  const partOf = (item: XmlElement | undefined): string | null => {
    const href = item?.attributes['href'];
    return href === undefined ? null : resolvePart(name, path, href).part;
  };
  const [spine] = elementsNamed(opf, 'spine');
  const references = spine === undefined ? [] : elementsNamed(spine, 'itemref');
  const reading = references.filter(({ attributes }) => attributes['linear'] !== 'no');
  const documents = (reading.length > 0 ? reading : references).flatMap(({ attributes }) => {
    const part = partOf(items.get(attributes['idref'] ?? ''));
    return part === null ? [] : [part];
  });
  if (documents.length === 0)
    throw new ScriptoriumError('epub-no-spine', `${name} does not say in which order it is read.`);
  const all = [...items.values()];
  const nav = partOf(all.find(item => hasWord(item.attributes['properties'], 'nav')));
  const ncx = partOf(
    items.get(spine?.attributes['toc'] ?? '') ??
      all.find(item => item.attributes['media-type'] === 'application/x-dtbncx+xml'),
  );
  const guide = elementsNamed(opf, 'reference').filter(({ attributes }) =>
    /^(?:toc|cover)$/i.test(attributes['type'] ?? ''),
  );
  const guided = guide.flatMap(({ attributes }) => {
    const href = attributes['href'];
    // A part of a document is no page of its own.
    return href === undefined || href.includes('#') ? [] : [resolvePart(name, path, href).part];
  });
  const passedOver = new Set([...guided, ...(nav === null ? [] : [nav])]);
  return {
    title: firstText(opf, 'title'),
    author: firstText(opf, 'creator'),
    spine: [...new Set(documents)],
    nav,
    ncx,
    passedOver: documents.every(part => passedOver.has(part)) ? new Set() : passedOver,
  };
}

function packagePath(name: string, parts: ArchiveParts): string {
  const container = parts['META-INF/container.xml'];
  if (container === undefined) throw new ScriptoriumError('archive-no-document', `${name} has no book in it.`);
  const roots = elementsNamed(parseXml(decodeXml(container), 'META-INF/container.xml'), 'rootfile');
  const root = roots.find(({ attributes }) => attributes['media-type'] === 'application/oebps-package+xml') ?? roots[0];
  const path = root?.attributes['full-path'];
  if (path === undefined) throw new ScriptoriumError('archive-no-document', `${name} does not say where its book is.`);
  return resolvePart(name, '', path).part;
}

function firstText(opf: XmlElement, tag: string): string | null {
  const [metadata] = elementsNamed(opf, 'metadata');
  const [found] = metadata === undefined ? [] : elementsNamed(metadata, tag);
  return (found && plainText(found).slice(0, 500)) || null;
}

export function hasWord(list: string | undefined, word: string): boolean {
  return list?.split(/\s+/).includes(word) === true;
}
