/** The book as windows and commands see it. Offsets are UTF-16 indices into the scene's own text. */
import { z } from 'zod';
import { plutchik } from './emotions.ts';

export const spanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

export const plutchikSchema = z.object(
  Object.fromEntries(plutchik.map(name => [name, z.number().min(0).max(1)])) as Record<
    (typeof plutchik)[number],
    z.ZodNumber
  >,
);

/** Valence, arousal and dominance from 1 to 5. */
export const affectSchema = z.object({ valence: z.number(), arousal: z.number(), dominance: z.number() });

/** A book on the shelf. `missing`: its file is not where it was. */
export const bookSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  files: z.array(z.string()),
  sample: z.boolean(),
  state: z.enum(['present', 'missing', 'trashed']),
  /** Why its file, which is there, cannot be read at present; what was read of it is kept. */
  waits: z.string().nullable().optional(),
  words: z.number().int(),
  chapters: z.number().int(),
  scenes: z.number().int(),
  /** Milliseconds since 1970; null before the first reading. */
  syncedAt: z.number().nullable(),
});
export type BookSummary = z.infer<typeof bookSummarySchema>;

/** What another look at a manuscript came to. */
export const syncedSchema = z.object({
  project: z.string(),
  /** `waiting`: the manuscript is there and cannot be read at present. */
  state: z.enum(['changed', 'unchanged', 'missing', 'waiting']),
  /** Which file is missing, or waited for, and why; or null. */
  missing: z.string().nullable(),
});

/** The title of the sample book, whose file does not tell it. */
export const sampleTitle = 'Moby-Dick';

export const manuscriptFormatSchema = z.enum(['text', 'markdown', 'word', 'epub']);
export type ManuscriptFormat = z.infer<typeof manuscriptFormatSchema>;

/** What was found in a manuscript before it is taken in. */
export const previewSchema = z.object({
  /** Names this preview in `takeIn` and `dismiss`. */
  id: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      encoding: z.string(),
      format: manuscriptFormatSchema,
      /** The words its own program counted when it last saved the file, or null. */
      counted: z.number().int().nullable(),
    }),
  ),
  /** The name of the folder it is, or null where it is one file or several. */
  folder: z.string().nullable(),
  title: z.string(),
  author: z.string().nullable(),
  /** Stretches between white space in the whole source. */
  words: z.number().int(),
  characters: z.number().int(),
  /** Whether it seems to be in English, which is all that people and feelings are read in. */
  english: z.boolean(),
  scenes: z.number().int(),
  chapters: z.array(
    z.object({
      title: z.string().nullable(),
      heading: z.string().nullable(),
      words: z.number().int(),
      scenes: z.number().int(),
    }),
  ),
  /** The book that has this file already, or null. */
  known: z.string().nullable(),
  sample: z.boolean(),
});
export type Preview = z.infer<typeof previewSchema>;

/** What is known of a chapter wherever it is shown. */
export const chapterSchema = z.object({
  /** The heading without its number, or null. */
  title: z.string().nullable(),
  /** The heading as it stands in the manuscript, or null. */
  heading: z.string().nullable(),
  words: z.number().int(),
  /** Positions of its scenes in the book, from `firstScene`, `sceneCount` of them. */
  firstScene: z.number().int(),
  sceneCount: z.number().int(),
});

export const outlineSchema = z.object({
  book: z.string(),
  title: z.string(),
  words: z.number().int(),
  english: z.boolean(),
  chapters: z.array(chapterSchema.extend({ index: z.number().int() })),
  scenes: z.array(
    z.object({
      chapter: z.number().int(),
      words: z.number().int(),
      /** How many of the book's facts are there: felt (emotions), heard (names and quotations), told (speakers). */
      felt: z.boolean(),
      heard: z.boolean(),
      told: z.boolean(),
    }),
  ),
});
export type Outline = z.infer<typeof outlineSchema>;

export const quotationViewSchema = spanSchema.extend({
  /** The character's key, or null where the text does not tell. */
  speaker: z.string().nullable(),
  name: z.string().nullable(),
  addressees: z.array(z.string()),
  confidence: z.number(),
  kind: z.enum(['explicit', 'anaphoric', 'implicit']),
});

export const sentenceViewSchema = spanSchema.extend({
  plutchik: plutchikSchema,
  valence: z.number(),
  arousal: z.number(),
  dominance: z.number(),
});

/** One scene as a page: its text, and what is known of it so far. What is not read yet is null. */
export const scenePageSchema = z.object({
  book: z.string(),
  position: z.number().int(),
  chapter: z.number().int(),
  /** Of the scenes of its chapter: this one, from 0, and how many. */
  inChapter: z.number().int(),
  ofChapter: z.number().int(),
  title: z.string().nullable(),
  words: z.number().int(),
  text: z.string(),
  paragraphs: z.array(spanSchema),
  quotations: z.array(quotationViewSchema).nullable(),
  /** Names, descriptions and pronouns of known characters. */
  mentions: z.array(spanSchema.extend({ character: z.string().nullable(), kind: z.string() })).nullable(),
  feeling: affectSchema.extend({ plutchik: plutchikSchema, sentences: z.array(sentenceViewSchema) }).nullable(),
});
export type ScenePage = z.infer<typeof scenePageSchema>;

