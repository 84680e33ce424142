/** Runs one system's items: takes them in order, one slot each, and says how every attempt ended. */
import { type Failure, failure } from '../../contracts/errors.ts';
import type { Settled, Settlement } from '../../contracts/storage.ts';
import type { Runs, SystemDefinition } from '../../contracts/system.ts';
import { attempt, type AttemptOutcome, type Workshop } from './attempt.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { Ending } from './ending.ts';
import type { Entry } from './entry.ts';
import { createInstances, type Instance, type Instances } from './instances.ts';
import type { QueueMeter } from './figures.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { judge } from './retry.ts';
import type { SystemQueue } from './system-queue.ts';
import type { TurnLoop } from './turn-loop.ts';

export const defaultConcurrency = 4;

/** The instance that every system begins with. */
export const firstInstance = '1';

/** An attempt on its way. */
interface Run {
  readonly entry: Entry;
  readonly ending: Ending;
  readonly lane: Runs;
  readonly instance: Instance;
}

export interface QueueProcessor {
  readonly definition: SystemDefinition;
  readonly queue: SystemQueue;
  readonly meter: QueueMeter;
  /** How fast its items may begin; null where as many may as can. */
  readonly rate: RateLimit | null;
  /** Holds it while it keeps failing. */
  readonly breaker: Breaker;
  readonly instances: Instances;
  /**
   * Runs an entry that was taken from the queue, in a lane, which is `freed` when the attempt has ended; the slot is when
   * its settlement is stored. The least loaded instance takes it; there has to be a free one.
   */
  run(entry: Entry, lane: Runs): void;
  /** Stops an instance: what it runs goes back into the queue, and counts as never begun. False where there is none. */
  stop(instance: string): boolean;
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
  /** The item's data was checked by this run of the program. */
  isChecked(id: number): boolean;
  /** Somebody waits for the item's output. */
  awaited(id: number): boolean;
  random(): number;
  /** An attempt in the lane has ended. */
  freed(lane: Runs): void;
  /** The attempt ended and its settlement is stored. */
  settled(entry: Entry, settlement: Settlement, settled: Settled): void;
}

export function createQueueProcessor(parts: ProcessorParts): QueueProcessor {
  const { definition, queue, meter, turns, workshop } = parts;
  const instances = createInstances();
  instances.add(firstInstance, definition.queue.concurrency ?? defaultConcurrency);
  /** What is computed at this moment: a crash counts against these. */
  const computing = new Set<number>();
  const breaker = createBreaker();
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

  const store = (run: Run, settlement: Settlement): void => {
    turns.settle(settlement, parts.awaited(settlement.id), settled => {
      if (settled.kind === 'refused') {
        refused(run, settlement, settled.error);
        return;
      }
      run.instance.running.delete(run.entry);
      parts.settled(run.entry, settlement, settled);
    });
  };

  /** An `apply` threw: the attempt has failed after all. */
  const refused = (run: Run, settlement: Settlement, error: Failure): void => {
    const again = settlementOf(run.entry, { kind: 'failed', error }, settlement.startedAt ?? settlement.endedAt);
    if (again.kind === 'done') throw new Error('A refused settlement cannot be done.');
    count(run.instance, workshop.steady(), 0, 0, true);
    hold();
    store(run, again);
  };

  const count = (instance: Instance, now: number, waitMs: number, runMs: number, hasFailed: boolean): void => {
    meter.attempted(now, waitMs, runMs, hasFailed);
    instance.attempts += 1;
    instance.runMs += runMs;
    if (hasFailed) instance.failures += 1;
  };

  /** Its instance stopped under it: another one runs it, as if it had never begun. */
  const giveBack = (run: Run): void => {
    hold();
    run.instance.running.delete(run.entry);
    queue.putBack(run.entry, workshop.steady());
  };

  const work = async (run: Run): Promise<void> => {
    const { entry, ending, instance } = run;
    const { id } = entry.head;
    const startedAt = workshop.now();
    const begun = workshop.steady();
    const waitMs = begun - (entry.readyAt ?? begun);
    const outcome: AttemptOutcome = entry.cancelled
      ? { kind: 'failed', error: failure('cancelled', `Item ${id} was cancelled.`) }
      : await attempt(workshop, definition, entry.head, ending, parts.isChecked(id));
    computing.delete(id);
    parts.freed(run.lane);
    if (outcome.kind === 'failed' && !entry.cancelled) {
      if (ending.reason === 'closing') return;
      if (ending.reason === 'stopping') {
        giveBack(run);
        return;
      }
    }
    const settlement = settlementOf(entry, outcome, startedAt);
    const ended = workshop.steady();
    count(instance, ended, waitMs, ended - begun, settlement.kind !== 'done');
    if (outcome.kind === 'done') breaker.succeeded();
    else if (!entry.cancelled) breaker.failed(outcome.error, ended);
    if (mayComeBack(settlement)) hold();
    store(run, settlement);
  };

  return {
    definition,
    queue,
    meter,
    rate: definition.queue.rate === undefined ? null : createRateLimit(definition.queue.rate),
    breaker,
    instances,
    run(entry, lane) {
      const instance = instances.free();
      if (instance === null) throw new Error(`${definition.id} has no free slot.`);
      instance.running.add(entry);
      const run: Run = { entry, ending: new Ending(), lane, instance };
      entry.ending = run.ending;
      computing.add(entry.head.id);
      if (parts.cautious(entry)) hold(() => void work(run));
      else {
        hold();
        void work(run);
      }
    },
    stop(name) {
      const stopped = instances.remove(name);
      for (const { ending } of stopped?.running ?? []) ending?.end('stopping');
      return stopped !== undefined;
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
