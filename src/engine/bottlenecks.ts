/** Which systems hold the others up, and why: those whose items could run and do not, for a while. */
import type { Bottleneck, BottleneckReason, SystemFigures } from '../contracts/statistics.ts';
import type { SystemDefinition } from '../contracts/system.ts';

/** An item that could run has waited for so long, in seconds: then its system is one. */
const risesAtS = 3;
/** Less than this, and it is none any more. */
const fallsAtS = 1;

/** What keeps a system's items from beginning, as its queue knows it; null where nothing but their turn does. */
export interface Standstill {
  readonly system: SystemFigures;
  readonly isRated: boolean;
  /** All that may be computed at one time is, for whichever systems. */
  readonly threadsBusy: boolean;
}

export interface Bottlenecks {
  /** Those at this moment, the longest wait first. `now` is in seconds since 1970. */
  look(standing: readonly Standstill[], now: number): readonly Bottleneck[];
}

export function createBottlenecks(systems: readonly SystemDefinition[]): Bottlenecks {
  const readers = new Map(systems.map(({ id }) => [id, readersOf(id, systems)]));
  const since = new Map<string, number>();
  return {
    look(standing, now) {
      const waiting = new Set(standing.flatMap(({ system }) => (isWaiting(system) ? [system.id] : [])));
      return standing
        .flatMap(one => {
          const { id, queue, slots } = one.system;
          const heldUp = (readers.get(id) ?? []).filter(reader => waiting.has(reader));
          const reason = reasonOf(one, heldUp.length > 0);
          const begun = since.get(id);
          const isOne = reason !== null && queue.oldest_s >= (begun === undefined ? risesAtS : fallsAtS);
          if (!isOne) {
            since.delete(id);
            return [];
          }
          const from = begun ?? now - queue.oldest_s;
          since.set(id, from);
          const found: Bottleneck = {
            system: id,
            lane: 'input',
            since: from,
            reason,
            waiting: queue.input_queue_size,
            slots,
            run_ms: queue.windows['1m'].run_ms.p50,
            holds_up: heldUp,
          };
          return [found];
        })
        .sort((a, b) => a.since - b.since || (a.system < b.system ? -1 : 1));
    },
  };
}

function isWaiting({ queue }: SystemFigures): boolean {
  return queue.input_queue_size > 0;
}

/** A pause is somebody's wish; it is told only where it holds up others. */
function reasonOf({ system, isRated, threadsBusy }: Standstill, holdsUp: boolean): BottleneckReason | null {
  const { state, held, queue, slots } = system;
  if (!isWaiting(system)) return null;
  if (state === 'paused') return holdsUp ? 'paused' : null;
  if (held !== null) return 'held';
  if (isRated) return 'rate';
  if (queue.busy_slots >= slots) return 'slots';
  return threadsBusy ? 'threads' : null;
}

/** Systems that read what this one finds, as their contracts declare it. */
function readersOf(id: string, systems: readonly SystemDefinition[]): readonly string[] {
  return systems
    .filter(other => other.id !== id)
    .filter(({ folds, reads }) => {
      const names = [...Object.values(folds).flatMap(fold => [...fold.reads, ...fold.after]), ...reads];
      return names.some(({ system }) => system === id);
    })
    .map(other => other.id);
}
