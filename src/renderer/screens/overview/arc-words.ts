/** The arc in one sentence: where the book is brightest and darkest, and how far apart that is. */
import type { Arc } from '../../../contracts/book.ts';
import type { BookScale, ScaleChapter } from '../../book/book-scale.ts';
import { chapterOf } from '../../book/book-scale.ts';
import { countedInWords } from '../../ui/phrases.ts';

export interface ArcExtremes {
  readonly brightest: ScaleChapter;
  readonly darkest: ScaleChapter;
  /** 'nineteen chapters on'; empty where both are one chapter. */
  readonly apart: string;
}

/** Null until two scenes are read, and where the two do not lie outside each other’s band: then nothing can be told. */
export function arcExtremes(arc: Arc, scale: BookScale): ArcExtremes | null {
  const known = arc.points.flatMap((point, scene) => (point === null ? [] : [{ ...point, scene }]));
  if (known.length < 2) return null;
  const sorted = known.toSorted((one, other) => other.valence - one.valence);
  const [high, low] = [sorted[0], sorted.at(-1)];
  if (high === undefined || low === undefined || high.low <= low.valence || low.high >= high.valence) return null;
  const brightest = chapterOf(scale, high.scene);
  const darkest = chapterOf(scale, low.scene);
  if (brightest === undefined || darkest === undefined) return null;
  const distance = darkest.index - brightest.index;
  const apart =
    distance === 0 ? '' : `${countedInWords(Math.abs(distance), 'chapter')} ${distance > 0 ? 'on' : 'before'}`;
  return { brightest, darkest, apart };
}
