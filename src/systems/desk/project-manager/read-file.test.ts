import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutText, type ManuscriptFile } from '../../../contracts/book.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { countWords } from '../../_text/words.ts';
import { archive, epubFile, page, paragraph, styled, wordFile } from '../../../../tests/manuscripts/make-archive.ts';
import { largeBomb, manyParts } from '../../../../tests/manuscripts/make-bomb.ts';
import { divideManuscript } from './divide.ts';
import { extractText } from './extract.ts';
import { type Extract, readManuscriptFile } from './read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'scriptorium-formats-'));
const extract: Extract = (format, name, parts) => extractText(format, name, parts);

function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}
const read = (name: string, bytes: Uint8Array | string): Promise<ManuscriptFile> =>
  readManuscriptFile(file(name, bytes), extract);
const word = (body: string, more?: Record<string, string | Uint8Array>): Promise<ManuscriptFile> =>
  read('book.docx', wordFile(body, more));
const divided = (one: ManuscriptFile) => divideManuscript([one.text], one.format, layoutText([one.marks]));
const scenes = (one: ManuscriptFile): readonly string[] =>
  divided(one).scenes.map(scene => one.text.slice(scene.start, scene.end));

const quay =
  'Ruth came down to the landing before it was light, and the ferry lay in the mud with its chain slack over the bow.';
const mill =
  'The mill had stood empty since the flood, and nobody in the village would say what had become of the miller.';

