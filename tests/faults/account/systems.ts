/** Systems whose every effect is a row of its own, so that one that happened twice is seen. */
import { z } from 'zod';
import { ScriptoriumError } from '../../../src/contracts/errors.ts';
import { defineCompute } from '../../../src/systems/_kit/define-compute.ts';
import { defineRecords } from '../../../src/systems/_kit/define-records.ts';
import { defineSystem, operation } from '../../../src/systems/_kit/define-system.ts';

const work = z.object({
  /** Fails as long as the clock's last digit is below it, in a way that trying again helps. */
  flaky: z.number().int(),
  /** Items that it sends onward. */
  onward: z.number().int(),
  key: z.string().nullable(),
});

const made = ['toy_a', 'toy_b', 'toy_c'].map(id =>
  defineSystem({
    id,
    title: id,
    group: 'desk',
    description: 'Writes down that it happened.',
    queue: { concurrency: 8 },
    operations: {
      happen: operation({
        description: 'Happens.',
        runs: 'worker',
        input: work,
        output: z.null(),
        examples: [],
        retry: { attempts: 50, backoffMs: 2, ceilingMs: 20 },
        orderingKey: ({ key }) => key,
      }),
    },
    queries: {
      happened: { input: z.object({}), output: z.array(z.object({ item: z.number(), times: z.number() })) },
    },
  }),
);

export const systems = made;

export const computes = made.map(system =>
  defineCompute(system, {
    operations: {
      happen({ flaky }) {
        if (Date.now() % 10 < flaky) throw new ScriptoriumError('time-limit', 'Not this time.');
        return null;
      },
    },
  }),
);

export const records = made.map(system =>
  defineRecords(system, {
    migrations: [{ version: 1, sql: `CREATE TABLE ${system.id}_effects (item INTEGER NOT NULL)` }],
    apply: {
      happen(context, { flaky, onward, key }) {
        context.run(`INSERT INTO ${system.id}_effects (item) VALUES (?)`, context.item.id);
        for (let one = 0; one < onward; one += 1) {
          context.send({ system: 'toy_c', operation: 'happen', data: { flaky, onward: 0, key } });
        }
      },
    },
    queries: {
      happened: context =>
        context
          .all(`SELECT item, count(*) AS times FROM ${system.id}_effects GROUP BY item`)
          .map(row => ({ item: Number(row['item']), times: Number(row['times']) })),
    },
  }),
);
