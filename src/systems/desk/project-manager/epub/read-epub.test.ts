import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epubFile, type EpubParts, page } from '../../../../../tests/manuscripts/make-archive.ts';
import { layoutText } from '../../../../contracts/book.ts';
import { divideManuscript } from '../divide.ts';
import type { Extracted } from '../system.ts';
import { readEpub } from './read-epub.ts';

const quay =
  'Ruth came down to the landing before it was light, and the ferry lay in the mud with its chain slack over the bow.';
const mill =
  'The mill had stood empty since the flood, and nobody in the village would say what had become of the miller.';

const read = (parts: EpubParts): Extracted => readEpub('book.epub', unzipSync(epubFile(parts)));
const one = (body: string): Extracted => read({ pages: { 'a.xhtml': page(body) } });
const titles = ({ text, marks }: Extracted): unknown =>
  divideManuscript([text], 'epub', layoutText([marks])).chapters.map(({ title, heading }) => title ?? heading);

describe('the text of an EPUB', () => {
  it('is what its spine calls the reading, without notes that are set apart', () => {
    const pages = {
      'a.xhtml': page(`<h1>Nets</h1><p>${quay}</p>`),
      'n.xhtml': page('<h1>Notes</h1><p>A note.</p>'),
      'b.xhtml': page(`<h1>Coins</h1><p>${mill}</p>`),
    };
    const spine = '<itemref idref="p0"/><itemref idref="p1" linear="no"/><itemref idref="p2"/>';
    expect(read({ pages, spine }).text).toBe(['Nets', quay, 'Coins', mill].join('\n\n'));
  });

  it.each([
    ['a raised link', 'She came<sup><a href="#f">1</a></sup> home<a href="n.xhtml#f"><sup>[2]</sup></a>.'],
    ['a role', 'She came<a role="doc-noteref" href="#f">1</a> home.'],
    ['a type', 'She came<a epub:type="noteref" href="#f">*</a> home.'],
    ['a printed page', 'She came<span role="doc-pagebreak">4</span> home.'],
  ])('has no mark of a note by %s', (_what, inner) => {
    const notes = '<section role="doc-endnotes"><ol><li>A note.</li></ol></section>';
    expect(one(`<p>${inner}</p>${notes}`).text).toBe('She came home.');
  });

  it('keeps raised figures that lead nowhere, and captions, and leaves pictures', () => {
    const { text } = one(
      '<p>x<sup>2</sup></p><figure><img src="i.png" alt="A ferry"/><figcaption>The ferry.</figcaption></figure>',
    );
    expect(text).toBe('x2\n\nThe ferry.');
  });
});

describe('the chapters of an EPUB', () => {
  it('stand at places in one page where its contents lead, and links to elsewhere are no chapters', () => {
    const nav = page(
      '<nav epub:type="toc"><ol><li><a href="https://example.org/">Our site</a></li><li><a href="a.xhtml#c1">Nets</a></li>' +
        '<li><a href="a.xhtml#c2">Coins</a></li></ol></nav>',
    );
    const found = read({ pages: { 'a.xhtml': page(`<p id="c1">${quay}</p><p id="c2">${mill}</p>`) }, nav });
    expect(titles(found)).toEqual(['Nets', 'Coins']);
  });

  it('stand below the heading of a part, also while there is only one', () => {
    const pages = {
      'p.xhtml': page('<h1>Part One</h1>'),
      'a.xhtml': page(`<h2>Nets</h2><p>${quay}</p>`),
      'b.xhtml': page(`<h2>Coins</h2><p>${mill}</p>`),
    };
    expect(titles(read({ pages }))).toEqual(['Nets', 'Coins']);
  });
});

describe('an EPUB of which something is encrypted', () => {
  const encrypted = (part: string): Extracted =>
    read({
      pages: { 'a.xhtml': page(`<p>${quay}</p>`) },
      more: {
        'META-INF/encryption.xml': strToU8(
          '<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>' +
            `<enc:CipherData><enc:CipherReference URI="OEBPS/${part}"/></enc:CipherData></enc:EncryptedData></encryption>`,
        ),
      },
    });

  it('is read where that is no text, and refused by name where it is', () => {
    expect(encrypted('cover.jpg').text).toBe(quay);
    expect(() => encrypted('a.xhtml')).toThrow('copy-protected');
  });
});
