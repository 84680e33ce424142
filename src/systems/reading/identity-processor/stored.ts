/** What is stored of a book's people, read back from facts and folds. */
import type { z } from 'zod';
import type { ReadContext } from '../../../contracts/records.ts';
import type { castEntrySchema, speakersSchema } from './system.ts';

export type StoredSpeakers = z.infer<typeof speakersSchema>;
export type StoredEntry = z.infer<typeof castEntrySchema>;

const system = 'identity_processor';

export interface StoredCast {
  readonly entries: readonly StoredEntry[];
  /** It is of the newest revision of the book. */
  readonly current: boolean;
}

export function storedCast(context: ReadContext, book: string): StoredCast {
  const final = context.foldFinal(system, 'cast', book);
  const entries = final === null ? null : (JSON.parse(final.value) as StoredEntry[] | null);
  return { entries: entries ?? [], current: final?.current === true };
}

/** Who speaks in each scene of the newest revision, in book order; null where that is not read yet. */
export function storedSpeakers(context: ReadContext, book: string): readonly (StoredSpeakers | null)[] {
  const scenes = context.revision(book)?.scenes ?? [];
  const keys = new Map(
    context.foldRows(system, 'around', book).map(row => [row.position, (JSON.parse(row.value) as { key: string }).key]),
  );
  return scenes.map(scene => {
    const key = keys.get(scene.position);
    const fact = key === undefined ? null : context.fact(system, 'speakers', key);
    return fact === null ? null : (JSON.parse(fact) as StoredSpeakers);
  });
}

export function storedSceneSpeakers(context: ReadContext, book: string, position: number): StoredSpeakers | null {
  const row = context.foldRows(system, 'around', book).find(one => one.position === position);
  if (row === undefined) return null;
  const fact = context.fact(system, 'speakers', (JSON.parse(row.value) as { key: string }).key);
  return fact === null ? null : (JSON.parse(fact) as StoredSpeakers);
}
