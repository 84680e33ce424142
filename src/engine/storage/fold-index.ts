/** A system's own index of what its fold says, brought up to date in the transaction that stores a stretch. */
import type { FoldData, FoldResult } from '../../contracts/facts.ts';
import type { WriteContext } from '../../contracts/records.ts';
import type { FoldProgress } from '../../contracts/storage.ts';
import type { Catalogue } from './catalogue.ts';

/** Does nothing where the system keeps no index, or the stretch is of a revision that is no longer the newest. */
export function indexFold(
  catalogue: Catalogue,
  system: string,
  fold: string,
  data: FoldData,
  progress: FoldProgress,
  result: FoldResult,
  context: () => WriteContext,
): void {
  const folded = catalogue.recordsOf(system)?.folded?.[fold];
  if (folded === undefined) return;
  const writing = context();
  const present = writing.revision(data.book);
  if (present?.revision !== data.revision) return;
  const to = progress.from + progress.hashes.length;
  folded(writing, {
    book: data.book,
    scenes: progress.hashes.map((hash, index) => {
      return { position: progress.from + index, hash, value: result.rows[index] ?? null };
    }),
    end: to === present.scenes.length ? to : null,
  });
}