describe('a Word document', () => {
  it('has its chapters by the styles of their headings, and every word that was put in', async () => {
    const chapters = [1, 2, 3].map(n => [`Chapter ${n}`, `${quay} “I won’t,” she said.`, mill, '* * *', quay] as const);
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'The Quay', heading: HeadingLevel.TITLE }),
            ...chapters.flatMap(([heading, ...rest]) => [
              new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
              ...rest.map(
                text => new Paragraph({ children: [new TextRun(text.slice(0, 40)), new TextRun(text.slice(40))] }),
              ),
            ]),
          ],
        },
      ],
    });
    const one = await read('made.docx', await Packer.toBuffer(document));
    const put = ['The Quay', ...chapters.flat()].join(' ').split(/\s+/u).length;
    expect(countWords(one.text)).toBe(put);
    const { chapters: found, title, words } = divided(one);
    expect({ title, words, found: found.map(chapter => chapter.heading) }).toEqual({
      title: 'The Quay',
      words: put,
      found: ['Chapter 1', 'Chapter 2', 'Chapter 3'],
    });
    expect(scenes(one)).toHaveLength(6);
    expect(one.text).toContain('“I won’t,” she said.');
  });

  it('knows a heading by the style its own style builds on, and by its outline level', async () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My Chapter"/><w:basedOn w:val="berschrift1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Opening"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>';
    const body = styled('Own', 'Nets') + paragraph(quay) + styled('Lvl', 'Coins') + paragraph(mill);
    expect(divided(await word(body, { 'word/styles.xml': styles })).chapters.map(({ title }) => title)).toEqual([
      'Nets',
      'Coins',
    ]);
  });

  it.each([
    ['asterisks in the middle', paragraph('* * *', '<w:jc w:val="center"/>')],
    ['an ornament of its own', paragraph('~ ◊ ~', '<w:jc w:val="center"/>')],
    ['a lone #', paragraph('#')],
    [
      'a border under an empty paragraph',
      '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr></w:pPr></w:p>',
    ],
    ['a horizontal rule', '<w:p><w:r><w:pict><v:rect style="height:1.5pt" o:hrstd="t" o:hr="t"/></w:pict></w:r></w:p>'],
    ['a page break', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'],
    ['a section that begins a page', '<w:p><w:pPr><w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr></w:p>'],
  ])('breaks its scenes at %s', async (_what, mark) => {
    const one = await word(paragraph(quay) + mark + paragraph(mill));
    expect(scenes(one)).toEqual([quay, mill]);
  });

  it('breaks no scene at a page that ends in mid-sentence, at a heading, or at a border around a text', async () => {
    const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    expect(
      scenes(await word(paragraph('She went down to') + page + paragraph('the landing, and waited for him there.'))),
    ).toHaveLength(1);
    const border = paragraph(mill, '<w:pBdr><w:bottom w:val="single"/></w:pBdr>');
    expect(scenes(await word(paragraph(quay) + border + paragraph(quay)))).toHaveLength(1);
    const heads = styled('Heading1', 'One') + paragraph(quay) + page + styled('Heading1', 'Two') + paragraph(mill);
    expect(scenes(await word(heads))).toEqual([quay, mill]);
  });

  it('leaves deletions, notes and comments out, and keeps insertions, tables and what stands in fields', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">She </w:t></w:r><w:del><w:r><w:delText>ran</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>walked</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> home</w:t><w:footnoteReference w:id="2"/>' +
      '<w:commentReference w:id="1"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve"> today</w:t></w:r></w:fldSimple>' +
      '<w:r><w:t>.</w:t></w:r></w:p>' +
      `<w:tbl><w:tr><w:tc>${paragraph('one')}</w:tc><w:tc>${paragraph('two')}</w:tc></w:tr><w:tr><w:tc>${paragraph('three')}</w:tc></w:tr></w:tbl>` +
      '<w:p><w:r><w:t>da</w:t><w:softHyphen/><w:t>mp</w:t><w:tab/><w:t>a\u00a0b</w:t><w:br/><w:t>new\u00ad line</w:t></w:r></w:p>' +
      '<w:p><w:r><w:ruby><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>';
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph('A note.')}</w:footnote></w:footnotes>`;
    const { text } = await word(body, { 'word/footnotes.xml': notes });
    expect(text.split('\n\n')).toEqual([
      'She walked home today.',
      'one',
      'two',
      'three',
      'damp\ta\u00a0b\nnew line',
      '漢字',
    ]);
  });

  it('is read in slices where it is long, and loses nothing between them', async () => {
    const body = Array.from({ length: 30_000 }, (_, n) => paragraph(`${n} ${quay}`)).join('');
    const { text } = await word(body);
    expect(text.split('\n\n').map(line => Number(line.split(' ')[0]))).toEqual(
      Array.from({ length: 30_000 }, (_, n) => n),
    );
  });

  it('tells how many words Word counted', async () => {
    const app =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Words>22</Words></Properties>';
    expect(await word(paragraph(quay), { 'docProps/app.xml': app })).toMatchObject({ counted: 22, encoding: 'Word' });
  });

  it('with ten thousand pictures is read without one of them', async () => {
    const pictures = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, n) => [
        `word/media/image${n}.png`,
        new Uint8Array([137, 80, 78, 71, n & 255]),
      ]),
    );
    expect((await word(paragraph(quay), pictures)).text).toBe(quay);
  });
});

const chapter = (title: string, text: string): string => page(`<h2>${title}</h2><p>${text}</p><hr/><p>${mill}</p>`);

describe('an EPUB', () => {
  it('is read in the order of its spine, with its title, author, chapters and scenes', async () => {
    const bytes = epubFile({
      pages: {
        'b.xhtml': chapter('Chapter 1', quay),
        'a.xhtml': chapter(
          'Chapter 2',
          '&ldquo;No,&rdquo; said Ren&eacute;&#8217;s aunt, who had come in by the back door.',
        ),
      },
    });
    const one = await read('book.epub', bytes);
    expect(one.text).toContain('“No,” said René’s aunt');
    expect(divided(one)).toMatchObject({
      title: 'The Quay & the Mill',
      chapters: [{ heading: 'Chapter 1' }, { heading: 'Chapter 2' }],
    });
    expect(one.marks?.author).toBe('R. Marsh');
    expect(scenes(one)).toHaveLength(4);
  });

  it.each([
    [
      'EPUB 3',
      {
        nav: page(
          '<nav epub:type="toc"><ol><li><a href="a.xhtml">Nets</a></li><li><a href="b.xhtml#x">Coins</a></li></ol></nav>',
        ),
      },
    ],
    [
      'EPUB 2',
      {
        ncx: '<ncx><navMap><navPoint><navLabel><text>Nets</text></navLabel><content src="a.xhtml"/><navPoint><navLabel><text>Coins</text></navLabel><content src="b.xhtml"/></navPoint></navPoint></navMap></ncx>',
      },
    ],
  ])('has the titles of its contents where its pages have none (%s)', async (_version, contents) => {
    const pages = { 'a.xhtml': page(`<p>${quay}</p>`), 'b.xhtml': page(`<div id="x"/><p>${mill}</p>`) };
    const one = await read('untitled.epub', epubFile({ pages, ...contents }));
    expect(divided(one).chapters.map(({ title, heading }) => [title, heading])).toEqual([
      ['Nets', null],
      ['Coins', null],
    ]);
    expect(one.text).toBe(`${quay}\n\n${mill}`);
  });

  it('breaks scenes at rules, ornaments and the classes of its maker, and leaves notes out', async () => {
    const body = `<p>${quay}<a epub:type="noteref">1</a></p><p style="text-align: center">◊</p><p>${mill}</p><div class="scene-break"></div><p>${quay}</p><aside epub:type="footnote"><p>A note.</p></aside>`;
    expect(scenes(await read('breaks.epub', epubFile({ pages: { 'a.xhtml': page(body) } })))).toEqual([
      quay,
      mill,
      quay,
    ]);
  });

  it('whose text is encrypted is said to be so, and one whose fonts are is read', async () => {
    const encryption = (method: string): string =>
      `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${method}"/></enc:EncryptedData></encryption>`;
    const make = (method: string): Uint8Array =>
      epubFile({
        pages: { 'a.xhtml': page(`<p>${quay}</p>`) },
        more: { 'META-INF/encryption.xml': encryption(method) },
      });
    await expect(read('drm.epub', make('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))).rejects.toMatchObject({
      code: 'file-protected',
    });
    expect((await read('fonts.epub', make('http://www.idpf.org/2008/embedding'))).text).toBe(quay);
  });
});

