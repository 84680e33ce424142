/** Counts of a book from its structure. */
import type { Writing } from '../../../contracts/writing.ts';
import type { OutputOf } from '../../_kit/define-system.ts';
import type { projectManager, Structure } from './system.ts';

type Statistics = OutputOf<typeof projectManager, 'get_statistics'>;

export function statisticsOf(structure: Structure, writing: Writing): Statistics {
  const chapters = structure.chapters.map((chapter, index) => ({ index, title: chapter.title, words: chapter.words }));
  const inChapters = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const longest = chapters.reduce<(typeof chapters)[number] | undefined>(
    (best, chapter) => (best === undefined || chapter.words > best.words ? chapter : best),
    undefined,
  );
  return {
    words: structure.words,
    characters: structure.characters,
    chapters: chapters.length,
    scenes: structure.scenes.length,
    words_per_chapter: spread(chapters.map(chapter => chapter.words)),
    words_per_scene: spread(structure.scenes.map(scene => scene.words)),
    longest_chapter: longest ?? { index: 0, title: null, words: 0 },
    by_chapter: structure.chapters.map((chapter, index) => ({
      index,
      title: chapter.title,
      words: chapter.words,
      scenes: chapter.sceneCount,
      share: inChapters === 0 ? 0 : chapter.words / inChapters,
    })),
    writing,
  };
}

/** Of none: zeros. The median of an even number is the mean of the middle two. */
function spread(values: readonly number[]): { shortest: number; median: number; longest: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const middle =
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
  return { shortest: sorted[0] ?? 0, median: middle, longest: sorted.at(-1) ?? 0 };
}
