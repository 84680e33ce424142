/** Goes through mammoth's document and takes its paragraphs, in reading order. */
import type { MarkedText, ParagraphKind } from '../marked-text.ts';
import {
  dropCapMark,
  numberedMark,
  outlineIn,
  pageAfterMark,
  pageBeforeMark,
  ruleMark,
  withoutMarks,
} from './marks.ts';
import type { WordStyles } from './styles.ts';

/** Of mammoth's elements, what we use. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[] | undefined;
  readonly value?: string | undefined;
  readonly breakType?: string | undefined;
  readonly styleId?: string | null | undefined;
  readonly alignment?: string | null | undefined;
}

const pageMark = '\f';

export function takeParagraphs(element: WordElement, styles: WordStyles, into: MarkedText): void {
  if (element.type === 'paragraph') takeParagraph(element, styles, into);
  else for (const child of element.children ?? []) takeParagraphs(child, styles, into);
}

function takeParagraph(element: WordElement, styles: WordStyles, into: MarkedText): void {
  const written = textOf(element);
  if (written.includes(pageBeforeMark)) into.pageEnds();
  const bare = withoutMarks(written);
  const first = bare.search(/\S/u);
  const kind = kindOf(element, written, styles);
  const isRule = written.includes(ruleMark) || (styles.isBreak(element.styleId) && !/[\p{L}\p{N}]/u.test(bare));
  if (isRule && bare.trim() === '') into.breakHere();
  const text = bare.replaceAll(pageMark, '\n');
  const page = bare.indexOf(pageMark);
  const numbered = written.includes(numberedMark) || styles.isNumbered(element.styleId);
  if (page >= 0 && (first < 0 || page < first)) into.pageEnds();
  if (first < 0 && numbered && kind.kind === 'heading') into.titleAt(into.next, '', kind.level);
  else if (first >= 0 && written.includes(dropCapMark)) into.initial(text);
  else if (first >= 0 || page < 0) into.paragraph(text, kind);
  if (first >= 0 && /\f\s*$/u.test(bare.slice(first))) into.pageEnds();
  if (written.includes(pageAfterMark)) into.pageEnds();
}

function kindOf({ styleId, alignment }: WordElement, written: string, styles: WordStyles): ParagraphKind {
  const level = outlineIn(written) ?? styles.level(styleId);
  if (level !== null) return { kind: 'heading', level };
  const centred = styles.isBreak(styleId) || (alignment ?? (styles.isCentred(styleId) ? 'center' : null)) === 'center';
  return { kind: centred ? 'centred' : 'plain' };
}

function textOf(element: WordElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return '\t';
  if (element.type === 'break') return element.breakType === 'page' ? pageMark : '\n';
  // A form feed in the text itself is no page: `text` never has one, since XML forbids it.
  return (element.children ?? []).map(textOf).join('');
}
