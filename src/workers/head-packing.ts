/** Items on their way from the storage thread, in columns; see turn-packing.ts for why. */
import { type ItemHead, waitRules } from '../contracts/items.ts';
import { nameReader, nameWriter } from './names.ts';

export interface PackedHeads {
  readonly names: readonly string[];
  /** `width` numbers an item; names by their place, from 1; 0 in place of null. */
  readonly numbers: Float64Array;
  readonly data: readonly string[];
  /** What the few wait for that wait, with their places. */
  readonly waits: readonly (readonly [number, readonly number[]])[];
}

const width = 11;

export function packHeads(heads: readonly ItemHead[]): PackedHeads {
  const names = nameWriter();
  const numbers = new Float64Array(heads.length * width);
  let at = 0;
  for (const head of heads) {
    numbers[at++] = head.id;
    numbers[at++] = head.trace;
    numbers[at++] = names.place(head.source);
    numbers[at++] = names.place(head.system);
    numbers[at++] = names.place(head.operation);
    numbers[at++] = head.priority;
    numbers[at++] = head.attempts;
    numbers[at++] = head.queuedAt;
    numbers[at++] = head.runAt;
    numbers[at++] = names.place(head.orderingKey);
    numbers[at++] = head.waitRule === null ? 0 : 1 + waitRules.indexOf(head.waitRule);
  }
  return {
    names: names.all(),
    numbers,
    data: heads.map(head => head.data),
    waits: heads.flatMap(({ waitsFor }, place) => (waitsFor.length === 0 ? [] : [[place, waitsFor] as const])),
  };
}

const nobody: readonly number[] = [];

export function unpackHeads({ names, numbers, data, waits }: PackedHeads): readonly ItemHead[] {
  const { name, nameOrNull } = nameReader(names);
  const waitsFor = new Map(waits);
  const value = (index: number): number => numbers[index] ?? 0;
  return data.map((text, place) => {
    const at = place * width;
    return {
      id: value(at),
      trace: value(at + 1),
      source: name(value(at + 2)),
      system: name(value(at + 3)),
      operation: name(value(at + 4)),
      data: text,
      priority: value(at + 5),
      attempts: value(at + 6),
      queuedAt: value(at + 7),
      runAt: value(at + 8),
      orderingKey: nameOrNull(value(at + 9)),
      waitsFor: waitsFor.get(place) ?? nobody,
      waitRule: waitRules[value(at + 10) - 1] ?? null,
    };
  });
}