/** The emotional arc of a book. A point that is not read yet is null. */
export const arcSchema = z.object({
  book: z.string(),
  points: z.array(
    z
      .object({
        scene: z.number().int(),
        /** Of the scene itself, from 1 to 5. */
        raw: z.number(),
        /** Smoothed along the book, with a 90 % band. */
        valence: z.number(),
        low: z.number(),
        high: z.number(),
        arousal: z.number(),
        dominance: z.number(),
        plutchik: plutchikSchema,
      })
      .nullable(),
  ),
  /** Known once the whole book is read; empty until then. */
  turning: z.array(z.object({ scene: z.number().int(), direction: z.enum(['rise', 'fall']) })),
  /** Every scene is read and the course is at the book's end; false where a scene could not be read. */
  complete: z.boolean(),
});
export type Arc = z.infer<typeof arcSchema>;

export const importanceSchema = z.enum(['major', 'intermediate', 'minor']);

export const castSchema = z.object({
  book: z.string(),
  /** Most important first. */
  characters: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      gender: z.enum(['female', 'male', 'unknown']),
      narrator: z.boolean(),
      importance: importanceSchema,
      mentions: z.number().int(),
      quotations: z.number().int(),
      /** Mentions by scene, as [position, count], in book order. */
      scenes: z.array(z.tuple([z.number().int(), z.number().int()])),
    }),
  ),
  /** Quotations in all, and those whose speaker is left open. */
  quotations: z.number().int(),
  open: z.number().int(),
  complete: z.boolean(),
});
export type Cast = z.infer<typeof castSchema>;

/** Words of the scenes whose quotations are known, and how many of them are spoken. */
export const speechSchema = z.object({
  words: z.number().int(),
  spoken: z.number().int(),
  /** Every scene of the book is among them. */
  complete: z.boolean(),
});
export type Speech = z.infer<typeof speechSchema>;

/** The passages behind a character, in book order. */
export const characterPassagesSchema = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['quotations', 'mentions']),
  total: z.number().int(),
  passages: z.array(
    spanSchema.extend({
      scene: z.number().int(),
      chapter: z.number().int(),
      /** The words themselves with a little around them; `from` and `to` mark them in it. */
      excerpt: z.string(),
      from: z.number().int(),
      to: z.number().int(),
      confidence: z.number().nullable(),
    }),
  ),
});
export type CharacterPassages = z.infer<typeof characterPassagesSchema>;

/** Texts of several files are one source, joined by two blank lines. */
export const sourceJoint = '\n\n\n';

/**
 * What a file tells of its text beside the text itself: headings by style, and where scenes break. Offsets are UTF-16
 * indices into the file's text. No mark adds a word to the text.
 */
export const manuscriptMarksSchema = z.object({
  /** An empty span heads what follows with a title that the text does not have, as an EPUB's contents give it. */
  headings: z.array(spanSchema.extend({ level: z.number().int().min(0).max(9), title: z.string().nullable() })),
  /** An empty span parts what stands on its two sides; any other is an ornament that belongs to neither. */
  breaks: z.array(spanSchema),
  /** As the file's own description has them, or null. */
  title: z.string().nullable(),
  author: z.string().nullable(),
  /** The title for a file of several that has no heading of its own: its name. Null where the file stands alone. */
  opening: z.string().nullable(),
});
export type ManuscriptMarks = z.infer<typeof manuscriptMarksSchema>;

/** The marks of a manuscript's files as they are kept, or null where none of them has any. */
export function layoutText(marks: readonly (ManuscriptMarks | null)[]): string | null {
  return marks.every(one => one === null) ? null : JSON.stringify(marks);
}

/** Manuscript files as they were read; nothing of them is kept. */
export const manuscriptFilesSchema = z.array(
  z.object({
    /** The real path: absolute, with links followed. */
    path: z.string(),
    text: z.string(),
    encoding: z.string(),
    format: manuscriptFormatSchema,
    marks: manuscriptMarksSchema.nullable(),
    /** The words its own program counted when it last saved the file, or null. */
    counted: z.number().int().min(0).nullable(),
  }),
);
export type ManuscriptFile = z.infer<typeof manuscriptFilesSchema>[number];

/** How a source divides; offsets are UTF-16 indices into it. */
export const dividedSchema = z.object({
  title: z.string().nullable(),
  words: z.number().int(),
  characters: z.number().int(),
  /** Left out by what was divided before this was asked. */
  english: z.boolean().optional(),
  chapters: z.array(chapterSchema.extend({ start: z.number().int(), end: z.number().int() })),
  scenes: z.array(
    z.object({
      chapter: z.number().int(),
      start: z.number().int(),
      end: z.number().int(),
      words: z.number().int(),
    }),
  ),
});
