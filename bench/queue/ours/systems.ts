/** Twenty-seven systems made up for the measurement: each takes an item and computes nothing. */
import { z } from 'zod';
import { defineCompute } from '../../../src/systems/_kit/define-compute.ts';
import { defineRecords } from '../../../src/systems/_kit/define-records.ts';
import { defineSystem, operation } from '../../../src/systems/_kit/define-system.ts';

const count = 27;
const item = z.object({ n: z.number().int(), text: z.string() });
const nothing = z.null();

const made = Array.from({ length: count }, (_, index) =>
  defineSystem({
    id: `bench_${index}`,
    title: `Bench ${index}`,
    group: 'desk',
    description: 'Takes an item and computes nothing.',
    queue: { concurrency: 256, bound: 2_000_000 },
    operations: {
      take: operation({ description: 'Nothing.', runs: 'worker', input: item, output: nothing, examples: [] }),
    },
  }),
);

export const systems = made;
export const computes = made.map(system => defineCompute(system, { operations: { take: () => null } }));
export const records = made.map(system => defineRecords(system, {}));
