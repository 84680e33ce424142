/** Figures of a text: pure, so that they can be computed in any thread. */
import type { z } from 'zod';
import { countCodePoints } from '../../../contracts/code-points.ts';
import { findParagraphs } from '../../_text/paragraphs.ts';
import { findSentences } from '../../_text/sentences.ts';
import { textOf } from '../../_text/span.ts';
import { countWords, findTokens } from '../../_text/words.ts';
import type { textFiguresSchema } from './system.ts';

export type TextFigures = z.infer<typeof textFiguresSchema>;

const shownWords = 10;

/** Words used equally often stand in the order in which the text brings them first. */
export function textFigures(text: string): TextFigures {
  const times = new Map<string, number>();
  for (const token of findTokens(text)) {
    if (token.kind !== 'word') continue;
    const word = textOf(text, token).toLowerCase();
    times.set(word, (times.get(word) ?? 0) + 1);
  }
  const commonest = [...times].sort(([, a], [, b]) => b - a).slice(0, shownWords);
  return {
    characters: countCodePoints(text),
    words: countWords(text),
    sentences: findSentences(text).length,
    paragraphs: findParagraphs(text).length,
    commonest: commonest.map(([word, count]) => ({ word, times: count })),
  };
}
