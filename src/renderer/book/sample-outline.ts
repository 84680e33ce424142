/** Outlines for tests: chapters given as the words of their scenes. */
import type { Outline } from '../../contracts/book.ts';

type SceneState = Pick<Outline['scenes'][number], 'felt' | 'heard' | 'told'>;

const allRead: SceneState = { felt: true, heard: true, told: true };

/** A book of numbered chapters; `state` says of each scene, by position, what is known of it. */
export function outlineOf(
  chapters: readonly (readonly number[])[],
  state: (scene: number) => SceneState = () => allRead,
): Outline {
  const scenes = chapters.flatMap((words, chapter) => words.map(count => ({ chapter, words: count })));
  let firstScene = 0;
  return {
    book: 'book',
    title: 'Moby-Dick',
    english: true,
    words: scenes.reduce((sum, scene) => sum + scene.words, 0),
    chapters: chapters.map((words, index) => {
      const first = firstScene;
      firstScene += words.length;
      return {
        index,
        title: `Title ${index + 1}`,
        heading: `CHAPTER ${index + 1}. Title ${index + 1}.`,
        words: words.reduce((sum, count) => sum + count, 0),
        firstScene: first,
        sceneCount: words.length,
      };
    }),
    scenes: scenes.map((scene, position) => ({ ...scene, ...state(position) })),
  };
}
