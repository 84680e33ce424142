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

/** Null until two scenes are read. */
export function arcExtremes(arc: Arc, scale: BookScale): ArcExtremes | null {
  const known = arc.points.flatMap((point, scene) => (point === null ? [] : [{ scene, valence: point.valence }]));
  if (known.length < 2) return null;
  const sorted = known.toSorted((one, other) => other.valence - one.valence);
  const brightest = chapterOf(scale, sorted[0]?.scene ?? 0);
  const darkest = chapterOf(scale, sorted.at(-1)?.scene ?? 0);
  if (brightest === undefined || darkest === undefined) return null;
  const distance = darkest.index - brightest.index;
  const apart =
    distance === 0 ? '' : `${countedInWords(Math.abs(distance), 'chapter')} ${distance > 0 ? 'on' : 'before'}`;
  return { brightest, darkest, apart };
}
