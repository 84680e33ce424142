/** Books: which manuscript files they are, how they divide into chapters and scenes, when they were last read. */
import { z } from 'zod';
import {
  bookSummarySchema,
  dividedSchema,
  manuscriptFilesSchema,
  manuscriptFormatSchema,
  manuscriptMarksSchema,
  spanSchema,
  syncedSchema,
} from '../../../contracts/book.ts';
import { bookStatisticsSchema, goalChangeSchema, goalSchema } from '../../../contracts/writing.ts';
import { defineSystem, operation } from '../../_kit/define-system.ts';

/** What a thread makes of an archive's parts. */
export const extractedSchema = z.object({
  text: z.string(),
  marks: manuscriptMarksSchema,
  counted: z.number().int().nullable(),
});
export type Extracted = z.infer<typeof extractedSchema>;

const project = z.string().min(1);
const none = z.object({});

const chapterSchema = dividedSchema.shape.chapters.element;
const sceneSchema = dividedSchema.shape.scenes.element.extend({ hash: z.string() });

export const structureSchema = dividedSchema.extend({ scenes: z.array(sceneSchema) });
export type Structure = z.infer<typeof structureSchema>;

/** When a manuscript was last saved, and how far the clocks here are ahead of UTC: whose day the words belong to. */
export const savedSchema = z.object({ at: z.number(), offsetMinutes: z.number() });
const offset_minutes = z.number().int().min(-1440).max(1440).optional();

