/** Answers about the machine: its systems, and their figures now. */
import type { SystemCard } from '../../contracts/ipc/machine.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { Engine } from '../../engine/index.ts';
import type { Handlers } from './handlers.ts';

export function machineHandlers(engine: () => Promise<Engine>): Handlers<'machine'> {
  return {
    'machine.systems': async () => [...systemCards((await engine()).systems)],
    'machine.figures': async () => (await engine()).figures(),
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
