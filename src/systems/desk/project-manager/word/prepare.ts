/**
 * Makes a Word document ready for mammoth: what mammoth would lose (rules, borders, page breaks before a paragraph,
 * ruby, drop caps, outline levels, hidden text) is said with marks it keeps or is taken out, what it has no use for is
 * left out, and a long document is cut into several, so that its tree never stands in memory whole.
 */
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import { attributeOf, scanXml, type XmlTag } from '../xml/scan-xml.ts';
import { withoutMarks } from './marks.ts';
import { noteParagraph, type ParagraphNotes } from './paragraph-notes.ts';
import { findSectionStarts } from './section-starts.ts';
import { isOn, type WordStyles } from './styles.ts';

const leftOut = new Set(
  (
    'drawing rt rubyPr proofErr lastRenderedPageBreak bookmarkStart bookmarkEnd sdtPr tblPr tblGrid sdtEndPr imagedata ' +
    'pPrChange rPrChange tblPrChange tcPrChange trPrChange tblGridChange numberingChange'
  ).split(' '),
);
/** Of what is left out, these still tell something of their paragraph. */
const telling = new Set(['drawing', 'rPr', 'sectPr']);
const unwrapped = new Set('ruby rubyBase fldSimple dir bdo smartTag customXml hyperlink'.split(' '));
const bare = new Set(['p', 'r', 't', 'tr', 'tc', 'ins']);
const sliceUnits = 1_500_000;

/** The document as one or more documents for mammoth. Throws `archive-no-document` where it is none. */
export function prepareDocument(xml: string, part: string, styles: WordStyles): readonly string[] {
  const root = /<([\w.-]{1,40}:)?document(?:\s[^>]*)?>/.exec(xml.slice(0, 20_000));
  if (root === null) throw new ScriptoriumError('archive-no-document', `${part} is not the text of a Word document.`);
  const prefix = root[1] ?? '';
  const local = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`);
  const head = `${root[0]}<${prefix}body>`;
  const foot = `</${prefix}body></${prefix}document>`;
  const run = (text: string): string => `<${prefix}r><${prefix}t>${text}</${prefix}t></${prefix}r>`;

  const slices: string[] = [];
  let out: string[] = [];
  let units = 0;
  const path: string[] = [];
  const paragraphs: ParagraphNotes[] = [];
  const sectionStarts = findSectionStarts(xml, prefix);
  let sections = 0;
  let hidden = false;
  let skipFrom = 0;
  let skipped = '';
  let copied = 0;
  const emit = (piece: string): void => {
    out.push(piece);
    units += piece.length;
  };

  /** The section that ends here is followed by one that begins on a page of its own. */
  const nextSectionBeginsPage = (): boolean => sectionStarts[(sections += 1)] ?? true;

  function begin(tag: XmlTag, name: string, alone: boolean): void {
    const written = xml.slice(tag.start, tag.end);
    const attribute = (wanted: string): string | null => attributeOf(written, `${prefix}${wanted}`);
    const parent = path.at(-1);
    if (skipFrom === 0 && name === 'p') paragraphs.push(noteParagraph(nextSectionBeginsPage));
    else if (skipFrom === 0 || telling.has(skipped)) {
      if (parent === 'rPr' && path.at(-2) === 'r') {
        hidden ||= name === 'vanish' && isOn(attribute('val'));
        hidden ||= name === 'rStyle' && styles.hides(attribute('val'));
      } else paragraphs.at(-1)?.note({ name, parent, written, attribute });
    }
    if (name === 'r') hidden = false;
    const drops =
      leftOut.has(unprefixed(name)) ||
      (name === 'rPr' && parent !== 'pPr') ||
      name === ':mc:Choice' ||
      name === 'sectPr';
    if (skipFrom === 0 && drops && !alone) {
      skipFrom = path.length + 1;
      skipped = unprefixed(name);
    }
    if (skipFrom === 0 && !drops && !unwrapped.has(name)) {
      if (name === 'cr') emit(`<${prefix}br/>`);
      else if (name === 'ptab') emit(`<${prefix}tab/>`);
      else if (name === 'moveFrom' && parent === 'rPr') emit(`<${prefix}del${alone ? '/' : ''}>`);
      else if (bare.has(name)) emit(`<${prefix}${name}${alone ? '/' : ''}>`);
      else if (name === 'body' || name === 'document') out.length = 0;
      else emit(written);
    }
  }

  function end(tag: XmlTag, name: string): void {
    path.pop();
    if (skipFrom > 0) {
      if (path.length < skipFrom) skipFrom = 0;
      return;
    }
    if (name === 'r') hidden = false;
    if (unwrapped.has(name) || name === 'body' || name === 'document') return;
    const done = name === 'p' ? paragraphs.pop() : undefined;
    const marks = done?.marks() ?? '';
    if (marks !== '') emit(run(marks));
    emit(name === 'moveFrom' && path.at(-1) === 'rPr' ? `</${prefix}del>` : xml.slice(tag.start, tag.end));
    if (units > sliceUnits && path.length === 2 && done?.endsDeleted !== true) {
      slices.push(head + out.join('') + foot);
      out = [];
      units = 0;
    }
  }

  scanXml(xml, part, tag => {
    const name = local(tag.name);
    const between = copied < tag.start ? xml.slice(copied, tag.start) : '';
    copied = tag.end;
    if (between !== '' && skipFrom === 0 && path.at(-1) === 't' && !hidden) {
      emit(withoutMarks(between));
      const paragraph = paragraphs.at(-1);
      if (paragraph !== undefined && /\S/.test(between)) paragraph.hasText = true;
    } else if (between !== '' && skipFrom === 0 && path.at(-1) === 'instrText') emit(between);
    if (tag.kind === 'close') return end(tag, name);
    begin(tag, name, tag.kind === 'alone');
    if (tag.kind === 'open') path.push(name);
    else if (skipFrom === 0 && name === 'p') paragraphs.pop();
  });
  slices.push(head + out.join('') + foot);
  return slices;
}

const unprefixed = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
