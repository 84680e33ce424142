/** The door: what is refused before it is accepted, with a stable code and what to do. */
import { z } from 'zod';
import { ScriptoriumError } from '../../contracts/errors.ts';
import {
  defaultPriority,
  type ItemRequest,
  longestEveryMs,
  maxItemBytes,
  shortestEveryMs,
} from '../../contracts/items.ts';
import type { NewItem } from '../../contracts/storage.ts';
import { type OperationContract, operationKind, type SystemDefinition } from '../../contracts/system.ts';

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
  const wrong = wrongTerm(request, priority);
  if (wrong !== null) throw new ScriptoriumError('invalid-data', wrong);
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
    dedupeKey: dedupeKeyOf(request, contract, parsed.data),
    ...termsOf(request, contract),
  };
}

/** What a sender may not ask for, in words; null where all of it may be. */
function wrongTerm({ delayMs = 0, everyMs, after, dedupeWindowMs }: ItemRequest, priority: number): string | null {
  if (!isWhole(priority, 1, 10)) return `A priority is a whole number from 1 to 10, not ${priority}.`;
  if (!isWhole(delayMs, 0, longestEveryMs)) return `A delay is at most a year, in milliseconds, not ${delayMs}.`;
  if (everyMs !== undefined && !isWhole(everyMs, shortestEveryMs, longestEveryMs)) {
    return `An interval is a second at least and a year at most, in milliseconds, not ${everyMs}.`;
  }
  if (everyMs !== undefined && after !== undefined) return 'A repeated item cannot wait for others.';
  if (after !== undefined && !isWhole(after.items.length, 1, mostAfter)) {
    return `An item waits for 1 to ${mostAfter} others, not ${after.items.length}.`;
  }
  if (dedupeWindowMs !== undefined && !isWhole(dedupeWindowMs, 0, longestEveryMs)) {
    return `A window is at most a year, in milliseconds, not ${dedupeWindowMs}.`;
  }
  return null;
}

const mostAfter = 1_000;

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** A sender's own key holds for one operation of one system. */
function dedupeKeyOf(request: ItemRequest, contract: OperationContract, data: unknown): string | null {
  const { system, operation, dedupeKey } = request;
  if (dedupeKey !== undefined) return `sender/${system}/${operation}/${dedupeKey}`;
  return contract.dedupeKey?.(data) ?? null;
}

function termsOf(request: ItemRequest, contract: OperationContract): Pick<NewItem, 'terms'> {
  const { everyMs, after, dedupeWindowMs = contract.dedupeWindowMs } = request;
  if (everyMs === undefined && after === undefined && dedupeWindowMs === undefined) return {};
  return {
    terms: {
      ...(everyMs === undefined ? {} : { everyMs }),
      ...(after === undefined ? {} : { after }),
      ...(dedupeWindowMs === undefined ? {} : { dedupeWindowMs }),
    },
  };
}
