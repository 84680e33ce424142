import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, styled, w } from '../../../../../tests/manuscripts/make-archive.ts';
import { layoutText } from '../../../../contracts/book.ts';
import { divideManuscript } from '../divide.ts';
import type { Extracted } from '../system.ts';
import { readWord } from './read-word.ts';

const quay =
  'Ruth came down to the landing before it was light, and the ferry lay in the mud with its chain slack over the bow.';
const mill =
  'The mill had stood empty since the flood, and nobody in the village would say what had become of the miller.';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const made = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const paragraphStyle = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

function word(body: string, styles?: string): Promise<Extracted> {
  return documentOf(w(body), styles);
}
function documentOf(xml: string, styles?: string): Promise<Extracted> {
  const all = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles ?? ''}</w:styles>`;
  return readWord('book.docx', {
    'word/document.xml': strToU8(xml),
    ...(styles === undefined ? {} : { 'word/styles.xml': strToU8(all) }),
  });
}
const divided = ({ text, marks }: Extracted) => divideManuscript([text], 'word', layoutText([marks]));
const titles = (one: Extracted): unknown => divided(one).chapters.map(({ title }) => title);
const scenes = (one: Extracted): readonly string[] =>
  divided(one).scenes.map(scene => one.text.slice(scene.start, scene.end));

describe('the chapters of a Word document', () => {
  it.each([
    ['named in German by another program', 'berschrift1', paragraphStyle('berschrift1', 'Überschrift 1')],
    [
      'named in French, with an outline level',
      'T1',
      paragraphStyle('T1', 'Tête', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    ],
    ['named in Russian', 'a1', paragraphStyle('a1', 'Заголовок 1')],
    ['named in Japanese', 'a1', paragraphStyle('a1', '見出し 1')],
    ['known by nothing but its id', 'Titre1', undefined],
  ])('stand at a style %s', async (_what, style, styles) => {
    const body = styled(style, 'Nets') + paragraph(quay) + styled(style, 'Coins') + paragraph(mill);
    expect(titles(await word(body, styles))).toEqual(['Nets', 'Coins']);
  });

  it('stand at an outline level that a paragraph has by itself', async () => {
    const level = '<w:outlineLvl w:val="0"/>';
    const one = await word(paragraph('Nets', level) + paragraph(quay) + paragraph('Coins', level) + paragraph(mill));
    expect(titles(one)).toEqual(['Nets', 'Coins']);
  });

  it('stand at headings that Word numbers, even where they have no other text', async () => {
    const numbered = '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const one = await word(made('', numbered) + paragraph(quay) + made('', numbered) + paragraph('') + paragraph(mill));
    expect(titles(one)).toEqual([null, null]);
    expect(scenes(one)).toEqual([quay, mill]);
    const blank = await word(paragraph(quay) + styled('Heading1', '') + paragraph(mill));
    expect(titles(blank)).toHaveLength(1);
  });

  it('pass over the contents page that Word makes', async () => {
    const line = (title: string, page: number): string =>
      made(
        `<w:hyperlink w:anchor="x">${run(title)}<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>` +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(String(page))}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink>`,
        '<w:pStyle w:val="TOC1"/>',
      );
    const contents = `<w:sdt><w:sdtContent>${styled('TOCHeading', 'Contents')}${line('Nets', 3)}${line('Coins', 9)}</w:sdtContent></w:sdt>`;
    const body = styled('Heading1', 'Nets') + paragraph(quay) + styled('Heading1', 'Coins') + paragraph(mill);
    const one = await word(styled('Title', 'The Quay') + contents + body);
    expect(divided(one).title).toBe('The Quay');
    expect(titles(one)).toEqual(['Nets', 'Coins']);
    expect(scenes(one)).toEqual([quay, mill]);
  });
});

