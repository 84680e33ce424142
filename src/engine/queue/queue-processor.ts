/** Runs one system's items: takes them in order, one slot each, and says how every attempt ended. */
import { type Failure, failure } from '../../contracts/errors.ts';
import type { Settled, Settlement } from '../../contracts/storage.ts';
import type { Runs, SystemDefinition } from '../../contracts/system.ts';
import { attempt, type AttemptOutcome, type Workshop } from './attempt.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { Ending } from './ending.ts';
import type { Entry } from './entry.ts';
import type { QueueMeter } from './figures.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { judge } from './retry.ts';
import type { SystemQueue } from './system-queue.ts';
import type { TurnLoop } from './turn-loop.ts';

export const defaultConcurrency = 4;

export interface QueueProcessor {
  readonly definition: SystemDefinition;
  readonly queue: SystemQueue;
  readonly meter: QueueMeter;
  /** How fast its items may begin; null where as many may as can. */
  readonly rate: RateLimit | null;
  /** Holds it while it keeps failing. */
  readonly breaker: Breaker;
  readonly slots: number;
  readonly busy: number;
  /** Runs an entry that was taken from the queue in a lane, which is `freed` when its settlement is stored. */
  run(entry: Entry, lane: Runs): void;
  /** The engine closes: what is worked on is not cut off. */
  letGo(): void;
}

export interface ProcessorParts {
  readonly definition: SystemDefinition;
  readonly queue: SystemQueue;
  readonly meter: QueueMeter;
  readonly turns: TurnLoop;
  readonly workshop: Workshop;
  /** What is worked on is to be committed before compute starts: an unclean end has left items that may be poison. */
  cautious(entry: Entry): boolean;
  /** Somebody waits for the item's output. */
  awaited(id: number): boolean;
  random(): number;
  /** A slot of the lane is free again. */
  freed(lane: Runs): void;
  /** The attempt ended and its settlement is stored. */
  settled(entry: Entry, settlement: Settlement, settled: Settled): void;
}

export function createQueueProcessor(parts: ProcessorParts): QueueProcessor {
  const { definition, queue, meter, turns, workshop } = parts;
  const slots = definition.queue.concurrency ?? defaultConcurrency;
  /** What is computed at this moment: a crash counts against these. */
  const computing = new Set<number>();
  const breaker = createBreaker();
  let busy = 0;
  const held = (): readonly number[] => [...computing];
  const hold = (done?: () => void): void => turns.hold(definition.id, held, done);

  const settlementOf = (entry: Entry, outcome: AttemptOutcome, startedAt: number): Settlement => {
    const { id } = entry.head;
    const endedAt = workshop.now();
    if (outcome.kind === 'done') {
      const { output, fold } = outcome;
      return fold === undefined
        ? { kind: 'done', id, startedAt, endedAt, output }
        : { kind: 'done', id, startedAt, endedAt, output, fold };
    }
    if (entry.cancelled) return { kind: 'cancelled', id, startedAt, endedAt };
    const policy = definition.operations[entry.head.operation]?.retry;
    const verdict = judge(outcome.error, entry.attempts + 1, policy, parts.random);
    if (verdict.kind === 'dead') return { kind: 'dead', id, startedAt, endedAt, error: outcome.error };
    entry.dueAt = workshop.steady() + verdict.delayMs;
    return { kind: 'retry', id, startedAt, endedAt, error: outcome.error, runAt: endedAt + verdict.delayMs };
  };

  const store = (entry: Entry, settlement: Settlement, lane: Runs): void => {
    turns.settle(settlement, parts.awaited(settlement.id), settled => {
      if (settled.kind === 'refused') {
        refused(entry, settlement, settled.error, lane);
        return;
      }
      busy -= 1;
      parts.freed(lane);
      parts.settled(entry, settlement, settled);
    });
  };

  /** An `apply` threw: the attempt has failed after all. */
  const refused = (entry: Entry, settlement: Settlement, error: Failure, lane: Runs): void => {
    const again = settlementOf(entry, { kind: 'failed', error }, settlement.startedAt ?? settlement.endedAt);
    if (again.kind === 'done') throw new Error('A refused settlement cannot be done.');
    meter.attempted(workshop.steady(), 0, 0, true);
    hold();
    store(entry, again, lane);
  };

  const work = async (entry: Entry, ending: Ending, lane: Runs): Promise<void> => {
    const { id } = entry.head;
    const startedAt = workshop.now();
    const begun = workshop.steady();
    const waitMs = begun - (entry.readyAt ?? begun);
    const outcome: AttemptOutcome = entry.cancelled
      ? { kind: 'failed', error: failure('cancelled', `Item ${id} was cancelled.`) }
      : await attempt(workshop, definition, entry.head, ending, entry.isChecked);
    computing.delete(id);
    if (outcome.kind === 'failed' && ending.reason === 'closing') return;
    const settlement = settlementOf(entry, outcome, startedAt);
    const ended = workshop.steady();
    meter.attempted(ended, waitMs, ended - begun, settlement.kind !== 'done');
    if (outcome.kind === 'done') breaker.succeeded();
    else if (!entry.cancelled) breaker.failed(outcome.error, ended);
    if (mayComeBack(settlement)) hold();
    store(entry, settlement, lane);
  };

  return {
    definition,
    queue,
    meter,
    rate: definition.queue.rate === undefined ? null : createRateLimit(definition.queue.rate),
    breaker,
    slots,
    get busy() {
      return busy;
    },
    run(entry, lane) {
      if (busy >= slots) throw new Error(`${definition.id} has no free slot.`);
      busy += 1;
      const ending = new Ending();
      entry.ending = ending;
      computing.add(entry.head.id);
      if (parts.cautious(entry)) hold(() => void work(entry, ending, lane));
      else {
        hold();
        void work(entry, ending, lane);
      }
    },
    letGo() {
      computing.clear();
      hold();
    },
  };
}

/**
 * Whether the item may run again under its id: then it is let go of in the store with the settlement. Otherwise it may
 * stand there until its system begins its next one, since a crash counts nothing against an item that has ended.
 */
function mayComeBack(settlement: Settlement): boolean {
  return settlement.kind === 'retry' || settlement.kind === 'dead';
}
