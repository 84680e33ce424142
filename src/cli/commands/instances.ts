/** `scriptorium instances`: the instances of a system, added and stopped. */
import type { Engine } from '../../engine/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { count, duration, table } from '../terminal/layout.ts';
import { requireSystem } from './items.ts';

export interface InstancesOptions {
  /** Its slots. */
  readonly add?: number;
  /** Its name. */
  readonly stop?: string;
}

/** Takes effect before anything is dispatched; prints the instances as they are then. */
export function instances(desk: Desk, system: string, { add, stop }: InstancesOptions): Promise<ExitCode> {
  const before = async (engine: Engine): Promise<void> => {
    requireSystem(engine, system);
    if (stop !== undefined) await engine.stopInstance(system, stop);
    if (add !== undefined) await engine.addInstance(system, add);
  };
  return desk.withEngine(
    async engine => {
      const all = engine.figures().systems.find(({ id }) => id === system)?.instances ?? [];
      const columns = [
        { title: 'Instance' },
        ...['Slots', 'Busy', 'Attempts', 'Failures', 'Mean time'].map(title => ({ title, right: true })),
      ];
      const rows = all.map(one => [
        one.name,
        ...[one.slots, one.busy, one.attempts, one.failures].map(count),
        one.attempts === 0 ? '' : duration(one.avg_run_ms),
      ]);
      await desk.answer({
        json: { system, instances: all.map(one => ({ ...one })) },
        words: () => table(columns, rows),
      });
      return exitCodes.done;
    },
    { before, work: false },
  );
}
