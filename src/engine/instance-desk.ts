/** Instances of systems, added and stopped while they run: stored first, then in force. */
import { z } from 'zod';
import { ScriptoriumError } from '../contracts/errors.ts';
import { mostInstances, mostSlots } from '../contracts/instance-limits.ts';
import type { QueueManager } from './queue/queue-manager.ts';
import { defaultConcurrency, firstInstance, type QueueProcessor } from './queue/queue-processor.ts';

export interface InstanceDesk {
  /** As they were when the program ended. */
  restore(settings: ReadonlyMap<string, string>): void;
  /** Resolves with the name of the new one. */
  add(system: string, slots?: number): Promise<string>;
  /** What it runs goes to the others, and counts as never begun. */
  stop(system: string, instance: string): Promise<void>;
}

export interface InstanceParts {
  readonly manager: Pick<QueueManager, 'processors' | 'announce' | 'pump'>;
  store(key: string, value: string): Promise<void>;
}

const slots = z.number().int().min(1).max(mostSlots);
const kept = z
  .array(z.object({ name: z.string().min(1).max(20), slots }))
  .min(1)
  .max(mostInstances);

const keyOf = (system: string): string => `instances/${system}`;

export function createInstanceDesk({ manager, store }: InstanceParts): InstanceDesk {
  let queue: Promise<unknown> = Promise.resolve();

  /** One change at a time, so that what is stored last is what is in force. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  function processorOf(system: string): QueueProcessor {
    const found = manager.processors.find(({ definition }) => definition.id === system);
    if (found === undefined) throw new ScriptoriumError('unknown-system', `There is no system ${system}.`);
    return found;
  }

  async function keep(system: string, all: z.infer<typeof kept>): Promise<void> {
    await store(keyOf(system), JSON.stringify(all));
  }

  const listed = ({ instances }: QueueProcessor): z.infer<typeof kept> =>
    instances.all.map(one => ({ name: one.name, slots: one.slots }));

  return {
    restore(settings) {
      for (const { definition, instances } of manager.processors) {
        const found = kept.safeParse(parsed(settings.get(keyOf(definition.id))));
        if (!found.success) continue;
        instances.remove(firstInstance);
        for (const { name, slots: own } of found.data) instances.add(name, own);
      }
    },
    add: (system, own) =>
      inTurn(async () => {
        const processor = processorOf(system);
        const wanted = slots.safeParse(own ?? processor.definition.queue.concurrency ?? defaultConcurrency);
        if (!wanted.success) {
          throw new ScriptoriumError('invalid-data', `An instance has 1 to ${mostSlots} slots, not ${own}.`, {
            advice: 'Give a whole number of slots.',
          });
        }
        const present = listed(processor);
        if (present.length === mostInstances) {
          throw new ScriptoriumError('too-many-instances', `${system} has ${mostInstances} instances.`);
        }
        const name = freeName(present.map(one => one.name));
        await keep(system, [...present, { name, slots: wanted.data }]);
        processor.instances.add(name, wanted.data);
        manager.announce('control');
        manager.pump();
        return name;
      }),
    stop: (system, instance) =>
      inTurn(async () => {
        const processor = processorOf(system);
        const left = listed(processor).filter(({ name }) => name !== instance);
        if (left.length === processor.instances.all.length) {
          throw new ScriptoriumError('no-such-instance', `${system} has no instance ${instance}.`);
        }
        if (left.length === 0) throw new ScriptoriumError('last-instance', `${instance} is the last one of ${system}.`);
        await keep(system, left);
        processor.stop(instance);
        manager.announce('control');
        manager.pump();
      }),
  };
}

function freeName(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(String(number))) number += 1;
  return String(number);
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  } catch {
    return undefined;
  }
}
