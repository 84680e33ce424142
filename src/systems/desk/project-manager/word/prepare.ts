/**
 * Makes a Word document ready for mammoth: what mammoth would lose (rules, borders, page breaks before a paragraph,
 * ruby) is said with marks it keeps, what it has no use for is left out, and a long document is cut into several, so
 * that its tree never stands in memory whole.
 */
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import { attributeOf, scanXml, type XmlTag } from '../xml/scan-xml.ts';

/** Characters that Unicode gives to nobody. */
export const ruleMark = '\ufdd0';
export const pageBeforeMark = '\ufdd1';
export const pageAfterMark = '\ufdd2';

const leftOut = new Set(
  'drawing rt rubyPr proofErr lastRenderedPageBreak bookmarkStart bookmarkEnd sdtPr tblPr tblGrid sdtEndPr imagedata'.split(
    ' ',
  ),
);
const unwrapped = new Set('ruby rubyBase fldSimple dir bdo smartTag customXml hyperlink'.split(' '));
const bare = new Set(['p', 'r', 't', 'tr', 'tc', 'ins']);
const sliceUnits = 1_500_000;

interface Paragraph {
  hasText: boolean;
  rule: boolean;
  pageBefore: boolean;
  pageAfter: boolean;
  deletedMark: boolean;
}

/** The document as one or more documents for mammoth. Throws `archive-no-document` where it is none. */
export function prepareDocument(xml: string, part: string): readonly string[] {
  const root = /<([\w.-]{1,40}:)?document(?:\s[^>]*)?>/.exec(xml.slice(0, 20_000));
  if (root === null) throw new ScriptoriumError('archive-no-document', `${part} is not the text of a Word document.`);
  const prefix = root[1] ?? '';
  const local = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : `:${name}`);
  const head = `${root[0]}<${prefix}body>`;
  const foot = `</${prefix}body></${prefix}document>`;
  const run = (mark: string): string => `<${prefix}r><${prefix}t>${mark}</${prefix}t></${prefix}r>`;

  const slices: string[] = [];
  let out: string[] = [];
  let units = 0;
  const path: string[] = [];
  const paragraphs: Paragraph[] = [];
  let skipFrom = 0;
  let copied = 0;
  const emit = (piece: string): void => {
    out.push(piece);
    units += piece.length;
  };

  function begin(tag: XmlTag, name: string, alone: boolean): void {
    const written = xml.slice(tag.start, tag.end);
    const value = (): string | null => attributeOf(written, `${prefix}val`);
    const paragraph = paragraphs.at(-1);
    if (skipFrom === 0 && name === 'p') {
      paragraphs.push({ hasText: false, rule: false, pageBefore: false, pageAfter: false, deletedMark: false });
    } else if (paragraph !== undefined) note(paragraph, name, written, value);
    const drops =
      leftOut.has(unprefixed(name)) ||
      (name === 'rPr' && path.at(-1) !== 'pPr') ||
      name === ':mc:Choice' ||
      name === 'sectPr';
    if (skipFrom === 0 && drops && !alone) skipFrom = path.length + 1;
    if (skipFrom === 0 && !drops && !unwrapped.has(name)) {
      if (name === 'cr') emit(`<${prefix}br/>`);
      else if (bare.has(name)) emit(`<${prefix}${name}${alone ? '/' : ''}>`);
      else if (name === 'body' || name === 'document') out.length = 0;
      else emit(written);
    }
  }

  /** Notes of a paragraph what mammoth does not keep. */
  function note(paragraph: Paragraph, name: string, written: string, value: () => string | null): void {
    const parent = path.at(-1);
    const isOn = (): boolean => !['none', 'nil', '0', 'false', 'off'].includes(value() ?? '');
    if (parent === 'pBdr' && ['top', 'bottom', 'between'].includes(name) && isOn()) paragraph.rule = true;
    if (name === ':v:rect' && /\so:hr\s{0,4}=\s{0,4}["'](?:t|true|1)["']/.test(written)) paragraph.rule = true;
    if (name === 'pageBreakBefore' && isOn()) paragraph.pageBefore = true;
    if (name === 'sectPr') paragraph.pageAfter = true;
    if (name === 'type' && parent === 'sectPr' && value() === 'continuous') paragraph.pageAfter = false;
    if (name === 'del' && parent === 'rPr') paragraph.deletedMark = true;
  }

  function end(tag: XmlTag, name: string): void {
    path.pop();
    if (skipFrom > 0) {
      if (path.length < skipFrom) skipFrom = 0;
      return;
    }
    if (unwrapped.has(name) || name === 'body' || name === 'document') return;
    const done = name === 'p' ? paragraphs.pop() : undefined;
    if (done?.rule === true && !done.hasText) emit(run(ruleMark));
    if (done?.pageBefore === true) emit(run(pageBeforeMark));
    if (done?.pageAfter === true) emit(run(pageAfterMark));
    emit(xml.slice(tag.start, tag.end));
    if (units > sliceUnits && path.length === 2 && done?.deletedMark !== true) {
      slices.push(head + out.join('') + foot);
      out = [];
      units = 0;
    }
  }

  scanXml(xml, part, tag => {
    const name = local(tag.name);
    const between = copied < tag.start ? xml.slice(copied, tag.start) : '';
    copied = tag.end;
    if (between !== '' && skipFrom === 0 && path.at(-1) === 't') {
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

function withoutMarks(text: string): string {
  return /[\ufdd0-\ufdd2]/.test(text) ? text.replace(/[\ufdd0-\ufdd2]/g, '') : text;
}
