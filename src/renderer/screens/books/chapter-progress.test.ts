import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../contracts/book.ts';
import { bookProgress, chapterProgress } from './chapter-progress.ts';

const scene = (chapter: number, words: number, told: boolean, felt = true) => ({
  chapter,
  words,
  felt,
  heard: true,
  told,
});
const chapter = (index: number, firstScene: number, sceneCount: number) => ({
  index,
  firstScene,
  sceneCount,
  title: null,
  heading: null,
  words: 305,
});

const outline: Outline = {
  book: 'whale',
  title: 'The Whale',
  words: 600,
  english: true,
  chapters: [chapter(0, 0, 2), chapter(1, 2, 1)],
  scenes: [scene(0, 100, true), scene(0, 200, true, false), scene(1, 300, true)],
};

describe('the progress of a chapter', () => {
  it('counts a scene once every system has read it', () => {
    expect(chapterProgress(outline)).toEqual([
      { words: 305, scenes: 2, read: 1 },
      { words: 305, scenes: 1, read: 1 },
    ]);
    expect(bookProgress(chapterProgress(outline))).toEqual({ scenes: 3, read: 2 });
  });
});
