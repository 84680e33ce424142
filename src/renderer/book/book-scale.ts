/** The scale: the book laid out along a line in proportion to its words. All positions run from 0 to 1. */
import type { Outline } from '../../contracts/book.ts';
import { chapterName, chapterNumbers } from './chapter-names.ts';

export interface ScaleChapter {
  readonly index: number;
  readonly name: string;
  /** The name is a title, and not only a heading with a number. */
  readonly isTitled: boolean;
  readonly number: number | null;
  readonly firstScene: number;
  readonly sceneCount: number;
  readonly start: number;
  readonly end: number;
}

export interface BookScale {
  readonly chapters: readonly ScaleChapter[];
  /** Where each scene starts, and at last 1: scene n lies between edges n and n + 1. */
  readonly edges: readonly number[];
  /** How many chapters bear a number. */
  readonly numbered: number;
}

export function bookScale(outline: Outline): BookScale {
  const weights = outline.scenes.map(scene => Math.max(1, scene.words));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const edges = [0];
  let sum = 0;
  for (const weight of weights) edges.push((sum += weight) / total);
  const numbers = chapterNumbers(outline.chapters);
  const chapters = outline.chapters.map((chapter, place) => ({
    index: chapter.index,
    name: chapterName(chapter),
    isTitled: chapter.title !== null,
    number: numbers[place] ?? null,
    firstScene: chapter.firstScene,
    sceneCount: chapter.sceneCount,
    start: edges[chapter.firstScene] ?? 1,
    end: edges[chapter.firstScene + chapter.sceneCount] ?? 1,
  }));
  return { chapters, edges, numbered: numbers.filter(number => number !== null).length };
}

/** The scene at a position from 0 to 1, by halving. */
export function sceneAt(scale: BookScale, position: number): number {
  let low = 0;
  let high = scale.edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((scale.edges[middle] ?? 1) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The middle of a scene. */
export function sceneMiddle(scale: BookScale, scene: number): number {
  return ((scale.edges[scene] ?? 1) + (scale.edges[scene + 1] ?? 1)) / 2;
}

/** The chapter a scene belongs to. */
export function chapterOf(scale: BookScale, scene: number): ScaleChapter | undefined {
  return scale.chapters.find(({ firstScene, sceneCount }) => scene >= firstScene && scene < firstScene + sceneCount);
}

/** 'Chapter 36, The Quarter-Deck'; the number or the name alone where the heading bears nothing else. */
export function chapterLabel(chapter: ScaleChapter): string {
  const { number, name, isTitled } = chapter;
  if (number === null) return name;
  return isTitled ? `Chapter ${number}, ${name}` : `Chapter ${number}`;
}

export interface ScaleTick {
  readonly x: number;
  readonly number: number;
}

/** The ticks of one step: the first number and every multiple of it that stands `gap` pixels from the one before. */
function ticksBy(step: number, scale: BookScale, width: number, gap: number) {
  const wanted = scale.chapters.flatMap(({ number, start, end }): readonly ScaleTick[] =>
    number !== null && (number === 1 || number % step === 0) ? [{ x: ((start + end) / 2) * width, number }] : [],
  );
  const kept: ScaleTick[] = [];
  for (const tick of wanted) if (tick.x - (kept.at(-1)?.x ?? -gap) >= gap) kept.push(tick);
  return { kept, left: wanted.length - kept.length };
}

/** Numbers to print under the scale: the finest of ones, fives, tens and so on of which nearly all have room. */
export function scaleTicks(scale: BookScale, width: number, gap: number): readonly ScaleTick[] {
  for (const step of [1, 5, 10, 20, 50, 100]) {
    const { kept, left } = ticksBy(step, scale, width, gap);
    if (left <= kept.length * 0.1) return kept;
  }
  return ticksBy(500, scale, width, gap).kept;
}
