/** One honest line about everything, for the tray, the command line and the bots. */
import { z } from 'zod';
import { healthLevels } from '../../../contracts/health.ts';
import { systemGroups } from '../../../contracts/system.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';

const none = z.object({});
const level = z.enum(healthLevels);

export const statusSummary = defineSystem({
  id: 'status_summary',
  title: 'In one line',
  group: 'desk',
  description: 'Says in one honest line how the books and the machine are.',
  operations: {
    get_status_summary: operation({
      description: 'Says in one line how things are: what needs attention, what is being read, what is done.',
      runs: 'effects',
      input: none,
      output: z.object({
        line: z.string(),
        level,
        /** What needs attention, the worst first, each in a sentence. */
        attention: z.array(z.string()),
        outstanding: z.number().int(),
        paused: z.array(z.string()),
        books: z.array(
          z.object({
            title: z.string(),
            state: z.enum(['present', 'missing', 'trashed']),
            /** Why its manuscript, which is there, cannot be read at present; or null. */
            waits: z.string().nullable(),
            scenes: z.number().int(),
            /** Of its scenes, how many have been read for people, and for feelings. */
            heard: z.number().int(),
            felt: z.number().int(),
          }),
        ),
      }),
      examples: [{ title: 'How are things?', data: {} }],
    }),
    get_system_health: operation({
      description: 'Counts the systems by level, and names those that are not well.',
      runs: 'effects',
      input: none,
      output: z.object({
        level,
        healthy: z.number().int(),
        warning: z.array(z.string()),
        critical: z.array(z.string()),
      }),
      examples: [{ title: 'Who is unwell?', data: {} }],
    }),
    get_file_structure: operation({
      description: 'Shows what lies in the data folder and how large it is, and where the manuscripts are.',
      runs: 'effects',
      input: none,
      output: z.object({
        data_folder: z.string(),
        bytes: z.number(),
        entries: z.array(
          z.object({ name: z.string(), bytes: z.number(), files: z.number().int(), known: z.boolean() }),
        ),
        manuscripts: z.array(
          z.object({
            title: z.string(),
            files: z.array(z.string()),
            /** All of its files are where they were, as a look at them just now has found. */
            there: z.boolean(),
          }),
        ),
      }),
      examples: [{ title: 'Where is everything?', data: {} }],
    }),
    get_plugin_status: operation({
      description: 'Lists the systems that are installed, what each can be asked, and whether it is at work.',
      runs: 'effects',
      input: none,
      output: z.object({
        systems: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            group: z.enum(systemGroups),
            state: z.enum(['idle', 'busy', 'paused', 'draining', 'off']),
            operations: z.number().int(),
          }),
        ),
        /** The trained models in use, by file name. */
        models: z.record(z.string(), z.string()),
      }),
      examples: [{ title: 'What is installed?', data: {} }],
    }),
  },
});
