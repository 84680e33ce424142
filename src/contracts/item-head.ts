/** An item as it stands once it is accepted: the storage and the engine's memory see it the same way. */
import type { ItemHead } from './items.ts';
import type { NewItem } from './storage.ts';

const nobody: readonly number[] = [];

/**
 * Whether nothing but those before it keep an item from running: it has no ordering key, is not delayed, waits for no
 * other and was never begun. Far back in its line, the engine's memory knows no more of it than its id.
 */
export function isPlain(item: NewItem | ItemHead, waitsFor: readonly number[]): boolean {
  return (
    item.orderingKey === null &&
    item.runAt <= item.queuedAt &&
    waitsFor.length === 0 &&
    (!('attempts' in item) || item.attempts === 0)
  );
}

export function acceptedHead(item: NewItem, id: number, waitsFor: readonly number[] = nobody): ItemHead {
  return {
    id,
    trace: item.trace ?? id,
    source: item.source,
    system: item.system,
    operation: item.operation,
    data: item.data,
    priority: item.priority,
    attempts: 0,
    queuedAt: item.queuedAt,
    runAt: item.runAt,
    orderingKey: item.orderingKey,
    waitsFor,
    waitRule: item.terms?.after?.rule ?? null,
  };
}
