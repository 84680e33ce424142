/** Keeps what the Systems screen shows up with the machine, while that screen is open. */
import type { ItemsStore } from './items-store.ts';
import type { JourneyStore } from './journey-store.ts';
import type { LetterStore } from './letter-store.ts';
import type { MachineStore } from './machine-store.ts';
import type { PlaceStore } from './place-store.ts';
import type { SystemsStore } from './systems-store.ts';
import type { TrialStore } from './trial-store.ts';

export interface Followed {
  readonly place: PlaceStore;
  readonly machine: MachineStore;
  readonly systems: SystemsStore;
  readonly items: ItemsStore;
  readonly deadItems: ItemsStore;
  readonly letter: LetterStore;
  readonly journey: JourneyStore;
  readonly trial: TrialStore;
}

/** Returns what ends it. */
export function followSystems(stores: Followed): () => void {
  const { place, machine, systems, items, deadItems, letter, journey, trial } = stores;
  const isOpen = () => place.store.getState().screen === 'systems';

  const show = () => {
    if (!isOpen()) return;
    const { system, item } = systems.store.getState();
    const first = machine.store.getState().systems[0];
    if (system === null) {
      if (first !== undefined) systems.choose(worst(machine) ?? first.id);
      return;
    }
    items.choose(system);
    deadItems.choose(system);
    journey.open(item);
    if (trial.store.getState().system !== system) {
      void trial.choose(system);
      void letter.open(null);
    }
  };
  const moved = () => {
    if (!isOpen()) return;
    show();
    items.refresh();
    deadItems.refresh();
    const { hops } = journey.store.getState();
    const open = items.store.getState().rows?.find(row => row.id === systems.store.getState().item);
    if (hops === null || open === undefined || open.endedAt === null) journey.refresh();
  };
  const stops = [
    place.store.subscribe((now, before) => {
      if (now.screen !== before.screen) moved();
    }),
    systems.store.subscribe(show),
    machine.store.subscribe((now, before) => {
      if (now.figures !== before.figures) moved();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The system with most dead letters, where there are any: the screen opens with it. */
function worst(machine: MachineStore): string | null {
  const systems = machine.store.getState().figures?.systems ?? [];
  const dead = systems.filter(system => system.queue.error_queue_size > 0);
  const [most] = dead.toSorted((a, b) => b.queue.error_queue_size - a.queue.error_queue_size);
  return most?.id ?? null;
}
