/** Makes archives for tests: a Word document or an EPUB from its parts. */
import { strToU8, zipSync, type Zippable } from 'fflate';

export const w = (body: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  `xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"${more}>` +
  `<w:body>${body}<w:sectPr/></w:body></w:document>`;

export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const styled = (style: string, text: string): string => paragraph(text, `<w:pStyle w:val="${style}"/>`);

const relations = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ` +
  `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

export function wordFile(body: string, more: Record<string, string | Uint8Array> = {}): Uint8Array {
  return archive({ '_rels/.rels': relations('word/document.xml'), 'word/document.xml': w(body), ...more });
}

export function archive(parts: Record<string, string | Uint8Array>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(parts)) zippable[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(zippable, { level: 6 });
}

export const page = (body: string): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" ` +
  `xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`;

export interface EpubParts {
  readonly pages: Record<string, string>;
  readonly nav?: string;
  readonly ncx?: string;
  readonly spine?: string;
  readonly more?: Record<string, string | Uint8Array>;
}

export function epubFile({ pages, nav, ncx, spine, more = {} }: EpubParts): Uint8Array {
  const names = Object.keys(pages);
  const items = names.map((name, n) => `<item id="p${n}" href="${name}" media-type="application/xhtml+xml"/>`).join('');
  const refs = spine ?? names.map((_, n) => `<itemref idref="p${n}"/>`).join('');
  const opf =
    `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Quay &amp; the Mill</dc:title><dc:creator>R. Marsh</dc:creator>` +
    `<meta property="dcterms:modified">2020-01-01</meta></metadata><manifest>${items}` +
    (nav === undefined ? '' : `<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>`) +
    (ncx === undefined ? '' : `<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`) +
    `</manifest><spine toc="ncx">${refs}</spine></package>`;
  return archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>` +
      `<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'OEBPS/book.opf': opf,
    ...Object.fromEntries(names.map(name => [`OEBPS/${name}`, pages[name] ?? ''])),
    ...(nav === undefined ? {} : { 'OEBPS/nav.xhtml': nav }),
    ...(ncx === undefined ? {} : { 'OEBPS/toc.ncx': ncx }),
    ...more,
  });
}
