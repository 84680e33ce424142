/**
 * Group commit: what happens in one turn of the event loop is stored in one transaction, at most 256 items and as many
 * settlements, so that neither thread is long at one turn; up
 * to two turns are on their way at a time. When the store fails, nothing is acknowledged: the turn is kept and tried
 * again each second, and everything behind it waits.
 */
import { toFailure } from '../../contracts/errors.ts';
import type { Accepted, Hold, NewItem, Settled, Settlement, Storage, TurnResult } from '../../contracts/storage.ts';
import { pause } from './pause.ts';

const maxChanges = 256;
const maxInFlight = 2;
/** A turn of fewer changes waits for the one that is on its way: what comes meanwhile then shares its sync. */
const worthBeside = 32;
const retryMs = 1_000;
/** While items come at least this often, settlements that nobody waits for go with the next of them. */
const busyMs = 3;
/** The longest they are kept back. */
const keptBackMs = 1;

const nothingMore: Settled = {
  kind: 'settled',
  output: null,
  onward: [],
  continuedBy: null,
  waits: [],
  books: [],
  buried: [],
};

interface Pending<In, Out> {
  readonly value: In;
  readonly done: (out: Out) => void;
}

export interface TurnLoop {
  /** `done` is called once the item is committed. */
  enqueue(item: NewItem, done: (accepted: Accepted) => void): void;
  /** `urgent`: somebody waits for it. */
  settle(settlement: Settlement, urgent: boolean, done: (settled: Settled) => void): void;
  /** What a slot works on when the next turn is sent is written with it; `done` is called once that is committed. */
  hold(slot: string, ids: () => readonly number[], done?: () => void): void;
  /** What keeps the store from taking changes, or null. */
  failure(): string | null;
  /** The share of traces and finished items that the last turn kept. */
  keptShare(): number;
  /** Median of the last commits, in milliseconds. */
  commitMs(): number;
  /** Resolves when all that was handed in is committed, or as soon as the store takes nothing. */
  drained(): Promise<void>;
  /** Nothing is stored any more: what is still handed in, or was not stored yet, is never answered. */
  close(): void;
}

/** `steady` is a clock that does not jump, in milliseconds. */
export function createTurnLoop(
  storage: Pick<Storage, 'turn'>,
  steady: () => number,
  onFailure: (failed: boolean) => void,
): TurnLoop {
  const items: Pending<NewItem, Accepted>[] = [];
  const settlements: Pending<Settlement, Settled>[] = [];
  /** By slot: what it works on is read when it is sent, and who waits for that. */
  let holds = new Map<string, { readonly ids: () => readonly number[]; readonly done: (() => void)[] }>();
  /** Slots that hold something in the store. */
  const holding = new Set<string>();
  let inFlight = 0;
  let number = 0;
  let scheduled = false;
  let urgent = false;
  let acceptedAt = -Infinity;
  let keptBack: NodeJS.Timeout | undefined;
  let failed: string | null = null;
  let keptShare = 1;
  const commits: number[] = [];
  const waiters: (() => void)[] = [];
  const closing = new AbortController();

  const pending = (): number => items.length + settlements.length + holds.size;

  /** Whether one more turn may be on its way. */
  const mayGo = (): boolean => pending() > 0 && inFlight < (pending() < worthBeside ? 1 : maxInFlight);

  const schedule = (): void => {
    if (closing.signal.aborted || scheduled || !mayGo()) return;
    if (items.length === 0 && !urgent && steady() - acceptedAt < busyMs) {
      keptBack ??= setTimeout(sendSoon, keptBackMs);
      return;
    }
    sendSoon();
  };

  const sendSoon = (): void => {
    clearTimeout(keptBack);
    keptBack = undefined;
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      if (failed !== null && inFlight > 0) return;
      void send();
    });
  };

  /** What is to be written of the slots; a slot that held nothing and holds nothing is left out. */
  const takeHolds = (): { readonly changes: readonly Hold[]; readonly done: readonly (() => void)[] } => {
    const taken = [...holds];
    holds = new Map();
    const changes: Hold[] = [];
    for (const [slot, { ids }] of taken) {
      const now = ids();
      if (now.length === 0 && !holding.delete(slot)) continue;
      if (now.length > 0) holding.add(slot);
      changes.push({ slot, ids: now });
    }
    return { changes, done: taken.flatMap(([, { done }]) => done) };
  };

  const send = async (): Promise<void> => {
    if (!mayGo()) return;
    urgent = false;
    const turn = {
      items: items.splice(0, maxChanges),
      settlements: settlements.splice(0, maxChanges),
      holds: takeHolds(),
    };
    if (turn.items.length + turn.settlements.length + turn.holds.changes.length === 0) {
      for (const done of turn.holds.done) done();
      goOn();
      return;
    }
    number += 1;
    inFlight += 1;
    const result = await commit({
      number,
      enqueue: turn.items.map(one => one.value),
      settle: turn.settlements.map(one => one.value),
      holds: turn.holds.changes,
    });
    if (result === null) return;
    inFlight -= 1;
    keptShare = result.keptShare;
    commits.push(result.ms);
    if (commits.length > 101) commits.shift();
    turn.settlements.forEach((one, index) => {
      const settled = result.settled[index];
      if (settled !== undefined) one.done(settled ?? nothingMore);
    });
    turn.items.forEach((one, index) => {
      const accepted = result.accepted[index];
      if (accepted !== undefined) one.done(accepted);
    });
    for (const done of turn.holds.done) done();
    goOn();
  };

  const goOn = (): void => {
    schedule();
    if (inFlight === 0 && pending() === 0) for (const waiter of waiters.splice(0)) waiter();
  };

  const commit = async (turn: Parameters<Storage['turn']>[0]): Promise<TurnResult | null> => {
    for (;;) {
      try {
        const result = await storage.turn(turn);
        if (failed !== null) {
          failed = null;
          onFailure(false);
        }
        return result;
      } catch (error) {
        if (closing.signal.aborted) return null;
        // The oldest says why; those behind it are only refused because it is not stored.
        if (failed === null || turn.number === number - inFlight + 1) failed = toFailure(error, 'store-failed').message;
        onFailure(true);
        for (const waiter of waiters.splice(0)) waiter();
        await pause(retryMs, closing.signal);
        if (closing.signal.aborted) return null;
      }
    }
  };

  const add = <In, Out>(list: Pending<In, Out>[], value: In, done: (out: Out) => void): void => {
    list.push({ value, done });
    schedule();
  };

  return {
    enqueue(item, done) {
      acceptedAt = steady();
      add(items, item, done);
    },
    settle(settlement, isUrgent, done) {
      urgent ||= isUrgent;
      add(settlements, settlement, done);
    },
    hold(slot, ids, done) {
      urgent ||= done !== undefined;
      const present = holds.get(slot) ?? { ids, done: [] };
      holds.set(slot, present);
      if (done !== undefined) present.done.push(done);
      schedule();
    },
    keptShare: () => keptShare,
    failure: () => failed,
    commitMs() {
      const sorted = [...commits].sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)] ?? 0;
    },
    drained: () =>
      failed !== null || (inFlight === 0 && pending() === 0)
        ? Promise.resolve()
        : new Promise(resolve => waiters.push(() => resolve())),
    close() {
      clearTimeout(keptBack);
      closing.abort();
    },
  };
}
