/** Accepts, orders, settles; knows every queue. All storing goes through the turn loop. */
import type { CancelSelection, ControlMode } from '../../contracts/control.ts';
import { type Failure, failure, fromFailure } from '../../contracts/errors.ts';
import { acceptedHead, isPlain } from '../../contracts/item-head.ts';
import type { ItemHead, ItemRequest } from '../../contracts/items.ts';
import type { FurtherWait, NewItem, Recovered, Settled, Settlement, Storage } from '../../contracts/storage.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { Workshop } from './attempt.ts';
import { createCancelling } from './cancelling.ts';
import { createDispatcher } from './dispatcher.ts';
import { boundOf, checkAtDoor } from './door.ts';
import { type Entry, toEntry } from './entry.ts';
import { createModes, type Modes } from './modes.ts';
import { createQueueMeter } from './figures.ts';
import { createQueueProcessor, type QueueProcessor } from './queue-processor.ts';
import { createReplies } from './replies.ts';
import { createRoom } from './room.ts';
import { createSupply } from './supply.ts';
import { createSuspects } from './suspects.ts';
import { createSystemQueue } from './system-queue.ts';
import { createTurnLoop } from './turn-loop.ts';
import { createWaiters } from './waiters.ts';

export interface QueueEvent {
  readonly kind: 'accepted' | 'settled' | 'store' | 'control';
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
  /** The share of traces and finished items that is kept while so much passes. */
  readonly keptShare: number;
  readonly storeFailure: string | null;
  /** Takes in what is outstanding in the store. */
  recover(recovered: Pick<Recovered, 'items' | 'backlog' | 'crashed' | 'cutOff' | 'lastId'>): void;
  readonly modes: Modes;
  /** Tells the listeners that something changed outside the flow of items. */
  announce(kind: 'control'): void;
  /** A system has nothing outstanding. */
  isEmpty(system: string): boolean;
  /** Nothing new of these systems begins, from this moment on. */
  hold(systems: readonly string[]): void;
  /** Takes over how systems are held now that it is stored, and lets go of what waited for what is held. */
  controlled(modes: readonly { readonly system: string; readonly mode: ControlMode | null }[]): void;
  /** Cancels outstanding items, running ones included; resolves with how many, once that is stored. */
  cancel(which: CancelSelection): Promise<number>;
  /** The output of an item that was just sent; rejects with its failure, or with `reply-late`. */
  reply(id: number, timeoutMs: number): Promise<string>;
  /** Items made by a command, such as replayed dead letters. */
  adopt(heads: readonly ItemHead[]): void;
  send(request: ItemRequest): Promise<number>;
  isOutstanding(id: number): boolean;
  isProcessing(id: number): boolean;
  /** Looks for what may begin. */
  pump(): void;
  /** Begins to dispatch. */
  start(): void;
  /** Resolves when nothing is outstanding but what paused systems hold. */
  idle(): Promise<void>;
  /** Stops dispatching, gives what runs `graceMs` to end, and puts the rest back as if it had never begun. */
  close(graceMs: number): Promise<void>;
}

export interface ManagerParts {
  readonly systems: readonly SystemDefinition[];
  readonly storage: Pick<Storage, 'turn' | 'heads'>;
  readonly workshop: Workshop;
  random(): number;
  announce(event: QueueEvent): void;
  /** A system that is being drained has nothing left. */
  drained(): void;
}

const noBooks: readonly string[] = [];

/** Whether an end is all that an item needs of those it waits for. */
function isEnough({ waitRule }: ItemHead, isDone: boolean): boolean {
  return waitRule === 'any-ended' || (waitRule === 'any-done' && isDone);
}

