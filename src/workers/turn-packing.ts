/**
 * A turn on its way to the storage thread: columns in place of objects, and each name once. Copying an object between
 * threads writes the names of its properties every time, which costs more than all else of a small item.
 */
import type { ItemTerms, NewItem, Settlement, Turn } from '../contracts/storage.ts';
import { nameReader, nameWriter } from './names.ts';

export interface PackedTurn extends Pick<Turn, 'number' | 'holds'> {
  readonly names: readonly string[];
  /** `itemWidth` numbers an item; names by their place, from 1; 0 in place of null. */
  readonly items: Float64Array;
  readonly data: readonly string[];
  /** What few senders ask for, with the place of the item. */
  readonly terms: readonly (readonly [number, ItemTerms])[];
  /** `doneWidth` numbers for each settlement that says no more than done: its place in the turn comes first. */
  readonly done: Float64Array;
  readonly outputs: readonly string[];
  /** All others, with their places. */
  readonly others: readonly (readonly [number, Settlement])[];
}

const itemWidth = 9;
const doneWidth = 4;

export function packTurn({ number, holds, enqueue, settle }: Turn): PackedTurn {
  const dictionary = nameWriter();
  const placeOf = dictionary.place;
  const items = new Float64Array(enqueue.length * itemWidth);
  let at = 0;
  for (const item of enqueue) {
    items[at++] = placeOf(item.source);
    items[at++] = placeOf(item.system);
    items[at++] = placeOf(item.operation);
    items[at++] = item.priority;
    items[at++] = item.queuedAt;
    items[at++] = item.runAt;
    items[at++] = item.trace ?? 0;
    items[at++] = placeOf(item.orderingKey);
    items[at++] = placeOf(item.dedupeKey);
  }
  const plain = settle.flatMap((one, place) => (isPlainlyDone(one) ? [{ one, place }] : []));
  const done = new Float64Array(plain.length * doneWidth);
  at = 0;
  for (const { one, place } of plain) {
    done[at++] = place;
    done[at++] = one.id;
    done[at++] = one.startedAt ?? NaN;
    done[at++] = one.endedAt;
  }
  return {
    number,
    holds,
    names: dictionary.all(),
    items,
    data: enqueue.map(item => item.data),
    terms: enqueue.flatMap(({ terms }, place) => (terms === undefined ? [] : [[place, terms] as const])),
    done,
    outputs: plain.map(({ one }) => one.output),
    others: settle.flatMap((one, place) => (isPlainlyDone(one) ? [] : [[place, one] as const])),
  };
}

export function unpackTurn(packed: PackedTurn): Turn {
  const { number, holds, names, items, data, done, outputs, others } = packed;
  const terms = new Map(packed.terms);
  const { name: named, nameOrNull: nameAt } = nameReader(names);
  const value = (index: number): number => items[index] ?? 0;
  const enqueue = data.map((text, index): NewItem => {
    const at = index * itemWidth;
    const asked = terms.get(index);
    return {
      source: named(value(at)),
      system: named(value(at + 1)),
      operation: named(value(at + 2)),
      data: text,
      priority: value(at + 3),
      queuedAt: value(at + 4),
      runAt: value(at + 5),
      trace: value(at + 6) === 0 ? null : value(at + 6),
      orderingKey: nameAt(value(at + 7)),
      dedupeKey: nameAt(value(at + 8)),
      ...(asked === undefined ? {} : { terms: asked }),
    };
  });
  const settle: Settlement[] = Array.from({ length: outputs.length + others.length });
  outputs.forEach((output, index) => {
    const [place = 0, id = 0, startedAt = NaN, endedAt = 0] = done.subarray(index * doneWidth, (index + 1) * doneWidth);
    settle[place] = { kind: 'done', id, startedAt: Number.isNaN(startedAt) ? null : startedAt, endedAt, output };
  });
  for (const [place, one] of others) settle[place] = one;
  return { number, holds, enqueue, settle };
}

function isPlainlyDone(one: Settlement): one is Extract<Settlement, { kind: 'done' }> {
  return one.kind === 'done' && one.fold === undefined;
}
