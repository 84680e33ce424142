import { findParagraphs } from './paragraphs.ts';
import type { Span } from './span.ts';

/** The marks a text puts around speech. */
export type QuoteConvention = 'double' | 'single' | 'guillemets';

/** One part of a speech, from its opening mark to past its closing one. */
export interface FoundQuotation extends Span {
  /** Index into `findParagraphs` of the same text. */
  readonly paragraph: number;
  /** Whether the speech goes on from the previous quotation, which had no closing mark. */
  readonly continues: boolean;
}

/** Decides which marks a text puts around speech; ask once for a whole book. */
export function findQuoteConvention(text: string): QuoteConvention {
  const double = text.match(/["“]/g)?.length ?? 0;
  const single = text.match(/(?:^|[\s(—-])['‘](?=\p{L})/gu)?.length ?? 0;
  const guillemets = text.match(/[«»]/g)?.length ?? 0;
  if (guillemets > double && guillemets > single) return 'guillemets';
  return single > double ? 'single' : 'double';
}

const MARKS: Record<QuoteConvention, RegExp> = {
  double: /["“][^"“”]*["”]?/gu,
  single: /(?<![\p{L}\p{N}])['‘](?=\S)(?:[^'‘’]|['’](?=\p{L}))*['’]?/gu,
  guillemets: /«[^«»]*»?|»[^«»]*«?/gu,
};

/** Finds the quotations of a text, in order. */
export function findQuotations(text: string, convention = findQuoteConvention(text)): readonly FoundQuotation[] {
  const quotations: FoundQuotation[] = [];
  let open = -2;
  findParagraphs(text).forEach((paragraph, index) => {
    const body = text.slice(paragraph.start, paragraph.end);
    let first = true;
    for (const match of body.matchAll(MARKS[convention])) {
      const continues = first && open === index - 1 && match.index === 0;
      first = false;
      const start = paragraph.start + match.index;
      quotations.push({ start, end: start + match[0].length, paragraph: index, continues });
      if (!/["”'’»«]$/u.test(match[0])) open = index;
    }
  });
  return quotations;
}
