/** The desk from a terminal: what the read-only commands print, and reading manuscripts, as operations. */
import { z } from 'zod';
import { itemsViewSchema, projectsViewSchema } from '../../../contracts/desk/items.ts';
import { statusViewSchema, systemsViewSchema } from '../../../contracts/desk/machine.ts';
import { itemStates } from '../../../contracts/items.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';

/** The commands that only look. */
export const commandSchema = z.discriminatedUnion('command', [
  z.object({ command: z.literal('projects') }),
  z.object({ command: z.literal('systems') }),
  z.object({ command: z.literal('status') }),
  z.object({
    command: z.literal('items'),
    system: z.string().optional(),
    state: z.enum(itemStates).optional(),
    /** Default 50. */
    limit: z.number().int().min(1).max(1_000).optional(),
  }),
]);
export type DeskCommand = z.infer<typeof commandSchema>;

export const answerSchema = z.discriminatedUnion('command', [
  z.object({ command: z.literal('projects'), answer: projectsViewSchema }),
  z.object({ command: z.literal('systems'), answer: systemsViewSchema }),
  z.object({ command: z.literal('status'), answer: statusViewSchema }),
  z.object({ command: z.literal('items'), answer: itemsViewSchema }),
]);
export type DeskAnswer = z.infer<typeof answerSchema>;

export const frameworkCli = defineSystem({
  id: 'framework_cli',
  title: 'Command line',
  group: 'desk',
  description: 'The same desk from a terminal: runs the commands that look, and has manuscripts read.',
  operations: {
    run_command: operation({
      description: 'Runs a command that only looks (projects, systems, status or items) and answers what it prints.',
      runs: 'effects',
      input: commandSchema,
      output: answerSchema,
      examples: [
        { title: 'The state of the machine', data: { command: 'status' } },
        { title: 'The books on the shelf', data: { command: 'projects' } },
        { title: 'The systems and what they can be asked', data: { command: 'systems' } },
        { title: 'The last items of the shelf', data: { command: 'items', system: 'project_manager', limit: 5 } },
      ],
    }),
    analyze: operation({
      description: 'Puts a manuscript on the shelf and has it read by all systems. Answers what was sent.',
      runs: 'engine',
      input: z.object({
        /** Absolute paths, in the order of the book. */
        files: z.array(z.string().min(1)).min(1).max(1000),
        title: z.string().trim().min(1).max(500).optional(),
      }),
      output: z.object({ sent: z.array(z.object({ system: z.string(), operation: z.string() })) }),
      examples: [{ title: 'Read the book that was read last once more', data: { files: ['{file}'] } }],
    }),
  },
});