export const projectManager = defineSystem({
  id: 'project_manager',
  title: 'Projects',
  group: 'desk',
  description: 'Keeps the shelf: which files a book is made of, its chapters and scenes, and what changed in them.',
  queue: { concurrency: 2 },
  operations: {
    create_project: operation({
      description:
        'Puts a manuscript on the shelf and reads it; a book that has these files already is found, and comes back from the trash.',
      runs: 'effects',
      input: z.object({
        /** Absolute paths, in the order of the book. */
        files: z.array(z.string().min(1)).min(1).max(1000),
        title: z.string().trim().min(1).max(500).optional(),
        sample: z.boolean().optional(),
      }),
      result: z.object({ id: z.string(), files: z.array(z.string()), name: z.string() }),
      output: z.object({
        project: z.string(),
        new: z.boolean(),
        /** It was in the trash. */
        brought_back: z.boolean(),
      }),
      examples: [{ title: 'Open the book that was read last once more', data: { files: ['{file}'] } }],
      dedupeKey: data => `create_project/${JSON.stringify(data.files)}`,
    }),
    sync_manuscript: operation({
      description: 'Reads the manuscript files again and sends every scene that changed to the systems that read.',
      runs: 'effects',
      input: z.object({ project }),
      gathers: z.object({
        files: z.array(z.string()),
        hasText: z.boolean(),
        /** The files read last, with the hashes of their texts. */
        known: z.array(z.object({ path: z.string(), hash: z.string() })),
      }),
      result: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('read'),
          texts: z.array(z.string()),
          format: manuscriptFormatSchema,
          /** The marks of the files, as `layoutText` writes them. */
          layout: z.string().nullable(),
          /** The paths of the files that were read. */
          paths: z.array(z.string()),
          saved: savedSchema,
        }),
        z.object({ kind: z.literal('missing'), why: z.string() }),
        z.object({ kind: z.literal('waiting'), why: z.string() }),
      ]),
      output: syncedSchema,
      examples: [{ title: 'Look whether the manuscript has changed', data: { project: '{project}' } }],
      retry: { attempts: 6, backoffMs: 400, ceilingMs: 5_000 },
      orderingKey: data => `project_manager/${data.project}`,
      dedupeKey: data => `sync_manuscript/${data.project}`,
    }),
    divide_manuscript: operation({
      description: 'Finds the chapters and scenes of a text that was read.',
      runs: 'worker',
      internal: true,
      input: z.object({
        project,
        sources: z.array(z.string()),
        format: manuscriptFormatSchema,
        /** The hash of the files' marks, or null where they have none. */
        layout: z.string().nullable().default(null),
        paths: z.array(z.string()).default([]),
        saved: savedSchema.optional(),
      }),
      gathers: z.object({
        texts: z.array(z.string()),
        layout: z.string().nullable(),
        /** The whole source as it was last divided, where the change since then is to be counted. */
        before: z.string().nullable().optional(),
      }),
      result: dividedSchema.extend({
        change: z.object({ written: z.number().int(), cut: z.number().int() }).nullable(),
      }),
      output: dividedSchema,
      examples: [],
      orderingKey: data => `project_manager/${data.project}`,
    }),
    read_manuscript: operation({
      description: 'Reads manuscript files as text, for a look at them before they are taken in.',
      runs: 'effects',
      internal: true,
      input: z.object({ files: z.array(z.string().min(1)).min(1).max(1000) }),
      output: z.object({
        /** The real paths that the book is known by: of its files, or of its folder. */
        roots: z.array(z.string()),
        folder: z.string().nullable(),
        files: manuscriptFilesSchema,
      }),
      examples: [],
    }),
    extract_manuscript: operation({
      description: 'Turns the unpacked parts of a Word document or an EPUB into text.',
      runs: 'worker',
      internal: true,
      input: z.object({ format: z.enum(['word', 'epub']), name: z.string() }),
      gathers: z.object({ parts: z.record(z.string(), z.instanceof(Uint8Array)) }),
      output: extractedSchema,
      examples: [],
    }),
    get_project: operation({
      description: 'Tells what is known of a book: its files, its outline with the words of each chapter, its goal.',
      runs: 'engine',
      input: z.object({ project }),
      output: bookSummarySchema.extend({ outline: z.array(chapterSchema), goal: goalSchema }),
      examples: [{ title: 'The book last read', data: { project: '{project}' } }],
    }),
    list_projects: operation({
      description: 'Lists the books on the shelf and in the trash.',
      runs: 'engine',
      input: none,
      output: z.object({ projects: z.array(bookSummarySchema) }),
      examples: [{ title: 'All books', data: {} }],
    }),
    update_project: operation({
      description:
        'Changes a book’s title, says where its files are now, or brings it back from the trash, where it stays otherwise.',
      runs: 'engine',
      input: z.object({
        project,
        title: z.string().trim().min(1).max(500).optional(),
        files: z.array(z.string().min(1)).min(1).max(1000).optional(),
        trashed: z.literal(false).optional(),
      }),
      output: bookSummarySchema,
      examples: [
        { title: 'Bring the book back, if it was in the trash', data: { project: '{project}', trashed: false } },
      ],
      orderingKey: data => `project_manager/${data.project}`,
    }),
    delete_project: operation({
      description: 'Moves a book to the trash. Its manuscript files are not touched, and it can be brought back.',
      runs: 'engine',
      input: z.object({ project }),
      output: bookSummarySchema,
      examples: [{ title: 'Put the book last read into the trash', data: { project: '{project}' } }],
      orderingKey: data => `project_manager/${data.project}`,
    }),
    set_goal: operation({
      description:
        'Sets what the book is to become: words in all, until when, words a day, days off. Null takes one away.',
      runs: 'engine',
      input: goalChangeSchema.extend({ project, offset_minutes }),
      output: goalSchema,
      examples: [
        {
          title: 'A novel of 90,000 words, 500 of them a day, with Sundays off',
          data: { project: '{project}', words: 90_000, daily: 500, days_off: ['sun'] },
        },
        { title: 'No goal for each day any more', data: { project: '{project}', daily: null } },
      ],
      orderingKey: data => `project_manager/${data.project}`,
    }),
    get_statistics: operation({
      description:
        'Counts the book, chapter by chapter, and tells how the writing goes: today, the goal, the pace, the forecast.',
      runs: 'engine',
      input: z.object({
        project,
        /** Minutes that the writer’s clocks are ahead of UTC. Default: as at the last sync. */
        offset_minutes,
      }),
      output: bookStatisticsSchema,
      examples: [{ title: 'The book last read', data: { project: '{project}' } }],
    }),
  },
  queries: {
    list: { input: none, output: z.array(bookSummarySchema) },
    /** The project with these files, in this order, or null. */
    known: { input: z.object({ files: z.array(z.string()) }), output: z.string().nullable() },
    structure: {
      input: z.object({ project }),
      output: bookSummarySchema
        .extend({
          sources: z.array(z.string()),
          /** The hash of the files' marks, or null where they have none. */
          layout: z.string().nullable(),
          structure: structureSchema.nullable(),
        })
        .nullable(),
    },
    /** The whole source as it was last read: the files' texts joined by two blank lines. */
    source: { input: z.object({ project }), output: z.string().nullable() },
    /** The same as the operation `get_statistics`; null before the first reading. */
    statistics: { input: z.object({ project, offset_minutes }), output: bookStatisticsSchema.nullable() },
    /** The text of one scene, and where its paragraphs stand in it. */
    text: {
      input: z.object({ project, position: z.number().int().min(0) }),
      output: z.object({ text: z.string(), paragraphs: z.array(spanSchema) }).nullable(),
    },
  },
});
