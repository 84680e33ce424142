/** Accepts, orders, settles; knows every queue. All storing goes through the turn loop. */
import { failure } from '../../contracts/errors.ts';
import type { ItemHead, ItemRequest } from '../../contracts/items.ts';
import type { FurtherWait, Settled, Settlement, Storage } from '../../contracts/storage.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { Workshop } from './attempt.ts';
import { createDispatcher } from './dispatcher.ts';
import { checkAtDoor } from './door.ts';
import { type Entry, toEntry } from './entry.ts';
import { createQueueMeter } from './figures.ts';
import { createQueueProcessor, type QueueProcessor } from './queue-processor.ts';
import { createReplies } from './replies.ts';
import { createSystemQueue } from './system-queue.ts';
import { createTurnLoop } from './turn-loop.ts';
import { createWaiters } from './waiters.ts';

export interface QueueEvent {
  readonly kind: 'accepted' | 'settled' | 'store';
  readonly system: string | null;
  readonly operation: string | null;
  readonly outcome: Settlement['kind'] | null;
  readonly books: readonly string[];
}

export interface QueueManager {
  readonly processors: readonly QueueProcessor[];
  readonly outstanding: number;
  readonly commitMs: number;
  readonly busyWorkers: number;
  readonly storeFailure: string | null;
  /** Takes in what is outstanding in the store; `crashed` are items that an unclean end held. */
  recover(heads: readonly ItemHead[], crashed: readonly number[]): void;
  /** Items made by a command, such as replayed dead letters. */
  adopt(heads: readonly ItemHead[]): void;
  send(request: ItemRequest): Promise<number>;
  request(request: ItemRequest, timeoutMs: number): Promise<string>;
  isProcessing(id: number): boolean;
  /** Begins to dispatch. */
  start(): void;
  idle(): Promise<void>;
  /** Stops dispatching, gives what runs `graceMs` to end, and puts the rest back as if it had never begun. */
  close(graceMs: number): Promise<void>;
}

export interface ManagerParts {
  readonly systems: readonly SystemDefinition[];
  readonly storage: Pick<Storage, 'turn'>;
  readonly workshop: Workshop;
  random(): number;
  announce(event: QueueEvent): void;
}

