/** A journey as rows of a waterfall: one for each attempt, attempts of one item together, in order of their beginning. */
import type { Hop, Outcome } from '../../../contracts/items.ts';

export interface WaterfallRow {
  readonly item: number;
  readonly system: string;
  readonly operation: string;
  readonly attempt: number;
  /** Whether an earlier attempt of the same item stands right above. */
  readonly again: boolean;
  /** Milliseconds from the beginning of the journey. Without a start it never ran. */
  readonly queued: number;
  readonly started: number | null;
  readonly ended: number;
  /** Where the attempt before ended; dots lead on from there. */
  readonly before: number | null;
  readonly outcome: Outcome | 'waiting' | 'processing';
}

export interface Waterfall {
  readonly rows: readonly WaterfallRow[];
  /** Milliseconds from the first to the last moment; at least one. */
  readonly span: number;
}

/** An item that has not ended: it stands at the end of its own attempts. */
export interface Outstanding {
  readonly id: number;
  readonly target: string;
  readonly operation: string;
  readonly state: 'waiting' | 'processing';
  readonly attempts: number;
  readonly queuedAt: number;
  readonly now: number;
}

export function waterfall(hops: readonly Hop[], outstanding: Outstanding | null): Waterfall {
  const attempts: readonly (Omit<Hop, 'outcome'> & Pick<WaterfallRow, 'outcome'>)[] = [
    ...hops,
    ...(outstanding === null ? [] : [openAttempt(outstanding, hops)]),
  ];
  // A journey can have more hops than a call may have arguments.
  const begin = attempts.reduce((first, hop) => Math.min(first, hop.queuedAt), Infinity);
  const byItem = new Map<number, (typeof attempts)[number][]>();
  for (const hop of attempts) byItem.set(hop.item, [...(byItem.get(hop.item) ?? []), hop]);
  const items = [...byItem.values()].map(own => own.toSorted((a, b) => a.attempt - b.attempt));
  items.sort((a, b) => firstMoment(a) - firstMoment(b) || (a[0]?.item ?? 0) - (b[0]?.item ?? 0));
  const rows = items.flatMap(own =>
    own.map((hop, index): WaterfallRow => {
      const earlier = own[index - 1];
      // What waited again waits from the end of the attempt before.
      const queued = Math.max(hop.queuedAt, earlier?.endedAt ?? 0);
      return {
        item: hop.item,
        system: hop.system,
        operation: hop.operation,
        attempt: hop.attempt,
        again: earlier !== undefined,
        queued: queued - begin,
        started: hop.startedAt === null ? null : hop.startedAt - begin,
        ended: hop.endedAt - begin,
        before: earlier === undefined ? null : earlier.endedAt - begin,
        outcome: hop.outcome,
      };
    }),
  );
  return { rows, span: rows.reduce((last, row) => Math.max(last, row.ended), 1) };
}

function firstMoment(own: readonly { readonly startedAt: number | null; readonly queuedAt: number }[]): number {
  return own[0]?.startedAt ?? own[0]?.queuedAt ?? 0;
}

function openAttempt({ id, target, operation, state, attempts, queuedAt, now }: Outstanding, hops: readonly Hop[]) {
  const last = hops.filter(hop => hop.item === id).reduce((latest, hop) => Math.max(latest, hop.endedAt), queuedAt);
  return {
    item: id,
    system: target,
    operation,
    attempt: attempts + 1,
    queuedAt: last,
    startedAt: null,
    endedAt: Math.max(now, last),
    outcome: state,
  };
}
