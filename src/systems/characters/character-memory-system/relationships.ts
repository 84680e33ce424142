/** Whom a person is related to, by the text's own words and by how often they speak with one another. */
import type { z } from 'zod';
import type { relationshipSchema } from './shapes.ts';
import { ownMemories, readRows, type Rememberer, type StoredRow } from './stored.ts';
import { evidenceOf } from './values.ts';

type Relationship = z.infer<typeof relationshipSchema>;

interface Pair {
  readonly relations: Map<string, StoredRow>;
  exchanges: number;
  scenes: number;
  since: number | null;
  last: number | null;
  readonly own: Relationship['relations'];
}

/** Those they speak with most first; the unnamed last. */
export function relationshipsOf(who: Rememberer): readonly Relationship[] {
  const pairs = new Map<string | null, Pair>();
  const pairWith = (name: string | null): Pair => {
    const known: Pair = pairs.get(name) ?? {
      relations: new Map<string, StoredRow>(),
      exchanges: 0,
      scenes: 0,
      since: null,
      last: null,
      own: [],
    };
    pairs.set(name, known);
    return known;
  };
  for (const row of readRows(who, ['relationship', 'exchange'])) {
    const [other] = row.others;
    const pair = pairWith(other === undefined ? null : (who.names.get(other) ?? other));
    pair.since = pair.since ?? row.position;
    pair.last = row.position;
    if (row.kind === 'exchange') {
      pair.exchanges += Number(row.value ?? 0);
      pair.scenes += 1;
    } else if (row.value !== null && !pair.relations.has(row.value)) pair.relations.set(row.value, row);
  }
  for (const { about, since, text } of ownMemories(who, ['relationship'])) {
    for (const name of about.length === 0 ? [null] : about) {
      pairWith(name).own.push({ relation: text, since, confidence: 1, text, passage: null });
    }
  }
  return [...pairs]
    .map(([name, { relations, exchanges, scenes, since, last, own }]): Relationship => {
      const read = [...relations].map(([relation, row]) => ({ relation, ...evidenceOf(who, row) }));
      return { with: name, relations: [...own, ...read], exchanges, scenes, since, last };
    })
    .sort((a, b) => Number(a.with === null) - Number(b.with === null) || b.exchanges - a.exchanges || compare(a, b));
}

function compare(a: Relationship, b: Relationship): number {
  return (a.with ?? '') < (b.with ?? '') ? -1 : 1;
}
