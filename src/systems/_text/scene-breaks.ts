import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';

const ORNAMENTS = '~•·○●◦◆◇■□▪★☆❦❧☙✦✧❖⁂⁎※†‡§∞¶';
const BREAK = new RegExp(
  [
    String.raw`\*+|#{1,3}|[-–—_=]{3,}|[—–+x]|[*~•·#+-]{3,}|[${ORNAMENTS}]{1,20}`,
    String.raw`[-–—~=]+[*•o0${ORNAMENTS}#]{1,5}[-–—~=]+|o+|&nbsp;|<hr/?>|<br/?>`,
  ].join('|'),
  'iu',
);
const WHOLE_BREAK = new RegExp(`^(?:${BREAK.source})$`, 'iu');
const END =
  /^\W*(?:the end|finis|fin|end of (?:the )?(?:\w+ )?(?:part|book|volume|vol|chapter|novel|story)\b.{0,30})\W*$/iu;

/** Whether a line is a break between scenes: asterisks, a rule, an ornament, or a lone '#'. */
export function isBreakMark(line: string): boolean {
  if (line.length > 100) return false;
  return WHOLE_BREAK.test(line.replaceAll(/\s|\\(?=[*_#-])/gu, ''));
}

/** Whether a line says that the book or a part of it is over. */
export function isEndMark(line: string): boolean {
  return line.length <= 60 && END.test(line);
}

/**
 * Finds the gaps that set scenes apart between two lines: more blank lines than paragraphs usually have, where such
 * gaps are rare. Gives the indices of the lines after them. `usual` holds for what is too short to show its own.
 */
export function findGapBreaks(
  lines: readonly Line[],
  first: number,
  last: number,
  layout: Layout,
  usual: number,
): readonly number[] {
  const gaps = paragraphGaps(lines, first, last, layout);
  const threshold = (gaps.length >= 8 ? commonest(gaps, usual) : usual) + 1;
  const breaks: number[] = [];
  for (let index = first + 1; index < last; index++) {
    if ((lines[index]?.blanksBefore ?? 0) >= threshold) breaks.push(index);
  }
  return breaks.length <= Math.max(1, gaps.length * 0.2) ? breaks : [];
}

/** The number of blank lines that most often stands between the paragraphs of a text. */
export function usualGap(lines: readonly Line[], layout: Layout): number {
  return commonest(paragraphGaps(lines, 0, lines.length, layout), layout === 'blocks' ? 1 : 0);
}

function paragraphGaps(lines: readonly Line[], first: number, last: number, layout: Layout): readonly number[] {
  const gaps: number[] = [];
  for (let index = first + 1; index < last; index++) {
    const gap = lines[index]?.blanksBefore ?? 0;
    if (gap > 0 || layout === 'lines') gaps.push(gap);
  }
  return gaps;
}

function commonest(gaps: readonly number[], otherwise: number): number {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let usual = otherwise;
  for (const [gap, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = gap;
  return usual;
}
