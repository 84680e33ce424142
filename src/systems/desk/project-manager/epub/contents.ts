/** The titles that an EPUB's contents give its documents and places in them. */
import type { ArchiveParts } from '../archive/bounds.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { elementsNamed, parseXml, plainText, type XmlElement } from '../xml/xml-tree.ts';
import type { EpubPackage } from './package.ts';
import { hasWord } from './package.ts';
import { isElsewhere, resolvePart } from './resolve-part.ts';

export interface ContentsEntry {
  readonly part: string;
  /** The id of the element it leads to, or null for the document's beginning. */
  readonly fragment: string | null;
  readonly title: string;
}

/** In the order of the contents; empty where there are none, or they cannot be read. */
export function readContents(name: string, parts: ArchiveParts, { nav, ncx }: EpubPackage): readonly ContentsEntry[] {
  const ofNav =
    nav === null || parts[nav] === undefined ? [] : links(name, nav, parseXml(decodeXml(parts[nav]), nav, 'xhtml'));
  if (ofNav.length > 0 || ncx === null || parts[ncx] === undefined) return ofNav;
  return elementsNamed(parseXml(decodeXml(parts[ncx]), ncx), 'navpoint').flatMap(point => {
    const [label] = elementsNamed(point, 'navlabel');
    const [content] = elementsNamed(point, 'content');
    return entry(name, ncx, content?.attributes['src'], label);
  });
}

function links(name: string, nav: string, page: XmlElement): readonly ContentsEntry[] {
  const lists = elementsNamed(page, 'nav');
  const toc = lists.find(({ attributes }) => hasWord(attributes['epub:type'], 'toc')) ?? lists[0];
  return toc === undefined
    ? []
    : elementsNamed(toc, 'a').flatMap(link => entry(name, nav, link.attributes['href'], link));
}

function entry(
  name: string,
  from: string,
  href: string | undefined,
  label: XmlElement | undefined,
): readonly ContentsEntry[] {
  const title = label === undefined ? '' : plainText(label).slice(0, 300);
  return href === undefined || title === '' || isElsewhere(href) ? [] : [{ ...resolvePart(name, from, href), title }];
}
