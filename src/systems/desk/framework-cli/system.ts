/** The desk from a terminal: what the read-only commands print, and reading manuscripts, as operations. */
import { z } from 'zod';
import { backupViewSchema } from '../../../contracts/desk/backups.ts';
import { projectsViewSchema } from '../../../contracts/desk/books.ts';
import { itemsViewSchema } from '../../../contracts/desk/items.ts';
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

/** Databases of many books are copied and read whole. */
const longMs = 600_000;

export const frameworkCli = defineSystem({
  id: 'framework_cli',
  title: 'Command line',
  group: 'desk',
  description: 'The same desk from a terminal: runs the commands that look, has manuscripts read, and keeps backups.',
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
    backup: operation({
      description:
        'Copies the whole database, as it is at one moment, into the folder of backups, and checks the copy.',
      runs: 'effects',
      timeLimitMs: longMs,
      input: z.object({}),
      output: z.object({ backup: backupViewSchema }),
      examples: [{ title: 'Make a backup', data: {} }],
    }),
    list_backups: operation({
      description: 'Lists the backups, the newest first, with what earlier restores put aside.',
      runs: 'effects',
      input: z.object({}),
      output: z.object({ backups: z.array(backupViewSchema) }),
      examples: [{ title: 'The backups there are', data: {}, after: ['backup'] }],
    }),
    restore: operation({
      description:
        'Checks a backup and has it restored when the data folder is next opened; with `check`, only checks it.',
      runs: 'effects',
      timeLimitMs: longMs,
      input: z.object({
        /** Default: the newest. */
        backup: z.string().min(1).max(100).optional(),
        check: z.boolean().optional(),
      }),
      output: z.object({ backup: backupViewSchema, state: z.enum(['sound', 'staged']) }),
      examples: [{ title: 'Check that the newest backup could be restored', data: { check: true }, after: ['backup'] }],
    }),
    cleanup_backups: operation({
      description: 'Removes backups but the newest of each of the last seven days and four weeks that have one.',
      runs: 'effects',
      input: z.object({}),
      output: z.object({ kept: z.array(z.string()), removed: z.array(z.string()) }),
      examples: [{ title: 'Remove what is no longer needed', data: {}, after: ['backup'] }],
    }),
  },
});
