/** The sentences of a scene in which a feeling is strongest: few enough to be noted in a margin. */
import type { ScenePage } from '../../../contracts/book.ts';
import type { Plutchik } from '../../../contracts/emotions.ts';
import { strongest } from '../../ui/rose/rose-geometry.ts';

export interface StrongSentence {
  readonly start: number;
  readonly feelings: readonly { readonly name: Plutchik; readonly score: number }[];
}

type Sentence = NonNullable<ScenePage['feeling']>['sentences'][number];

/** A feeling weaker than this is not noted. */
const least = 0.4;
const most = 6;

/** At most six, in the order of the text. */
export function strongSentences(sentences: readonly Sentence[]): readonly StrongSentence[] {
  return sentences
    .map(({ start, plutchik }) => ({
      start,
      feelings: strongest(plutchik, 2, least).map(name => ({ name, score: plutchik[name] })),
    }))
    .filter(({ feelings }) => feelings.length > 0)
    .toSorted((one, other) => (other.feelings[0]?.score ?? 0) - (one.feelings[0]?.score ?? 0))
    .slice(0, most)
    .toSorted((one, other) => one.start - other.start);
}
