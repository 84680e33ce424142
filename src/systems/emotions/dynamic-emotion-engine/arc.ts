/** The arc of a book as windows and commands see it. */
import type { Arc } from '../../../contracts/book.ts';
import { plutchikScores } from '../../../contracts/emotions.ts';
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import type { CourseFinal } from './course.ts';
import { smoothArc } from './smooth.ts';

/** `end` is null while the course is not at the end of the book: the arc is then smoothed over what is read. */
export function arcOf(book: string, scenes: readonly (SceneFeeling | null)[], end: CourseFinal | null): Arc {
  const smoothed = end?.points ?? smoothArc(scenes);
  return {
    book,
    points: scenes.map((scene, position) => {
      const point = smoothed[position];
      if (scene === null || point === null || point === undefined) return null;
      const { valence: raw, arousal, dominance, plutchik } = scene;
      return { scene: position, raw, ...point, arousal, dominance, plutchik: plutchikScores(plutchik) };
    }),
    turning: (end?.turning ?? []).map(turn => ({ ...turn })),
    complete: end !== null && scenes.every(scene => scene !== null),
  };
}
