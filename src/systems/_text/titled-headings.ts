import type { Heading } from './heading.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import type { ProseMeasure } from './prose-measure.ts';
import { cleanTitle, isAllCapitals, looksLikeTitle } from './title-shape.ts';
import { undecorate } from './heading-shape.ts';

type Style = 'underlined' | 'capitals' | 'set apart' | 'marked';

interface TitledLine {
  readonly heading: Heading;
  readonly style: Style;
  readonly gap: number;
}

/**
 * Finds the chapters of a book that heads them with titles alone: underlined, between ornaments or emphasis, in
 * capitals, or set apart by more room than paragraphs have. One style is chosen for the whole book, the first of
 * these that heads prose twice; one underlined title is enough.
 */
export function findTitledHeadings(
  text: string,
  lines: readonly Line[],
  layout: Layout,
  prose: ProseMeasure,
  taken: ReadonlySet<number>,
): readonly Heading[] {
  const usual = usualGap(lines, layout);
  const titled = lines.flatMap((line, index): readonly TitledLine[] =>
    taken.has(index) ? [] : readTitled(text, lines, line, index, usual, taken),
  );
  const styles: readonly Style[] = ['underlined', 'marked', 'capitals', 'set apart'];
  for (const style of styles) {
    const all = withProse(
      titled.filter(found => found.style === style),
      lines.length,
      prose,
    );
    const apart = all.filter(found => found.gap > usual);
    const chosen = apart.length >= Math.max(2, all.length * 0.4) ? apart : all;
    const opens = chosen === apart || taken.size > 0 || prose(0, chosen[0]?.heading.first ?? 0) === 0;
    if (opens && chosen.length >= (style === 'underlined' ? 1 : 2)) return chosen.map(found => found.heading);
  }
  return [];
}

function readTitled(
  text: string,
  lines: readonly Line[],
  line: Line,
  index: number,
  usual: number,
  taken: ReadonlySet<number>,
): readonly TitledLine[] {
  if (line.end - line.start > 80) return [];
  const next = lines[index + 1];
  if (next === undefined || (line.blanksBefore === 0 && index > 0 && !taken.has(index - 1))) return [];
  const written = text.slice(line.start, line.end);
  const bare = undecorate(written);
  const under = next.blanksBefore === 0 && /^(?:={3,}|-{3,}|~{3,}|_{3,})$/.test(text.slice(next.start, next.end));
  const opens = index === 0 || taken.has(index - 1);
  const title = cleanTitle(bare);
  if (title === null || !/\p{L}/u.test(title)) return [];
  const found = (style: Style, last: number): readonly TitledLine[] => [
    {
      heading: { role: 'chapter', title, first: index, last, key: title.toLowerCase(), place: 'anywhere' },
      style,
      gap: opens ? Infinity : line.blanksBefore,
    },
  ];
  if (under) return found('underlined', index + 1);
  if (next.blanksBefore === 0 && usual > 0) return [];
  if (!looksLikeTitle(bare.replace(/\.$/, ''))) return [];
  if (bare !== written) return found('marked', index);
  if (isAllCapitals(bare)) return found('capitals', index);
  return (opens || line.blanksBefore > usual) && looksLikeTitle(bare) ? found('set apart', index) : [];
}

function withProse(titled: readonly TitledLine[], lineCount: number, prose: ProseMeasure): readonly TitledLine[] {
  return titled.filter(({ heading }, index) => {
    const until = titled[index + 1]?.heading.first ?? lineCount;
    return prose(heading.last + 1, until) > 0;
  });
}

function usualGap(lines: readonly Line[], layout: Layout): number {
  if (layout !== 'blocks') return 0;
  const gaps = lines.flatMap((line, index) => (index > 0 && line.blanksBefore > 0 ? [line.blanksBefore] : []));
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 1;
}
