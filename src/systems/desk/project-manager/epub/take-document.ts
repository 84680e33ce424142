/** Goes through one XHTML document and takes its paragraphs, as a reader sees them. */
import type { MarkedText, ParagraphKind } from '../marked-text.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { isApparatus } from './apparatus.ts';

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header html li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const leftOut = new Set('head script style svg math nav audio video iframe object template rt rp img'.split(' '));
const breakClass =
  /(?:^|[\s_-])(?:scene-?break|section-?break|ornament\w*|asterism|separator|divider|dinkus)(?:$|[\s_-])/i;

/** Told where each element that has an id begins in the text. */
export type OnPlace = (id: string, at: number) => void;

interface Frame {
  readonly level: number | null;
  readonly centred: boolean;
  readonly verbatim: boolean;
}

export function takeDocument(
  page: XmlElement,
  into: MarkedText,
  onPlace: OnPlace,
): { readonly headings: readonly number[] } {
  const headings: number[] = [];
  let line = '';
  let kind: ParagraphKind = { kind: 'plain' };
  let waiting: string[] = [];
  let blank = false;

  function flush(frame: Frame): void {
    const text = line.replace(/[ \t]*\n[ \t]*/g, '\n');
    line = '';
    if (text.trim() === '' && !blank) return;
    if (text.trim() !== '') for (const id of waiting) onPlace(id, into.next);
    if (text.trim() !== '') waiting = [];
    kind =
      frame.level !== null ? { kind: 'heading', level: frame.level } : { kind: frame.centred ? 'centred' : 'plain' };
    if (frame.level !== null && text.trim() !== '') headings.push(frame.level);
    into.paragraph(text, kind);
    blank = false;
  }

  function add(text: string, verbatim: boolean): void {
    const drawn = verbatim ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    const follows = line === '' || /[ \n]$/.test(line);
    line += !verbatim && follows && drawn.startsWith(' ') ? drawn.slice(1) : drawn;
    // A space that does not break is what writers put into a paragraph to keep it blank.
    if (drawn.includes('\u00a0')) blank = true;
  }

  function walk(element: XmlElement, frame: Frame): void {
    const { name, attributes } = element;
    if (leftOut.has(name) || isApparatus(element)) return;
    if (/\bdisplay\s{0,4}:\s{0,4}none\b/.test(attributes['style'] ?? '') || attributes['hidden'] !== undefined) return;
    const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
    if (id !== undefined) waiting.push(id);
    if (name === 'br') {
      line += '\n';
      blank = true;
      return;
    }
    if (name === 'hr') {
      flush(frame);
      into.breakHere();
      return;
    }
    const level = /^h[1-6]$/.test(name) ? Number(name.slice(1)) : frame.level;
    const inner: Frame = {
      level,
      centred: isCentred(element) ?? frame.centred,
      verbatim: frame.verbatim || name === 'pre',
    };
    const isBlock = blocks.has(name);
    if (isBlock) flush(frame);
    if (isBlock && breakClass.test(attributes['class'] ?? '') && !hasLetters(element)) into.breakHere();
    if (isBlock && name === 'p' && element.children.length === 0) blank = true;
    for (const child of element.children) {
      if (typeof child === 'string') add(child, inner.verbatim);
      else walk(child, inner);
    }
    if (isBlock) flush(inner);
    if (isBlock) blank = false;
  }

  const whole: Frame = { level: null, centred: false, verbatim: false };
  walk(page, whole);
  flush(whole);
  for (const id of waiting) onPlace(id, into.next);
  return { headings };
}

function isCentred({ name, attributes }: XmlElement): boolean | null {
  if (name === 'center' || attributes['align'] === 'center') return true;
  if (/\btext-align\s{0,4}:\s{0,4}center\b/.test(attributes['style'] ?? '')) return true;
  if (/(?:^|[\s_-])cent(?:er|re)(?:ed|d)?(?:$|[\s_-])/i.test(attributes['class'] ?? '')) return true;
  return /\btext-align\s{0,4}:/.test(attributes['style'] ?? '') ? false : null;
}

function hasLetters(element: XmlElement): boolean {
  return element.children.some(child => (typeof child === 'string' ? /[\p{L}\p{N}]/u.test(child) : hasLetters(child)));
}
