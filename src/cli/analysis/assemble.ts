/** The analysis of a book as `analyze --json` prints it, made from what the systems know. */
import type { MachineFigures } from '../../contracts/statistics.ts';
import { arcsOf, type ArcView, type FeelingView, feelingView, sentencesOf, type SentenceView } from './feelings.ts';
import { peopleOf, type PeopleViews } from './people.ts';
import { placesIn } from './places.ts';
import type { ReadBook } from './read-book.ts';

export interface SystemCount {
  readonly id: string;
  /** Settlements since the data folder was made. */
  readonly processed: number;
  readonly failed: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
}

export interface SceneView extends FeelingView {
  /** The hash of its text, with a number behind it where it is not the first of that text. */
  readonly id: string;
  readonly chapter: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly pov: string | null;
}

/** What the text alone decides: equal for equal texts, byte for byte. */
export interface BookAnalysis extends Omit<PeopleViews, 'pov'> {
  readonly source: { readonly characters: number; readonly words: number };
  readonly chapters: readonly {
    readonly index: number;
    readonly title: string | null;
    readonly start: number;
    readonly end: number;
    readonly words: number;
  }[];
  readonly scenes: readonly SceneView[];
  readonly sentences?: readonly SentenceView[];
  /** Of parts whose system is not there yet, nothing. */
  readonly personality: readonly never[];
  readonly arcs: readonly ArcView[];
  readonly findings: readonly never[];
}

export interface Analysis extends BookAnalysis {
  readonly schema: 1;
  readonly project: string;
  readonly systems: readonly SystemCount[];
  readonly elapsed_ms: number;
}

/** Offsets count code points of the source; scenes are named by index, characters by name. */
export function analysisOf(book: ReadBook, wanted: { readonly sentences: boolean }): BookAnalysis {
  const { structure, source } = book;
  const places = placesIn(source, structure.scenes);
  const { pov, ...people } = peopleOf(book, places);
  const ids = sceneIds(structure.scenes.map(scene => scene.hash));
  return {
    source: { characters: structure.characters, words: structure.words },
    chapters: structure.chapters.map(({ title, words, start, end }, index) => ({
      index,
      title,
      ...places.ofSource({ start, end }),
      words,
    })),
    scenes: structure.scenes.map(({ chapter, words, start, end }, position) => ({
      id: ids[position] ?? '',
      chapter,
      ...places.ofSource({ start, end }),
      words,
      pov: pov[position] ?? null,
      ...feelingView(book.feelings[position]),
    })),
    ...people,
    personality: [],
    arcs: arcsOf(book),
    findings: [],
    ...(wanted.sentences ? { sentences: sentencesOf(book, places) } : {}),
  };
}

/** Equal texts are told apart by their occurrence, from the second on: `hash`, `hash#2`. */
export function sceneIds(hashes: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return hashes.map(hash => {
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return occurrence === 1 ? hash : `${hash}#${occurrence}`;
  });
}

export function systemCounts(figures: MachineFigures): readonly SystemCount[] {
  return figures.systems.map(({ id, queue }) => ({
    id,
    processed: queue.total_items_processed,
    failed: queue.total_errors,
    p50_ms: queue.windows['1m'].run_ms.p50,
    p95_ms: queue.windows['1m'].run_ms.p95,
  }));
}