export function createQueueManager({ systems, storage, workshop, random, announce }: ManagerParts): QueueManager {
  const definitions = new Map(systems.map(system => [system.id, system]));
  const entries = new Map<number, Entry>();
  const waiters = createWaiters();
  const suspects = new Set<number>();
  const replies = createReplies();
  const idlers: (() => void)[] = [];
  let accepting = 0;
  const now = workshop.now;

  const turns = createTurnLoop(storage, failed => {
    announce({ kind: 'store', system: null, operation: null, outcome: null, books: [] });
    if (!failed) dispatcher.pump();
  });

  const processors = systems.map(definition =>
    createQueueProcessor({
      definition,
      queue: createSystemQueue(),
      meter: createQueueMeter(),
      turns,
      workshop,
      cautious: () => suspects.size > 0,
      random,
      settled: onSettled,
    }),
  );
  const bySystem = new Map(processors.map(processor => [processor.definition.id, processor]));
  const dispatcher = createDispatcher(processors, workshop, () => turns.failure() !== null);

  function add(heads: readonly ItemHead[]): void {
    const fresh = heads.filter(head => !entries.has(head.id) && bySystem.has(head.system)).map(toEntry);
    for (const entry of fresh) entries.set(entry.head.id, entry);
    for (const entry of fresh) {
      block(entry, entry.head.waitsFor);
      const processor = bySystem.get(entry.head.system);
      processor?.meter.accepted(now());
      processor?.queue.add(entry, now());
    }
  }

  /** An item that waits already waits for more; one that is running has looked at its inputs and is left alone. */
  function waitFurther({ item, waitsFor }: FurtherWait): void {
    const entry = entries.get(item);
    if (entry === undefined || entry.state === 'processing') return;
    block(entry, waitsFor);
  }

  function block(entry: Entry, others: readonly number[]): void {
    for (const other of others) {
      if (entries.has(other) && waiters.add(other, entry.head.id)) entry.blockers += 1;
    }
  }

  function onSettled(entry: Entry, settlement: Settlement, settled: Settled): void {
    const processor = bySystem.get(entry.head.system);
    if (settled.kind === 'refused' || processor === undefined) return;
    suspects.delete(entry.head.id);
    add(settled.onward);
    for (const wait of settled.waits) waitFurther(wait);
    if (settlement.kind === 'retry') {
      entry.attempts += 1;
      processor.queue.putBack(entry, settlement.runAt, now());
    } else {
      entries.delete(entry.head.id);
      processor.queue.end(entry, now());
      processor.meter.settled(now());
      free(entry.head.id, settled.continuedBy);
      if (settlement.kind === 'done') replies.done(entry.head.id, settled.output ?? settlement.output);
      else if (settlement.kind === 'dead') replies.failed(entry.head.id, settlement.error);
      else replies.failed(entry.head.id, failure('cancelled', `Item ${entry.head.id} was cancelled.`));
    }
    announce({
      kind: 'settled',
      system: entry.head.system,
      operation: entry.head.operation,
      outcome: settlement.kind,
      books: settled.books,
    });
    checkIdle();
  }

  function free(id: number, continuedBy: number | null): void {
    for (const waiter of waiters.ended(id, continuedBy)) {
      const entry = entries.get(waiter);
      if (entry === undefined) continue;
      entry.blockers -= 1;
      bySystem.get(entry.head.system)?.queue.offer(entry, now());
    }
  }

  function checkIdle(): void {
    dispatcher.pump();
    if (entries.size === 0 && accepting === 0) for (const resolve of idlers.splice(0)) resolve();
  }

  async function accept(request: ItemRequest): Promise<number> {
    const item = checkAtDoor(definitions, request, system => bySystem.get(system)?.queue.waiting ?? 0, now());
    accepting += 1;
    const accepted = await turns.enqueue(item);
    accepting -= 1;
    if (accepted.kind === 'new') {
      add([accepted.head]);
      announce({ kind: 'accepted', system: item.system, operation: item.operation, outcome: null, books: [] });
    }
    dispatcher.pump();
    return accepted.kind === 'new' ? accepted.head.id : accepted.of;
  }

  return {
    processors,
    get outstanding() {
      return entries.size + accepting;
    },
    get commitMs() {
      return turns.commitMs();
    },
    get busyWorkers() {
      return dispatcher.busyWorkers;
    },
    get storeFailure() {
      return turns.failure();
    },
    recover(heads, crashed) {
      for (const id of crashed) suspects.add(id);
      add(heads);
    },
    adopt(heads) {
      add(heads);
      dispatcher.pump();
    },
    send: accept,
    async request(request, timeoutMs) {
      const id = await accept(request);
      return replies.wait(id, timeoutMs);
    },
    isProcessing: id => entries.get(id)?.state === 'processing',
    start: () => dispatcher.start(),
    idle() {
      if (entries.size === 0 && accepting === 0) return Promise.resolve();
      return new Promise(resolve => idlers.push(() => resolve()));
    },
    async close(graceMs) {
      dispatcher.stop();
      const running = (): readonly Entry[] => [...entries.values()].filter(entry => entry.state === 'processing');
      const deadline = now() + graceMs;
      while (running().length > 0 && now() < deadline && turns.failure() === null) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      for (const entry of running()) entry.abort?.abort('closing');
      await new Promise(resolve => setImmediate(resolve));
      for (const processor of processors) {
        for (let slot = 0; slot < processor.slots; slot += 1) {
          void turns.hold({ slot: `${processor.definition.id}#${slot}`, ids: [] });
        }
      }
      replies.close();
      if (turns.failure() === null) await turns.drained();
    },
  };
}
