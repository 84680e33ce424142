/** How much each chapter leaves in somebody’s memory, added up over its scenes. */
import type { MemoryKind, MemoryPage } from '../../../../contracts/memory.ts';
import { memoryKinds } from '../../../../contracts/memory-words.ts';

export interface ChapterRow {
  /** The last scene of the chapter that leaves something. */
  readonly last: number;
  readonly counts: Readonly<Partial<Record<MemoryKind, number>>>;
}

/** In the order of the book; chapters that leave nothing are left out. */
export function chapterRows(places: MemoryPage['places'], chapterAt: (scene: number) => number): readonly ChapterRow[] {
  const rows = new Map<number, ChapterRow>();
  for (const kind of memoryKinds) {
    for (const [scene, count] of places[kind] ?? []) {
      const chapter = chapterAt(scene);
      const row = rows.get(chapter) ?? { last: scene, counts: {} };
      rows.set(chapter, {
        last: Math.max(row.last, scene),
        counts: { ...row.counts, [kind]: (row.counts[kind] ?? 0) + count },
      });
    }
  }
  return [...rows.values()].sort((a, b) => a.last - b.last);
}
