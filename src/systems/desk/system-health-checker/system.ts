/** Finds what is wrong and says how to mend it: folder, disk, store, threads, models, manuscripts, settings. */
import { z } from 'zod';
import { findingSchema } from '../../../contracts/findings.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';

const none = z.object({});

const findings = z.object({ findings: z.array(findingSchema) });

export const reportSchema = findings.extend({
  /** Milliseconds since 1970. */
  at: z.number(),
  state: z.enum(['ok', 'warning', 'critical']),
});
export type CheckReport = z.infer<typeof reportSchema>;

export const systemHealthChecker = defineSystem({
  id: 'system_health_checker',
  title: 'Check-up',
  group: 'desk',
  description: 'Finds what is wrong with the program, its folder and the manuscripts, and says how to mend it.',
  operations: {
    run_health_check: operation({
      description: 'Checks everything, says what is wrong and how to mend it, and keeps the report.',
      runs: 'effects',
      input: none,
      output: reportSchema,
      examples: [{ title: 'Check everything', data: {} }],
      orderingKey: () => 'system_health_checker/reports',
    }),
    check_config: operation({
      description: 'Checks the settings of the folder and of the window, and names the thresholds that were changed.',
      runs: 'effects',
      input: none,
      output: findings,
      examples: [{ title: 'Are the settings in order?', data: {} }],
    }),
    check_model_server: operation({
      description:
        'Asks a language model server on this computer whether it is there, where one is named. Nothing else is contacted.',
      runs: 'effects',
      input: z.object({
        /** Its address, on this computer only, such as `http://127.0.0.1:11434`. */
        address: z.string().max(200).optional(),
      }),
      output: findings,
      examples: [
        { title: 'Is one set up?', data: {} },
        { title: 'Is one there, at the usual place?', data: { address: 'http://127.0.0.1:11434' } },
      ],
      timeLimitMs: 15_000,
    }),
    check_discord: operation({
      description: 'Says whether Discord bots are installed and running. Nothing is contacted.',
      runs: 'effects',
      input: none,
      output: findings,
      examples: [{ title: 'Are there bots?', data: {} }],
    }),
    check_file_structure: operation({
      description: 'Checks the data folder, its rights and its disk, and whether every manuscript can be read.',
      runs: 'effects',
      input: none,
      output: findings,
      examples: [{ title: 'Is everything in its place?', data: {} }],
    }),
    check_plugins: operation({
      description: 'Checks that every system is complete and at work, and that the trained models are in place.',
      runs: 'effects',
      input: none,
      output: findings,
      examples: [{ title: 'Are the systems complete?', data: {} }],
    }),
    get_health_report: operation({
      description: 'Shows the last report that was kept, and how its findings have changed since the one before.',
      runs: 'engine',
      input: none,
      output: z.object({
        /** Null where no check was ever run. */
        report: reportSchema.nullable(),
        /** Checks that were well in the report before, and are not now. */
        worse: z.array(z.string()),
        better: z.array(z.string()),
        kept: z.number().int(),
      }),
      examples: [{ title: 'The last report', data: {}, after: ['run_health_check'] }],
    }),
  },
});
