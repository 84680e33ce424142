/** How far a book is read, and how long the rest will take where that can be measured. */
import type { Outline } from '../../contracts/book.ts';

export interface Progress {
  readonly scenes: number;
  /** Scenes whose feelings and names are known. */
  readonly read: number;
  /** Scenes whose speakers are known too. */
  readonly told: number;
  readonly wordsRead: number;
  readonly words: number;
  /** The first scene that is not read yet; null where all are. */
  readonly head: number | null;
}

export function progressOf(outline: Outline): Progress {
  let read = 0;
  let told = 0;
  let wordsRead = 0;
  let words = 0;
  let head: number | null = null;
  for (const [position, scene] of outline.scenes.entries()) {
    words += scene.words;
    if (scene.told) told += 1;
    if (scene.felt && scene.heard) {
      read += 1;
      wordsRead += scene.words;
    } else head ??= position;
  }
  return { scenes: outline.scenes.length, read, told, wordsRead, words, head };
}

/** Words read by a moment, in milliseconds of any clock. */
export interface PaceSample {
  readonly at: number;
  readonly words: number;
}

/** Adds a sample and drops those older than `spanMs`. A count that fell (the text has changed) starts afresh. */
export function addSample(samples: readonly PaceSample[], sample: PaceSample, spanMs = 8000): readonly PaceSample[] {
  const last = samples.at(-1);
  if (last !== undefined && sample.words < last.words) return [sample];
  return [...samples.filter(({ at }) => sample.at - at <= spanMs), sample];
}

/** Seconds until `words` are read at the measured rate; null until three seconds of progress have been seen. */
export function secondsLeft(samples: readonly PaceSample[], words: number): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return null;
  const elapsed = last.at - first.at;
  const gained = last.words - first.words;
  if (elapsed < 3000 || gained <= 0) return null;
  return ((words - last.words) * elapsed) / gained / 1000;
}
