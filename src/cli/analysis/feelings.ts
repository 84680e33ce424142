/** The emotional part of the printed analysis: each scene, each sentence, and the arc of the book. */
import type { PlutchikScores } from '../../contracts/emotions.ts';
import type { Places } from './places.ts';
import type { Feeling, ReadBook } from './read-book.ts';

/** Emotions from 0 to 1, the others from 1 to 5; all null where nothing is known. */
export interface FeelingView {
  readonly emotions: PlutchikScores | null;
  readonly valence: number | null;
  readonly arousal: number | null;
  readonly dominance: number | null;
}

export interface SentenceView extends FeelingView {
  readonly start: number;
  readonly end: number;
}

export interface ArcView {
  /** Null for the arc of the book. */
  readonly character: string | null;
  readonly points: readonly {
    readonly scene: number;
    readonly valence: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly turning_points: readonly { readonly scene: number; readonly direction: 'rise' | 'fall' }[];
}

export function feelingView(feeling: Feeling | null | undefined): FeelingView {
  if (feeling === null || feeling === undefined) {
    return { emotions: null, valence: null, arousal: null, dominance: null };
  }
  const { plutchik, valence, arousal, dominance } = feeling;
  return { emotions: plutchik, valence, arousal, dominance };
}

export function sentencesOf({ sentences }: Pick<ReadBook, 'sentences'>, places: Places): readonly SentenceView[] {
  return sentences.flatMap((scene, position) =>
    (scene ?? []).map(sentence => ({
      ...places.ofScene(position, { start: sentence.start, end: sentence.end }),
      ...feelingView(sentence),
    })),
  );
}

/** The book's arc, or none where no system knows it. */
export function arcsOf({ arc }: Pick<ReadBook, 'arc'>): readonly ArcView[] {
  if (arc === null) return [];
  const points = arc.points.flatMap(point => {
    if (point === null) return [];
    const { scene, valence, low, high } = point;
    return [{ scene, valence, low, high }];
  });
  const turning = arc.turning.map(({ scene, direction }) => ({ scene, direction }));
  return [{ character: null, points, turning_points: turning }];
}
