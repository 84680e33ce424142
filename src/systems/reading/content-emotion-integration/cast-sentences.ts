/** The sentences of a scene that tell what a character feels: those they speak, and narration that names them. */
import type { z } from 'zod';
import type { speakersSchema } from '../identity-processor/system.ts';
import { type SceneFeeling, type SentenceFeeling, unpackSentences } from './scene-feeling.ts';

export type SceneSpeakers = z.infer<typeof speakersSchema>;
type Quotation = SceneSpeakers['quotations'][number];

export interface TellingSentence extends SentenceFeeling {
  readonly because: 'speaks' | 'named';
}

export interface Divided {
  readonly telling: readonly TellingSentence[];
  readonly rest: readonly SentenceFeeling[];
}

/**
 * A sentence is spoken by the character when at least half of it lies in their quotations. It names them when a
 * mention of theirs lies in it and at least half of it is narration: what others say of them is the others' feeling.
 */
export function divideSentences(scene: SceneFeeling, speakers: SceneSpeakers, key: string): Divided {
  const own = speakers.quotations.filter(quotation => quotation.speaker === key);
  const mentions = speakers.mentions.filter(mention => mention.character === key);
  const telling: TellingSentence[] = [];
  const rest: SentenceFeeling[] = [];
  for (const sentence of unpackSentences(scene.rows)) {
    const named = (): boolean => mentions.some(one => sentence.start <= one.start && one.end <= sentence.end);
    if (share(sentence, own) >= 0.5) telling.push({ ...sentence, because: 'speaks' });
    else if (named() && share(sentence, speakers.quotations) < 0.5) telling.push({ ...sentence, because: 'named' });
    else rest.push(sentence);
  }
  return { telling, rest };
}

function share({ start, end }: SentenceFeeling, quotations: readonly Quotation[]): number {
  const covered = quotations.reduce(
    (sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
    0,
  );
  return end > start ? covered / (end - start) : 0;
}
