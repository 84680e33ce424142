/** How the machine is doing now, all of it measured: queues, health, speed, resources, errors. */
import { z } from 'zod';
import { defineSystem, operation } from '../../_kit/define-system.ts';
import {
  checkSchema,
  componentSchema,
  errorLogSchema,
  healthAnswerSchema,
  overviewSchema,
  performanceSchema,
  reportSchema,
  resourcesSchema,
  windowNames,
} from './shapes.ts';

const none = z.object({});
const component = z.string().min(1);

export const systemDashboard = defineSystem({
  id: 'system_dashboard',
  title: 'Machine',
  group: 'desk',
  description: 'Shows how the machine is doing now: queues, health, speed, resources and errors, all of it measured.',
  operations: {
    get_system_overview: operation({
      description:
        'Shows the whole machine at a glance: what waits, what runs, what failed, and which systems are busiest.',
      runs: 'effects',
      input: none,
      output: overviewSchema,
      examples: [{ title: 'The machine at a glance', data: {} }],
    }),
    get_system_health: operation({
      description: 'Shows the level of every system, and the open alerts with cause and cure.',
      runs: 'effects',
      input: none,
      output: healthAnswerSchema,
      examples: [{ title: 'What needs attention', data: {} }],
    }),
    get_component_status: operation({
      description: 'Shows one system, or all of them: state, lanes, rules with what they measured, and the last error.',
      runs: 'effects',
      input: z.object({ component: component.optional() }),
      output: z.object({ components: z.array(componentSchema) }),
      examples: [
        { title: 'The system that finds people', data: { component: 'identity_processor' } },
        { title: 'All systems', data: {} },
      ],
    }),
    get_performance_metrics: operation({
      description: 'Shows how fast each system works: items a second, and waiting and running times.',
      runs: 'effects',
      input: z.object({
        /** Default: the last five minutes. */
        window: z.enum(windowNames).optional(),
        component: component.optional(),
      }),
      output: performanceSchema,
      examples: [
        { title: 'The last five minutes', data: {} },
        {
          title: 'The last hour of the system that reads feelings',
          data: { window: '60m', component: 'content_emotion_integration' },
        },
      ],
    }),
    get_resource_usage: operation({
      description: 'Measures memory, processor, the database and the disk.',
      runs: 'effects',
      input: none,
      output: resourcesSchema,
      examples: [{ title: 'What Scriptorium uses', data: {} }],
    }),
    get_error_log: operation({
      description: 'Lists what went wrong, the newest first: dead letters and alerts, with what to do.',
      runs: 'effects',
      input: z.object({
        component: component.optional(),
        /** Default 50. */
        limit: z.number().int().min(1).max(500).optional(),
      }),
      output: errorLogSchema,
      examples: [{ title: 'The last twenty', data: { limit: 20 } }],
    }),
    generate_report: operation({
      description: 'Writes a report on the last hours: what each system did, and when it was unwell.',
      runs: 'effects',
      input: z.object({
        /** Default: the last day. */
        hours: z.number().positive().max(24).optional(),
      }),
      output: reportSchema,
      examples: [{ title: 'The last day', data: { hours: 24 } }],
    }),
    health_check: operation({
      description: 'Checks at once whether results can be stored, every queue moves, and somebody keeps watch.',
      runs: 'effects',
      input: none,
      output: checkSchema,
      examples: [{ title: 'Is all well?', data: {} }],
    }),
  },
});