describe('the scenes of a Word document', () => {
  const centred = '<w:jc w:val="center"/>';
  const picture = (height: number): string =>
    `<w:r><w:drawing><wp:inline xmlns:wp="x"><wp:extent cx="900000" cy="${height}"/></wp:inline></w:drawing></w:r>`;
  it.each([
    ['a symbol from a font', made('<w:r><w:sym w:font="Wingdings" w:char="F096"/></w:r>', centred)],
    ['a symbol from a font that nobody knows', made('<w:r><w:sym w:font="Own" w:char="F021"/></w:r>', centred)],
    ['a small picture', made(picture(300_000), centred)],
    ['marks in a style that is centred', styled('Middle', '›‹')],
    ['a blank paragraph in a style for it', styled('Break', '')],
  ])('break at %s', async (_what, mark) => {
    const styles =
      paragraphStyle('Middle', 'Middle', '<w:pPr><w:jc w:val="center"/></w:pPr>') +
      paragraphStyle('Break', 'Scene Break');
    expect(scenes(await word(paragraph(quay) + mark + paragraph(mill), styles))).toEqual([quay, mill]);
  });

  it('run on past an illustration, and past a section that begins on the same page', async () => {
    expect(scenes(await word(paragraph(quay) + made(picture(3_000_000), centred) + paragraph(mill)))).toHaveLength(1);
    const body = paragraph(quay) + made('', '<w:sectPr/>') + paragraph(mill);
    const continuous = w(body).replace(
      /<w:sectPr\/><\/w:body>/,
      '<w:sectPr><w:type w:val="continuous"/></w:sectPr></w:body>',
    );
    expect(scenes(await documentOf(continuous))).toHaveLength(1);
    expect(scenes(await documentOf(w(body)))).toEqual([quay, mill]);
  });

  it('are those that stand, not those that a tracked change took away', async () => {
    const before =
      '<w:pPrChange><w:pPr><w:pageBreakBefore/><w:pBdr><w:top w:val="single"/></w:pBdr></w:pPr></w:pPrChange>';
    expect(scenes(await word(paragraph(quay) + made('', before) + paragraph(mill, before)))).toHaveLength(1);
  });
});

describe('the words of a Word document', () => {
  it.each([
    [
      'moved text where it stands now',
      `<w:moveFrom>${run('gone ')}</w:moveFrom><w:moveTo>${run('here ')}</w:moveTo>${run('and there')}`,
      'here and there',
    ],
    [
      'no deletion, also not one inside an insertion',
      `<w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>${run('kept')}</w:ins>`,
      'kept',
    ],
    [
      'no hidden text',
      run('Seen ') + run('hidden ', '<w:vanish/>') + run('not ', '<w:vanish w:val="0"/>') + run('so'),
      'Seen not so',
    ],
    [
      'no text in a style that hides',
      run('Seen ') + run('hidden ', '<w:rStyle w:val="Note"/>') + run('only'),
      'Seen only',
    ],
    [
      'a hyphen that does not break, and none that may',
      '<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known, so</w:t><w:softHyphen/><w:t>ft</w:t></w:r>',
      'well\u2011known, soft',
    ],
    [
      'the result of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Today')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'Today',
    ],
    [
      'smart quotation marks and entities',
      run('“Salt &amp; tar,” she said &#8212; ‘so’.'),
      '“Salt & tar,” she said — ‘so’.',
    ],
    [
      'no number of a list',
      made(run('bread'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').replace(/^<w:p>|<\/w:p>$/g, ''),
      'bread',
    ],
  ])('have %s', async (_what, inner, text) => {
    const styles = '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect((await word(`<w:p>${inner}</w:p>`, styles)).text).toBe(text);
  });

  it('have a drop cap at the beginning of its word, and paragraphs joined whose parting was deleted or moved', async () => {
    const cap = made(run('R'), '<w:framePr w:dropCap="drop" w:lines="3"/>');
    expect((await word(cap + paragraph(quay.slice(1)))).text).toBe(quay);
    for (const gone of ['del', 'moveFrom']) {
      const first = made(run('She went '), `<w:rPr><w:${gone} w:id="1"/></w:rPr>`);
      expect((await word(first + paragraph('home.'))).text).toBe('She went home.');
    }
  });

  it('have a text box after the paragraph it hangs on, and once', async () => {
    const content = `<w:txbxContent>${paragraph('Boxed.')}</w:txbxContent>`;
    const box =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="x">${content}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await word(made(run(quay) + box) + paragraph(mill))).text).toBe([quay, 'Boxed.', mill].join('\n\n'));
  });

  it('are those of a strict document too, and of one in UTF-16', async () => {
    const strict = w(paragraph(quay)).replace(
      /"http:[^"]*wordprocessingml[^"]*"/,
      '"http://purl.oclc.org/ooxml/wordprocessingml/main"',
    );
    expect((await documentOf(strict)).text).toBe(quay);
    const wide = Buffer.from(`\ufeff${w(paragraph(quay))}`, 'utf16le');
    expect((await readWord('wide.docx', { 'word/document.xml': wide })).text).toBe(quay);
  });
});
