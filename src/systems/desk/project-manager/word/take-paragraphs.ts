/** Goes through mammoth's document and takes its paragraphs, in reading order. */
import type { MarkedText } from '../marked-text.ts';
import type { HeadingLevels } from './heading-styles.ts';
import { pageAfterMark, pageBeforeMark, ruleMark } from './prepare.ts';

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

export function takeParagraphs(element: WordElement, levels: HeadingLevels, into: MarkedText): void {
  if (element.type === 'paragraph') takeParagraph(element, levels, into);
  else for (const child of element.children ?? []) takeParagraphs(child, levels, into);
}

function takeParagraph(element: WordElement, levels: HeadingLevels, into: MarkedText): void {
  const written = textOf(element);
  if (written.includes(pageBeforeMark)) into.pageEnds();
  const bare = written.replaceAll(pageBeforeMark, '').replaceAll(pageAfterMark, '').replaceAll(ruleMark, '');
  if (written.includes(ruleMark) && bare.trim() === '') into.breakHere();
  const text = bare.replaceAll(pageMark, '\n');
  const first = bare.search(/\S/u);
  const page = bare.indexOf(pageMark);
  if (page >= 0 && (first < 0 || page < first)) into.pageEnds();
  else if (first >= 0 || page < 0) into.paragraph(text, kindOf(element, levels));
  if (page >= 0 && first >= 0 && page < first) into.paragraph(text, kindOf(element, levels));
  if (first >= 0 && /\f\s*$/u.test(bare.slice(first))) into.pageEnds();
  if (written.includes(pageAfterMark)) into.pageEnds();
}

function kindOf({ styleId, alignment }: WordElement, levels: HeadingLevels): Parameters<MarkedText['paragraph']>[1] {
  const level = levels(styleId);
  if (level !== null) return { kind: 'heading', level };
  return { kind: alignment === 'center' ? 'centred' : 'plain' };
}

function textOf(element: WordElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return '\t';
  if (element.type === 'break') return element.breakType === 'page' ? pageMark : '\n';
  // A form feed in the text itself is no page: `text` never has one, since XML forbids it.
  return (element.children ?? []).map(textOf).join('');
}