describe('a file that is made to do harm, or is broken', () => {
  const good = wordFile(paragraph(quay));
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>' +
    '<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&lol2;</w:t></w:r></w:p></w:body></w:document>';
  const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');

  it.each([
    ['text under another name', 'a.docx', 'PK is not enough', 'archive-damaged archive-truncated'],
    ['a picture under another name', 'b.docx', Uint8Array.from([137, 80, 78, 71, 13, 10]), 'archive-not-zip'],
    ['one cut off in its middle', 'c.docx', good.subarray(0, good.length >> 1), 'archive-truncated'],
    ['nothing', 'd.docx', '', 'file-empty'],
    [
      'an old or protected Word file',
      'e.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'file-protected',
    ],
    ['an archive of something else', 'f.docx', archive({ 'notes.txt': 'x' }), 'archive-no-document'],
    ['a document without text', 'g.docx', wordFile(paragraph(' ')), 'file-empty'],
    ['a bomb', 'h.docx', wordFile('', { 'word/document.xml': new Uint8Array(40_000_000) }), 'archive-bomb'],
    ['a bomb that is packed as loosely as prose', 'h2.docx', largeBomb(200), 'archive-bomb'],
    ['too many parts', 'h3.docx', manyParts(60_001), 'archive-too-many-parts'],
    [
      'a part that climbs out',
      'i.docx',
      archive({ '../evil.xml': 'x', 'word/document.xml': '<x/>' }),
      'archive-bad-path',
    ],
    ['a part at the root', 'j.docx', archive({ '/etc/passwd': 'x' }), 'archive-bad-path'],
    ['a backslash', 'k.docx', archive({ '..\\evil.xml': 'x' }), 'archive-bad-path'],
    [
      'a part twice',
      'l.docx',
      renamed(archive({ 'word/document.xml': 'x', 'word/documenx.xml': 'y' }), 'documenx', 'document'),
      'archive-damaged',
    ],
    ['entities that grow', 'm.docx', wordFile('', { 'word/document.xml': laughs }), 'archive-damaged'],
    [
      'an EPUB without a spine',
      'n.epub',
      epubFile({ pages: { 'a.xhtml': page('<p>x</p>') }, spine: ' ' }),
      'epub-no-spine',
    ],
    [
      'an EPUB that climbs out',
      'o.epub',
      epubFile({ pages: { '../../../etc/passwd': '<p/>' }, more: {} }),
      'archive-bad-path',
    ],
    [
      'deep nesting',
      'p.docx',
      wordFile(`${'<w:sdt><w:sdtContent>'.repeat(3000)}${'</w:sdtContent></w:sdt>'.repeat(3000)}`),
      'archive-damaged',
    ],
  ])('%s is refused by its name', async (_what, name, bytes, codes) => {
    const code = await read(name, bytes).then(
      () => 'read',
      (error: unknown) => (error instanceof ScriptoriumError ? error.code : `threw ${String(error)}`),
    );
    expect(codes.split(' ')).toContain(code);
  });

  it('never ends in anything but a text or a refusal with a code, whatever was changed in it', async () => {
    const originals = [
      ['x.docx', wordFile(styled('Heading1', 'Nets') + paragraph(quay) + paragraph(mill))],
      ['x.epub', epubFile({ pages: { 'a.xhtml': chapter('Nets', quay), 'b.xhtml': chapter('Coins', mill) } })],
      ['y.docx', Buffer.from(storedCopy())],
    ] as const;
    const change = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), cut: fc.nat({ max: 30 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async ([name, original], changes) => {
          let bytes = Buffer.from(original);
          for (const { at, byte, cut } of changes) {
            bytes[at % bytes.length] = byte;
            if (cut === 30) bytes = bytes.subarray(0, Math.max(1, at % bytes.length));
            if (cut === 29) bytes = Buffer.concat([bytes.subarray(0, at % bytes.length), bytes]);
          }
          const error: unknown = await read(name, bytes).then(
            () => null,
            (thrown: unknown) => thrown,
          );
          expect(error === null || error instanceof ScriptoriumError, String(error)).toBe(true);
        },
      ),
      { numRuns: 400, seed: 1851 },
    );
  }, 60_000);

  /** Stored, not packed, so that changes reach the XML itself. */
  function storedCopy(): Uint8Array {
    return wordFile(paragraph(quay) + paragraph(createHash('sha256').update(mill).digest('hex')));
  }
});
