/** Counts texts, tidies lists, and keeps count of what it did. */
import { z } from 'zod';
import { defineSystem, operation } from '../../_kit/define-system.ts';

const textSchema = z.string().max(20_000);

/** What can be done to a list, one step after another. */
export const listSteps = ['trim', 'drop_empty', 'lower', 'unique', 'sort', 'reverse', 'number'] as const;
export type ListStep = (typeof listSteps)[number];

export const textFiguresSchema = z.object({
  /** Unicode code points. */
  characters: z.number().int(),
  /** Stretches between white space. */
  words: z.number().int(),
  sentences: z.number().int(),
  paragraphs: z.number().int(),
  /** The words used most, without regard to capitals, the most frequent first. */
  commonest: z.array(z.object({ word: z.string(), times: z.number().int() })),
});

/** What the system has done since the data folder was made. */
export const countersSchema = z.object({
  texts: z.number().int(),
  words: z.number().int(),
  lists: z.number().int(),
  requests: z.number().int(),
  /** Milliseconds since 1970, or null where nothing has been done yet. */
  last_at: z.number().nullable(),
});

export const exampleSystem = defineSystem({
  id: 'example_system',
  title: 'Example system',
  group: 'desk',
  description: 'Counts texts, tidies lists, and keeps count of what it did.',
  operations: {
    text_processing: operation({
      description: 'Counts the characters, words, sentences and paragraphs of a text, and its commonest words.',
      runs: 'worker',
      input: z.object({ text: textSchema }),
      output: textFiguresSchema,
      examples: [
        { title: 'A short text', data: { text: 'The tide came in. It came in fast, and the boats rose with it.' } },
        { title: 'A paragraph of the book', data: { text: '{passage}' } },
      ],
    }),
    data_transformation: operation({
      description: 'Tidies a list, step by step: trims, drops empty entries, sorts, numbers and more.',
      runs: 'worker',
      input: z.object({
        entries: z.array(z.string().max(2_000)).max(2_000),
        steps: z.array(z.enum(listSteps)).min(1).max(20),
      }),
      output: z.object({ entries: z.array(z.string()) }),
      examples: [
        {
          title: 'Names in order, each once',
          data: { entries: ['Ruth', ' Abel', 'Ruth', ''], steps: ['trim', 'drop_empty', 'unique', 'sort'] },
        },
      ],
    }),
    request: operation({
      description: 'Has several texts counted, each as an item of its own, and answers how many were sent.',
      runs: 'engine',
      input: z.object({ texts: z.array(textSchema).min(1).max(50) }),
      output: z.object({ sent: z.number().int() }),
      examples: [{ title: 'Two texts', data: { texts: ['The tide came in.', 'The boats rose.'] } }],
    }),
    status_check: operation({
      description: 'Tells what this system has done since the data folder was made.',
      runs: 'engine',
      input: z.object({}),
      output: countersSchema,
      examples: [{ title: 'What was done so far', data: {} }],
    }),
  },
  queries: {
    counters: { input: z.object({}), output: countersSchema },
  },
});
