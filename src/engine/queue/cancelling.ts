/** Cancels outstanding items: those that wait end at once, those that run are told to. */
import type { CancelSelection } from '../../contracts/control.ts';
import type { Entry } from './entry.ts';

export interface Cancelling {
  /** Resolves with how many were cancelled, once that is stored. */
  cancel(which: CancelSelection): Promise<number>;
  /** An item has ended; `cancelled` says whether by that. */
  ended(id: number, cancelled: boolean): void;
}

export interface CancellingParts {
  entries: ReadonlyMap<number, Entry>;
  /** An item that is not running ends here. */
  withdraw(entry: Entry): void;
  isFar(id: number): boolean;
  /** Brings far items into memory: these. */
  pick(ids: readonly number[]): Promise<void>;
  /** Brings some of a system's, or of any system's, far items into memory; false where there are none. */
  bringSome(system: string | null): Promise<boolean>;
}

export function createCancelling({ entries, withdraw, isFar, pick, bringSome }: CancellingParts): Cancelling {
  const waiting = new Map<number, (cancelled: boolean) => void>();

  function begin(entry: Entry): Promise<boolean> {
    entry.cancelled = true;
    const end = new Promise<boolean>(resolve => waiting.set(entry.head.id, resolve));
    if (entry.state === 'processing') entry.ending?.end('cancelled');
    else withdraw(entry);
    return end;
  }

  async function cancelIds(ids: readonly number[]): Promise<readonly Promise<boolean>[]> {
    await pick(ids.filter(isFar));
    return ids
      .flatMap(id => entries.get(id) ?? [])
      .filter(entry => !entry.cancelled)
      .map(begin);
  }

  async function cancelOf(system: string | null): Promise<readonly Promise<boolean>[]> {
    const ends: Promise<boolean>[] = [];
    do {
      for (const entry of entries.values()) {
        if (!entry.cancelled && (system === null || entry.head.system === system)) ends.push(begin(entry));
      }
    } while (await bringSome(system));
    return ends;
  }

  return {
    async cancel(which) {
      const ends =
        which.kind === 'ids'
          ? await cancelIds([...new Set(which.ids)])
          : await cancelOf(which.kind === 'system' ? which.system : null);
      return (await Promise.all(ends)).filter(Boolean).length;
    },
    ended(id, cancelled) {
      waiting.get(id)?.(cancelled);
      waiting.delete(id);
    },
  };
}
