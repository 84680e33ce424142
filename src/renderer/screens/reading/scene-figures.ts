/** What a scene's page says in figures: who speaks how often. */
import type { ScenePage } from '../../../contracts/book.ts';

export interface SpeakerCount {
  /** Null for what the text does not tell. */
  readonly name: string | null;
  readonly quotations: number;
}

/** Most talkative first; what is unsure comes last. */
export function speakerCounts(page: ScenePage): readonly SpeakerCount[] {
  const counts = new Map<string | null, number>();
  for (const { name } of page.quotations ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, quotations]) => ({ name, quotations }))
    .toSorted(
      (one, other) => Number(one.name === null) - Number(other.name === null) || other.quotations - one.quotations,
    );
}