export function createQueueManager({
  systems,
  storage,
  workshop,
  random,
  announce,
  drained,
}: ManagerParts): QueueManager {
  const definitions = new Map(systems.map(system => [system.id, system]));
  const entries = new Map<number, Entry>();
  const waiters = createWaiters();
  const suspects = createSuspects();
  /** What was outstanding at an unclean end has ids up to this one. */
  let doubtedUpTo = 0;
  /** Earlier runs of the program accepted those up to this id, replayed ones among them; newer ones, this run. */
  let recoveredUpTo = 0;
  const replies = createReplies();
  const room = createRoom();
  const idlers: (() => void)[] = [];
  let accepting = 0;
  let closed = false;
  const coming = new Map<string, number>();
  const now = workshop.steady;
  const modes = createModes();

  const turns = createTurnLoop(storage, now, failed => {
    announce({ kind: 'store', system: null, operation: null, outcome: null, books: [] });
    if (!failed) dispatcher.pump();
  });

  const processors = systems.map(definition =>
    createQueueProcessor({
      definition,
      queue: createSystemQueue(priority => void supply.bring(definition.id, priority)),
      meter: createQueueMeter(),
      turns,
      workshop,
      isChecked: id => id > recoveredUpTo,
      awaited: id => replies.awaits(id),
      cautious: ({ head }) => suspects.size > 0 || head.id <= doubtedUpTo,
      random,
      freed: lane => dispatcher.freed(lane),
      settled: onSettled,
    }),
  );
  const bySystem = new Map(processors.map(processor => [processor.definition.id, processor]));
  const held = (): boolean => turns.failure() !== null || suspects.isAlone();
  const dispatcher = createDispatcher(processors, workshop, held, modes.paused);

  /** When the store was opened: nothing here was ready before. */
  let openedAt = now();
  const supply = createSupply({
    storage,
    linesOf: system => bySystem.get(system)?.queue.lines,
    arrived(heads) {
      takeUp(heads);
      dispatcher.pump();
    },
  });

  /** Takes in items that were accepted just now; of one that is far back in its line, the id alone. */
  function add(heads: readonly ItemHead[]): void {
    const near = heads.flatMap(head => enter(head) ?? []);
    for (const entry of near) line(entry);
  }

  /** Enters an item among those outstanding; null where that is all there is to do. */
  function enter(head: ItemHead): Entry | null {
    const processor = bySystem.get(head.system);
    if (processor === undefined || entries.has(head.id)) return null;
    processor.meter.accepted(now());
    if (isPlain(head, head.waitsFor) && processor.queue.lines.addFar(head.id, head.priority)) return null;
    const entry = toEntry(head, workshop.now(), now());
    entries.set(head.id, entry);
    return entry;
  }

  /** Takes up items that were accepted before, where they are not in memory yet. */
  function takeUp(heads: readonly ItemHead[], suspected: readonly number[] = []): void {
    const [wall, steady] = [workshop.now(), now()];
    const fresh = heads
      .filter(head => !entries.has(head.id) && bySystem.has(head.system))
      .map(head => toEntry(head, wall, steady));
    for (const entry of fresh) entries.set(entry.head.id, entry);
    for (const id of suspected) {
      const entry = entries.get(id);
      if (entry !== undefined && entry.dueAt <= steady) suspects.block(entry);
    }
    for (const entry of fresh) line(entry, Math.max(openedAt, steady - Math.max(0, wall - entry.head.queuedAt)));
  }

  /** Puts an entry that is among the `entries` in its queue. */
  function line(entry: Entry, readyAt?: number): void {
    block(entry, entry.head.waitsFor);
    bySystem.get(entry.head.system)?.queue.add(entry, now(), readyAt);
  }

  const isFar = (id: number): boolean => processors.some(({ queue }) => queue.lines.hasFar(id));

  /** The system of an outstanding item; null where it has ended. */
  function systemOf(id: number): string | null {
    const near = entries.get(id);
    if (near !== undefined) return near.head.system;
    return processors.find(({ queue }) => queue.lines.hasFar(id))?.definition.id ?? null;
  }

  const cancelling = createCancelling({
    entries,
    withdraw,
    isFar,
    pick: supply.pick,
    async bringSome(system) {
      const deep = processors.find(
        ({ definition, queue }) => (system === null || definition.id === system) && queue.lines.far > 0,
      );
      const priority = deep?.queue.lines.farPriority() ?? null;
      if (deep === undefined || priority === null) return false;
      await supply.bring(deep.definition.id, priority);
      return !closed;
    },
  });

  /** An item that waits already waits for more; one that is running has looked at its inputs and is left alone. */
  function waitFurther({ item, waitsFor }: FurtherWait): void {
    const entry = entries.get(item);
    if (entry === undefined || entry.state === 'processing') return;
    block(entry, waitsFor);
  }

  function block(entry: Entry, others: readonly number[]): void {
    for (const other of others) {
      const first = systemOf(other);
      if (first === null || goesOnWithout(entry, first)) continue;
      if (waiters.add(other, entry.head.id)) entry.blockers += 1;
    }
  }

  /** A step of our own that may run does not wait for what a pause holds. */
  function goesOnWithout(entry: Entry, first: string): boolean {
    return entry.head.waitRule === null && modes.paused(first) && !modes.paused(entry.head.system);
  }

  function onSettled(entry: Entry, settlement: Settlement, settled: Settled): void {
    const processor = bySystem.get(entry.head.system);
    if (settled.kind === 'refused' || processor === undefined) return;
    suspects.clear(entry.head.id);
    if (settled.onward.length > 0) add(settled.onward);
    for (const wait of settled.waits) waitFurther(wait);
    for (const { id, error } of settled.buried) endUnbegun(id, error);
    for (const { id } of settled.buried) free(id, null, false);
    if (settlement.kind === 'retry') {
      entry.attempts += 1;
      entry.runAt = settlement.runAt;
      processor.queue.putBack(entry, now());
      if (entry.cancelled) withdraw(entry);
    } else {
      entries.delete(entry.head.id);
      cancelling.ended(entry.head.id, settlement.kind === 'cancelled');
      processor.queue.end(entry, now());
      room.made(entry.head.system);
      processor.meter.settled(now());
      free(entry.head.id, settled.continuedBy, settlement.kind === 'done');
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
    if (modes.of(entry.head.system) === 'draining' && isEmpty(entry.head.system)) drained();
    checkIdle();
  }

  /** An item that is not running ends here. */
  function withdraw(entry: Entry): void {
    const settlement = { kind: 'cancelled', id: entry.head.id, startedAt: null, endedAt: workshop.now() } as const;
    turns.settle(settlement, true, settled => onSettled(entry, settlement, settled));
  }

  function isEmpty(system: string): boolean {
    const queue = bySystem.get(system)?.queue;
    return queue === undefined || queue.waiting + queue.processing === 0;
  }

  function free(id: number, continuedBy: number | null, isDone: boolean): void {
    for (const waiter of waiters.ended(id, continuedBy)) {
      const entry = entries.get(waiter);
      if (entry === undefined) continue;
      entry.blockers -= 1;
      if (isEnough(entry.head, isDone)) {
        for (const other of entry.head.waitsFor) if (waiters.drop(other, waiter)) entry.blockers -= 1;
      }
      bySystem.get(entry.head.system)?.queue.offer(entry, now());
    }
  }

  /** An item that waited for one that is not done is a dead letter, without having begun. */
  function endUnbegun(id: number, error: Failure): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    const { system, operation } = entry.head;
    entries.delete(id);
    cancelling.ended(id, false);
    bySystem.get(system)?.queue.end(entry, now());
    bySystem.get(system)?.meter.settled(now());
    room.made(system);
    for (const other of entry.head.waitsFor) waiters.drop(other, id);
    replies.failed(id, error);
    announce({ kind: 'settled', system, operation, outcome: 'dead', books: noBooks });
  }

  /** When nothing runs, and nothing else could, it is the turn of an item that was running at a crash. */
  function trySuspect(): void {
    if (suspects.size === 0) return;
    const isQuiet = processors.every(
      ({ definition, queue }) => queue.processing === 0 && (queue.ready === 0 || modes.paused(definition.id)),
    );
    const next = isQuiet ? suspects.next(({ head }) => modes.paused(head.system)) : null;
    if (next !== null) bySystem.get(next.head.system)?.queue.offer(next, now());
  }

  function checkIdle(): void {
    trySuspect();
    dispatcher.pump();
    if (idlers.length > 0 && isIdle()) for (const resolve of idlers.splice(0)) resolve();
  }

  function isIdle(): boolean {
    return (
      accepting === 0 &&
      processors.every(
        ({ definition, queue }) => queue.processing === 0 && (queue.waiting === 0 || modes.paused(definition.id)),
      )
    );
  }

  /** Those on their way into the store are among them. */
  function waitingIn(system: string): number {
    return (bySystem.get(system)?.queue.waiting ?? 0) + (coming.get(system) ?? 0);
  }

  function isFull(system: string): boolean {
    const processor = bySystem.get(system);
    return processor !== undefined && waitingIn(system) >= boundOf(processor.definition);
  }

  const atDoor = {
    waiting: waitingIn,
    draining: (system: string): boolean => modes.of(system) === 'draining',
  };

  function accept(request: ItemRequest): Promise<number> {
    return request.whenFull === 'wait' ? acceptInTurn(request) : takeAtDoor(request);
  }

  async function acceptInTurn(request: ItemRequest): Promise<number> {
    do await room.forOne(request.system, () => isFull(request.system));
    while (isFull(request.system));
    return takeAtDoor(request);
  }

  /** Rejects where the door is closed to it; resolves with its id once it is stored. */
  function takeAtDoor(request: ItemRequest): Promise<number> {
    return new Promise((resolve, reject) => {
      const item = checkAtDoor(definitions, request, atDoor, workshop.now());
      expect(item.system, 1);
      turns.enqueue(item, accepted => {
        expect(item.system, -1);
        if (typeof accepted === 'number') resolve(taken(item, accepted));
        else if ('duplicateOf' in accepted) resolve(accepted.duplicateOf);
        else if ('refused' in accepted) reject(fromFailure(accepted.refused));
        else resolve(taken(item, accepted.id, accepted.waitsFor));
        checkIdle();
      });
    });
  }

  /** So many more are on their way into the store. */
  function expect(system: string, more: number): void {
    accepting += more;
    coming.set(system, (coming.get(system) ?? 0) + more);
  }

  function taken(item: NewItem, id: number, waitsFor?: readonly number[]): number {
    const entry = enter(acceptedHead(item, id, waitsFor));
    if (entry !== null) line(entry);
    const { system, operation } = item;
    announce({ kind: 'accepted', system, operation, outcome: null, books: noBooks });
    return id;
  }

  return {
    processors,
    get outstanding() {
      return processors.reduce((sum, { queue }) => sum + queue.waiting + queue.processing, accepting);
    },
    get commitMs() {
      return turns.commitMs();
    },
    get keptShare() {
      return entries.size === 0 ? 1 : turns.keptShare();
    },
    get busyWorkers() {
      return dispatcher.busyWorkers;
    },
    get storeFailure() {
      return turns.failure();
    },
    recover({ items, backlog, crashed, cutOff, lastId }) {
      openedAt = now();
      recoveredUpTo = lastId;
      if (cutOff) doubtedUpTo = lastId;
      for (const { system, priority, ids } of backlog) bySystem.get(system)?.queue.lines.appendFar(ids, priority);
      takeUp(items, crashed);
    },
    adopt(heads) {
      add(heads);
      dispatcher.pump();
    },
    send: accept,
    reply: (id, timeoutMs) => replies.wait(id, timeoutMs),
    modes,
    announce: kind => announce({ kind, system: null, operation: null, outcome: null, books: [] }),
    isEmpty,
    cancel: cancelling.cancel,
    hold(held) {
      for (const system of held) modes.set(system, 'paused');
    },
    controlled(changed) {
      for (const { system, mode } of changed) {
        modes.set(system, mode);
        if (mode === null) bySystem.get(system)?.breaker.reset();
      }
      for (const [first, waiter] of waiters.all()) {
        const [held, entry] = [systemOf(first), entries.get(waiter)];
        if (held === null || entry === undefined || !goesOnWithout(entry, held)) continue;
        waiters.drop(first, waiter);
        entry.blockers -= 1;
        bySystem.get(entry.head.system)?.queue.offer(entry, now());
      }
      announce({ kind: 'control', system: null, operation: null, outcome: null, books: [] });
      checkIdle();
    },
    isOutstanding: id => systemOf(id) !== null,
    isProcessing: id => entries.get(id)?.state === 'processing',
    pump: () => dispatcher.pump(),
    start() {
      trySuspect();
      dispatcher.start();
    },
    idle() {
      if (isIdle()) return Promise.resolve();
      return new Promise(resolve => idlers.push(() => resolve()));
    },
    async close(graceMs) {
      closed = true;
      supply.close();
      dispatcher.stop();
      const running = (): readonly Entry[] => [...entries.values()].filter(entry => entry.state === 'processing');
      const deadline = now() + graceMs;
      while (running().length > 0 && now() < deadline && turns.failure() === null) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      for (const entry of running()) entry.ending?.end('closing');
      await new Promise(resolve => setImmediate(resolve));
      for (const processor of processors) processor.letGo();
      replies.close();
      room.close();
      await turns.drained();
      turns.close();
    },
  };
}
