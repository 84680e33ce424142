/** Runs one system's items: takes them in order, one slot each, and says how every attempt ended. */
import { failure } from '../../contracts/errors.ts';
import type { Settled, Settlement } from '../../contracts/storage.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import { attempt, type AttemptOutcome, type Workshop } from './attempt.ts';
import type { Entry } from './entry.ts';
import type { QueueMeter } from './figures.ts';
import { judge } from './retry.ts';
import type { SystemQueue } from './system-queue.ts';
import type { TurnLoop } from './turn-loop.ts';

export const defaultConcurrency = 4;

export interface QueueProcessor {
  readonly definition: SystemDefinition;
  readonly queue: SystemQueue;
  readonly meter: QueueMeter;
  readonly slots: number;
  readonly busy: number;
  /** Runs an entry that was taken from the queue, to its settlement. */
  run(entry: Entry): Promise<void>;
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
  random(): number;
  /** The attempt ended and its settlement is stored. */
  settled(entry: Entry, settlement: Settlement, settled: Settled): void;
}

export function createQueueProcessor(parts: ProcessorParts): QueueProcessor {
  const { definition, queue, meter, turns, workshop } = parts;
  const slots = definition.queue.concurrency ?? defaultConcurrency;
  /** What is computed at this moment: a crash counts against these. */
  const computing = new Set<number>();
  let busy = 0;
  const hold = (): Promise<void> => turns.hold(definition.id, () => [...computing]);

  const settlementOf = (entry: Entry, outcome: AttemptOutcome, startedAt: number): Settlement => {
    const base = { id: entry.head.id, startedAt, endedAt: workshop.now() };
    if (outcome.kind === 'done') {
      return {
        ...base,
        kind: 'done',
        output: outcome.output,
        ...(outcome.fold === undefined ? {} : { fold: outcome.fold }),
      };
    }
    if (entry.cancelled) return { ...base, kind: 'cancelled' };
    const policy = definition.operations[entry.head.operation]?.retry;
    const verdict = judge(outcome.error, entry.attempts + 1, policy, parts.random);
    if (verdict.kind === 'dead') return { ...base, kind: 'dead', error: outcome.error };
    entry.dueAt = workshop.steady() + verdict.delayMs;
    return { ...base, kind: 'retry', error: outcome.error, runAt: base.endedAt + verdict.delayMs };
  };

  const store = async (entry: Entry, settlement: Settlement): Promise<void> => {
    const settled = await turns.settle(settlement);
    if (settled.kind === 'settled') {
      parts.settled(entry, settlement, settled);
      return;
    }
    const again = settlementOf(
      entry,
      { kind: 'failed', error: settled.error },
      settlement.startedAt ?? settlement.endedAt,
    );
    if (again.kind === 'done') throw new Error('A refused settlement cannot be done.');
    meter.attempted(workshop.steady(), 0, 0, true);
    void hold();
    const stored = await turns.settle(again);
    parts.settled(entry, again, stored);
  };

  return {
    definition,
    queue,
    meter,
    slots,
    letGo() {
      computing.clear();
      void hold();
    },
    get busy() {
      return busy;
    },
    async run(entry) {
      if (busy >= slots) throw new Error(`${definition.id} has no free slot.`);
      busy += 1;
      const { id } = entry.head;
      const abort = new AbortController();
      entry.abort = abort;
      computing.add(id);
      const held = hold();
      if (parts.cautious(entry)) await held;
      const startedAt = workshop.now();
      const begun = workshop.steady();
      const waitMs = begun - (entry.readyAt ?? begun);
      const outcome = entry.cancelled
        ? { kind: 'failed' as const, error: failure('cancelled', `Item ${id} was cancelled.`) }
        : await attempt(workshop, definition, entry.head, abort);
      computing.delete(id);
      if (outcome.kind === 'failed' && abort.signal.reason === 'closing') return;
      const settlement = settlementOf(entry, outcome, startedAt);
      const ended = workshop.steady();
      meter.attempted(ended, waitMs, ended - begun, settlement.kind !== 'done');
      if (mayComeBack(settlement)) void hold();
      await store(entry, settlement);
      busy -= 1;
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
