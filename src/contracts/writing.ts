/** Goals and writing days of a book. A day is a local date of the writer, such as 2026-11-24. */
import { z } from 'zod';
import { weekdays } from './weekdays.ts';

export { type Weekday, weekdays } from './weekdays.ts';

export const weekdaySchema = z.enum(weekdays);

/** A date that the calendar has. */
export const daySchema = z.iso.date();

const wordCount = z.number().int().min(1).max(100_000_000);

/** Days off are no writing days: no pace is measured on them, and none is asked for. */
export const daysOffSchema = z
  .array(weekdaySchema)
  .transform(days => weekdays.filter(day => days.includes(day)))
  .refine(days => days.length < weekdays.length, 'At least one day of the week must be left for writing.');

export const goalSchema = z.object({
  /** Words of the whole book; null for none. */
  words: z.number().int().nullable(),
  /** When it is due; null for never. */
  by: z.string().nullable(),
  /** Words a writing day; null for none. */
  daily: z.number().int().nullable(),
  days_off: z.array(weekdaySchema),
});
export type Goal = z.infer<typeof goalSchema>;

/** What of a goal is changed: what is left out stays, null takes it away. */
export const goalChangeSchema = z.object({
  words: wordCount.nullable().optional(),
  by: daySchema.nullable().optional(),
  daily: wordCount.max(1_000_000).nullable().optional(),
  days_off: daysOffSchema.optional(),
});
export type GoalChange = z.infer<typeof goalChangeSchema>;

export const goalFields = ['words', 'by', 'daily', 'days_off'] as const;
export type GoalField = (typeof goalFields)[number];

/** Why a typed goal cannot be set, said beside the field. */
export const goalFaultSchema = z.object({ field: z.enum(goalFields), title: z.string(), advice: z.string() });
export type GoalFault = z.infer<typeof goalFaultSchema>;

/** One day of writing on a book: words that came, words that went, and how many there were in the end. */
export const writingDaySchema = z.object({
  day: z.string(),
  written: z.number().int(),
  cut: z.number().int(),
  /** Written less cut; negative on a day of cutting. */
  net: z.number().int(),
  /** Of the whole book, when the day's last change was read. */
  words: z.number().int(),
});
export type WritingDay = z.infer<typeof writingDaySchema>;

/** Net words a writing day, over the last four weeks at most; today is not over and does not count. */
export const paceSchema = z.object({
  words_per_day: z.number(),
  /** The writing days it was measured on, and on how many of them something was written. */
  days: z.number().int(),
  days_written: z.number().int(),
});
export type Pace = z.infer<typeof paceSchema>;

/** Between which days the target is reached at this pace, in eight of ten cases. */
export const forecastSchema = z.object({ earliest: z.string(), likely: z.string(), latest: z.string() });
export type Forecast = z.infer<typeof forecastSchema>;

/** Why there is no forecast. */
export const noForecastReasons = ['no-target', 'reached', 'too-few-days', 'not-growing', 'too-uncertain'] as const;

export const writingSchema = z.object({
  goal: goalSchema,
  /** The day of the first reading, from which on writing is counted, and the words there were; null before it. */
  since: z.object({ day: z.string(), words: z.number().int() }).nullable(),
  today: z.object({
    day: z.string(),
    written: z.number().int(),
    cut: z.number().int(),
    net: z.number().int(),
    /** Net words that the daily goal still asks for; null where there is none, or today is a day off. */
    left: z.number().int().nullable(),
    day_off: z.boolean(),
  }),
  /** Writing days in a row with words written, up to today or, where today has none yet, to the day before. */
  days_in_a_row: z.number().int(),
  progress: z
    .object({
      target: z.number().int(),
      words: z.number().int(),
      remaining: z.number().int(),
      /** From 0; above 1 where the book has outgrown the target. */
      share: z.number(),
      /** Writing days left until it is due, today among them, and the words each would need; null without a date. */
      days_left: z.number().int().nullable(),
      needed_per_day: z.number().int().nullable(),
    })
    .nullable(),
  /** Null where too few days are known. */
  pace: paceSchema.nullable(),
  forecast: forecastSchema.nullable(),
  no_forecast: z.enum(noForecastReasons).nullable(),
  /** Days with a change, of the last year, oldest first. */
  days: z.array(writingDaySchema),
});
export type Writing = z.infer<typeof writingSchema>;

/** Counts of a book, chapter by chapter, and how the writing goes. */
export const bookStatisticsSchema = z.object({
  words: z.number().int(),
  characters: z.number().int(),
  chapters: z.number().int(),
  scenes: z.number().int(),
  words_per_chapter: z.object({ shortest: z.number(), median: z.number(), longest: z.number() }),
  words_per_scene: z.object({ shortest: z.number(), median: z.number(), longest: z.number() }),
  longest_chapter: z.object({ index: z.number().int(), title: z.string().nullable(), words: z.number().int() }),
  by_chapter: z.array(
    z.object({
      index: z.number().int(),
      title: z.string().nullable(),
      words: z.number().int(),
      scenes: z.number().int(),
      /** Of the words of all chapters, from 0 to 1. */
      share: z.number(),
    }),
  ),
  writing: writingSchema,
});
export type BookStatistics = z.infer<typeof bookStatisticsSchema>;
