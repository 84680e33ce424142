/** Answers about the machine: its systems, their figures, items, dead letters and operations. */
import type { SystemCard } from '../../contracts/ipc/machine.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { Engine } from '../../engine/index.ts';
import type { Handlers } from './handlers.ts';
import { deadLetter, discard, replay } from './machine/dead.ts';
import { itemRows, journey } from './machine/items.ts';
import { operationCards, tryOperation } from './machine/operations.ts';

export function machineHandlers(engine: () => Promise<Engine>): Handlers<'machine'> {
  return {
    'machine.systems': async () => [...systemCards((await engine()).systems)],
    'machine.figures': async () => (await engine()).figures(),
    'machine.control': async ({ action, target }) => [...(await (await engine()).control(action, target))],
    'machine.addInstance': async ({ system, slots }) => ({
      instance: await (await engine()).addInstance(system, slots),
    }),
    'machine.stopInstance': async ({ system, instance }) => {
      await (await engine()).stopInstance(system, instance);
      return { instance };
    },
    'machine.cancel': async ({ which }) => ({ cancelled: await (await engine()).cancel(which) }),
    'machine.history': async ({ system, span }) => [...(await (await engine()).reads.history(system, span))],
    'machine.items': async question => await itemRows(await engine(), question),
    'machine.trace': async ({ id }) => await journey(await engine(), id),
    'machine.dead': async ({ id }) => await deadLetter(await engine(), id),
    'machine.replay': async ({ which, data }) => ({ replayed: await replay(await engine(), which, data) }),
    'machine.discard': async ({ which }) => ({ discarded: await discard(await engine(), which) }),
    'machine.operations': async ({ system }) => await operationCards(await engine(), system),
    'machine.try': async trial => await tryOperation(await engine(), trial),
  };
}

/** The system that sends changed scenes on their way. */
const sender = 'project_manager';

/** Every system with those that get something from it when a scene changes, as their contracts declare it. */
export function systemCards(systems: readonly SystemDefinition[]): readonly SystemCard[] {
  const takesScenes = (system: SystemDefinition): boolean =>
    Object.values(system.facts).some(fact => fact.wanted === 'revision');
  const readsFrom = (system: SystemDefinition): ReadonlySet<string> => {
    const folds = Object.values(system.folds);
    return new Set(
      [...folds.flatMap(fold => [...fold.reads, ...fold.after]), ...system.reads].map(read => read.system),
    );
  };
  return systems.map(({ id, title, group, description }) => ({
    id,
    title,
    group,
    description,
    sendsTo: systems
      .filter(other => other.id !== id)
      .filter(other => readsFrom(other).has(id) || (id === sender && takesScenes(other)))
      .map(other => other.id),
  }));
}
