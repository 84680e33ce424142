/** What the text of a scene shows by itself: where its paragraphs begin, and words of quarrel or tenderness. */
import { z } from 'zod';
import { findParagraphs } from '../../_text/paragraphs.ts';
import { findTokens } from '../../_text/words.ts';
import { signOf } from './sign-words.ts';

export const sceneSignsSchema = z.object({
  /** Where each paragraph begins. */
  paragraphs: z.array(z.number().int()),
  /** As [start, end, kind], in the order of the text; those inside quotations are told apart later. */
  signs: z.array(z.tuple([z.number().int(), z.number().int(), z.enum(['harsh', 'tender'])])),
});
export type SceneSigns = z.infer<typeof sceneSignsSchema>;

export function readSigns(text: string): SceneSigns {
  const signs: SceneSigns['signs'] = [];
  for (const { kind, start, end } of findTokens(text)) {
    const sign = kind === 'word' ? signOf(text.slice(start, end).toLowerCase()) : null;
    if (sign !== null) signs.push([start, end, sign]);
  }
  return { paragraphs: findParagraphs(text).map(paragraph => paragraph.start), signs };
}

/** The paragraph that a place lies in. */
export function paragraphOf({ paragraphs }: SceneSigns, at: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
