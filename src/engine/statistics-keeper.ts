/** Writes the figures of the queues down every few seconds, and at the end, so that a restart knows them. */
import type { StatisticsRow, Storage } from '../contracts/storage.ts';
import type { QueueManager } from './queue/queue-manager.ts';

const everyMs = 5_000;

export interface StatisticsKeeper {
  restore(rows: readonly StatisticsRow[]): void;
  start(): void;
  /** Writes what is left. Never rejects: figures are not worth a failure. */
  close(): Promise<void>;
}

export function createStatisticsKeeper(parts: {
  readonly storage: Pick<Storage, 'command'>;
  readonly manager: Pick<QueueManager, 'processors' | 'storeFailure'>;
  steady(): number;
}): StatisticsKeeper {
  const { storage, manager, steady } = parts;
  let timer: NodeJS.Timeout | undefined;

  async function write(): Promise<void> {
    if (manager.storeFailure !== null) return;
    const rows = manager.processors.flatMap(({ definition, meter }) =>
      meter.changes().map(change => ({ system: definition.id, ...change })),
    );
    if (rows.length > 0) await storage.command({ kind: 'statistics', rows, now: steady() }).catch(() => undefined);
  }

  return {
    restore(rows) {
      for (const { system, ...row } of rows) {
        manager.processors.find(one => one.definition.id === system)?.meter.restore(row);
      }
    },
    start() {
      timer = setInterval(() => void write(), everyMs);
      timer.unref();
    },
    async close() {
      clearInterval(timer);
      await write();
    },
  };
}
