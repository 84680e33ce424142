/** Pausing, resuming and draining: stored first, then in force, except that a pause holds from the moment it is asked for. */
import type { ControlAction, ControlMode, ControlTarget } from '../contracts/control.ts';
import { ScriptoriumError } from '../contracts/errors.ts';
import type { SystemState } from '../contracts/statistics.ts';
import type { Storage } from '../contracts/storage.ts';
import type { SystemDefinition } from '../contracts/system.ts';
import { modeAfter } from './queue/modes.ts';
import type { QueueManager } from './queue/queue-manager.ts';

export interface ControlDesk {
  control(
    action: ControlAction,
    target: ControlTarget,
  ): Promise<readonly { readonly id: string; readonly state: SystemState }[]>;
  /** Pauses what is being drained, once none of it has anything left. */
  pauseDrained(): Promise<void>;
}

export interface ControlParts {
  readonly systems: readonly SystemDefinition[];
  readonly storage: Pick<Storage, 'command'>;
  readonly manager: Pick<QueueManager, 'modes' | 'isEmpty' | 'hold' | 'controlled' | 'adopt' | 'processors'>;
  now(): number;
}

interface Change {
  readonly system: string;
  readonly mode: ControlMode | null;
}

export function createControlDesk({ systems, storage, manager, now }: ControlParts): ControlDesk {
  let queue: Promise<unknown> = Promise.resolve();

  /** One change at a time, so that what is stored last is what is in force. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  async function change(changes: readonly Change[]): Promise<void> {
    const before = changes.map(({ system }) => ({ system, mode: manager.modes.of(system) }));
    manager.hold(changes.filter(({ mode }) => mode === 'paused').map(({ system }) => system));
    try {
      const { items } = await storage.command({ kind: 'control', modes: changes, now: now() });
      manager.controlled(changes);
      manager.adopt(items);
    } catch (error) {
      manager.controlled(before);
      throw error;
    }
  }

  function stateOf(id: string): SystemState {
    return manager.modes.of(id) ?? (manager.isEmpty(id) ? 'idle' : 'busy');
  }

  /** What one of several still does may be for another: they are drained together. */
  const draining = (): readonly string[] =>
    systems.map(({ id }) => id).filter(id => manager.modes.of(id) === 'draining');

  async function pauseDrained(): Promise<void> {
    const drained = draining();
    if (drained.length === 0 || !drained.every(manager.isEmpty)) return;
    await change(drained.map(system => ({ system, mode: 'paused' })));
  }

  function meant(target: ControlTarget): readonly string[] {
    if (target.kind === 'all') return systems.map(system => system.id);
    if (systems.some(system => system.id === target.system)) return [target.system];
    throw new ScriptoriumError('unknown-system', `There is no system ${target.system}.`);
  }

  return {
    control: (action, target) =>
      inTurn(async () => {
        const ids = meant(target);
        const empty = [...ids, ...draining()].every(manager.isEmpty);
        await change(ids.map(system => ({ system, mode: modeAfter(action, empty) })));
        await pauseDrained();
        return ids.map(id => ({ id, state: stateOf(id) }));
      }),
    pauseDrained: () => inTurn(pauseDrained),
  };
}
