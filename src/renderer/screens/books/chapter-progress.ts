/** How far each chapter is read: its words, its scenes, and those of them that every reading system has done. Pure. */
import type { Outline } from '../../../contracts/book.ts';

export interface ChapterProgress {
  readonly words: number;
  readonly scenes: number;
  readonly read: number;
}

export function chapterProgress({ chapters, scenes }: Outline): readonly ChapterProgress[] {
  return chapters.map(({ words, firstScene, sceneCount }) => {
    const own = scenes.slice(firstScene, firstScene + sceneCount);
    return {
      words,
      scenes: own.length,
      read: own.filter(({ felt, heard, told }) => felt && heard && told).length,
    };
  });
}

/** How many scenes of the whole book are read by every system, and how many there are. */
export function bookProgress(chapters: readonly ChapterProgress[]): Pick<ChapterProgress, 'scenes' | 'read'> {
  return chapters.reduce((sum, one) => ({ scenes: sum.scenes + one.scenes, read: sum.read + one.read }), {
    scenes: 0,
    read: 0,
  });
}
