import { readHeadingShape } from './heading-shape.ts';
import type { Line } from './lines.ts';
import type { Marked } from './marked-headings.ts';

/** Finds the ATX and underlined headings of a Markdown text, in order. */
export function findMarkdownHeadings(text: string, lines: readonly Line[]): readonly Marked[] {
  const marked: Marked[] = [];
  let fence = '';
  lines.forEach((line, index) => {
    if (line.end - line.start > 400) return;
    const body = text.slice(line.start, line.end);
    const mark = /^(?:```|~~~)/.exec(body)?.[0] ?? '';
    if (mark !== '') fence = fence === '' ? mark : fence === mark ? '' : fence;
    if (fence !== '' || mark !== '') return;
    const atx = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?$/u.exec(body);
    const written = atx?.[2] ?? '';
    if (atx !== null && /[\p{L}\p{N}]/u.test(written)) {
      const level = atx[1]?.length ?? 1;
      marked.push({ level, written, shape: readHeadingShape(written), first: index, last: index });
      return;
    }
    const before = lines[index - 1];
    const startsBlock = before !== undefined && (index === 1 || before.blanksBefore > 0);
    if (!startsBlock || line.blanksBefore > 0 || !/^(?:={2,}|-{2,})$/.test(body)) return;
    const title = text.slice(before.start, Math.min(before.end, before.start + 400));
    const level = body.startsWith('=') ? 1 : 2;
    marked.push({ level, written: title, shape: readHeadingShape(title), first: index - 1, last: index });
  });
  return marked;
}
