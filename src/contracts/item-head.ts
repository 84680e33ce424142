/** An item as it stands once it is accepted: the storage and the engine's memory make it the same way. */
import type { ItemHead } from './items.ts';
import type { NewItem } from './storage.ts';

const nobody: readonly number[] = [];

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
  };
}
