/** Brings items that are far back in their line into memory before their turn comes. */
import type { ItemHead } from '../../contracts/items.ts';
import type { Storage } from '../../contracts/storage.ts';
import { pause } from './pause.ts';
import type { SystemQueue } from './system-queue.ts';

/** Where the store does not answer, it is asked again after so long. */
const retryMs = 1_000;

export interface Supply {
  /** The next of a line; resolves once they are in memory, or the engine closes. What is under way is not begun twice. */
  bring(system: string, priority: number): Promise<void>;
  /** These, wherever in their lines they stand; rejects where the store does not answer. */
  pick(ids: readonly number[]): Promise<void>;
  close(): void;
}

export interface SupplyParts {
  readonly storage: Pick<Storage, 'heads'>;
  linesOf(system: string): SystemQueue['lines'] | undefined;
  /** They are in memory now; some may have been before. */
  arrived(heads: readonly ItemHead[]): void;
}

export function createSupply({ storage, linesOf, arrived }: SupplyParts): Supply {
  const underWay = new Map<string, Promise<void>>();
  const closing = new AbortController();

  async function next(lines: SystemQueue['lines'], priority: number): Promise<void> {
    while (!closing.signal.aborted) {
      const ids = lines.wanted(priority);
      const last = ids.at(-1);
      if (last === undefined) return;
      try {
        const heads = await storage.heads(ids);
        lines.brought(priority, last);
        arrived(heads);
        return;
      } catch {
        await pause(retryMs, closing.signal);
      }
    }
  }

  return {
    bring(system, priority) {
      const key = `${priority} ${system}`;
      const present = underWay.get(key);
      if (present !== undefined) return present;
      const lines = linesOf(system);
      if (lines === undefined) return Promise.resolve();
      const bringing = next(lines, priority).finally(() => underWay.delete(key));
      underWay.set(key, bringing);
      return bringing;
    },
    async pick(ids) {
      if (ids.length === 0) return;
      const heads = await storage.heads(ids);
      // One that came with its line in the meantime is no longer far.
      arrived(heads.filter(({ id, system }) => linesOf(system)?.deleteFar(id) === true));
    },
    close: () => closing.abort(),
  };
}
