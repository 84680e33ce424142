/** The door: what is refused before it is accepted, with a stable code and what to do. */
import { z } from 'zod';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { defaultPriority, type ItemRequest, maxItemBytes } from '../../contracts/items.ts';
import type { NewItem } from '../../contracts/storage.ts';
import { operationKind, type SystemDefinition } from '../../contracts/system.ts';

export const defaultBound = 100_000;

/** So many items of a system may wait before its door is closed to senders outside. */
export const boundOf = ({ queue }: SystemDefinition): number => queue.bound ?? defaultBound;

/** The item as it will be stored; throws a `ScriptoriumError` where it cannot be accepted. */
export function checkAtDoor(
  systems: ReadonlyMap<string, SystemDefinition>,
  request: ItemRequest,
  queues: { waiting(system: string): number; draining(system: string): boolean },
  now: number,
): NewItem {
  const definition = systems.get(request.system);
  if (definition === undefined) throw new ScriptoriumError('unknown-system', `There is no system ${request.system}.`);
  const contract = definition.operations[request.operation];
  if (operationKind(request.operation).kind !== 'operation' || contract?.internal === true) {
    throw new ScriptoriumError(
      'internal-operation',
      `${request.system}/${request.operation} is sent by the program itself.`,
    );
  }
  if (contract === undefined) {
    throw new ScriptoriumError('unknown-operation', `${request.system} has no operation ${request.operation}.`);
  }
  const parsed = contract.input.safeParse(request.data);
  if (!parsed.success) {
    throw new ScriptoriumError(
      'invalid-data',
      `${request.system}/${request.operation}: ${z.prettifyError(parsed.error)}`,
    );
  }
  const data = JSON.stringify(parsed.data ?? null);
  // A UTF-16 unit is three bytes at most.
  const bytes = data.length * 3 <= maxItemBytes ? data.length : new TextEncoder().encode(data).length;
  if (bytes > maxItemBytes) {
    throw new ScriptoriumError(
      'data-too-large',
      `The data for ${request.system}/${request.operation} has ${bytes} bytes.`,
    );
  }
  const priority = request.priority ?? defaultPriority;
  if (!Number.isInteger(priority) || priority < 1 || priority > 10) {
    throw new ScriptoriumError('invalid-data', `A priority is a whole number from 1 to 10, not ${priority}.`);
  }
  if (queues.draining(request.system)) {
    throw new ScriptoriumError('system-draining', `${request.system} is being drained and takes nothing new.`);
  }
  const bound = boundOf(definition);
  if (queues.waiting(request.system) >= bound) {
    throw new ScriptoriumError('queue-full', `${bound} items wait for ${request.system} already.`);
  }
  return {
    source: request.source,
    system: request.system,
    operation: request.operation,
    data,
    priority,
    queuedAt: now,
    runAt: now + (request.delayMs ?? 0),
    trace: request.trace ?? null,
    orderingKey: contract.orderingKey?.(parsed.data) ?? null,
    dedupeKey: contract.dedupeKey?.(parsed.data) ?? null,
  };
}
