/** The second stage's fold: counts per distinct name over the scenes of a book, in a canonical form. */
import { EVIDENCE_KINDS } from './evidence.ts';
import type { CastState, NameFact, SceneFact } from './types.ts';

type Row<V> = readonly [key: string, value: V];

/** The state before the first scene. */
export function castStart(): CastState {
  return { version: 1, scenes: 0, names: [], lower: [], narration: { words: 0, first: 0, scenes: 0 }, selfNames: [] };
}

/** The state after one more scene; neither argument is changed, and equal states are equal as JSON. */
export function castStep(state: CastState, fact: SceneFact): CastState {
  const { narration } = state;
  return {
    version: 1,
    scenes: state.scenes + 1,
    names: merge(state.names, fact.names.map(countName), addCounts),
    lower: merge(state.lower, fact.lower, add),
    narration: {
      words: narration.words + fact.narration.words,
      first: narration.first + fact.narration.first,
      scenes: narration.scenes + (isFirstPerson(fact) ? 1 : 0),
    },
    selfNames: merge(
      state.selfNames,
      fact.selfNames.map(name => [name, 1] as const),
      add,
    ),
  };
}

/** Whether a scene is told by an 'I': at least one word of its narration in a hundred. */
export function isFirstPerson(fact: SceneFact): boolean {
  return fact.narration.first >= 2 && fact.narration.first >= fact.narration.words * 0.01;
}

function countName({ surface, places }: NameFact): Row<readonly number[]> {
  const counts = Array.from({ length: EVIDENCE_KINDS }, () => 0);
  for (const [, , evidence] of places) {
    for (let bit = 0; bit < EVIDENCE_KINDS; bit++) if ((evidence >> bit) & 1) counts[bit] = (counts[bit] ?? 0) + 1;
  }
  return [surface, [...counts, 1]];
}

function add(one: number, other: number): number {
  return one + other;
}

function addCounts(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((count, index) => count + (other[index] ?? 0));
}

/** Merges two lists sorted by key; rows that only one of them has are shared, not copied. */
function merge<V>(one: readonly Row<V>[], other: readonly Row<V>[], combine: (a: V, b: V) => V): readonly Row<V>[] {
  const merged: Row<V>[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = one[i];
    const b = other[j];
    if (a === undefined && b === undefined) return merged;
    if (b === undefined || (a !== undefined && a[0] < b[0])) {
      if (a !== undefined) merged.push(a);
      i++;
    } else if (a === undefined || b[0] < a[0]) {
      merged.push(b);
      j++;
    } else {
      merged.push([a[0], combine(a[1], b[1])]);
      i++;
      j++;
    }
  }
}
