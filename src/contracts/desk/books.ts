/** A book as commands print it. */
import { z } from 'zod';
import { type BookSummary, bookSummarySchema } from '../book.ts';
import { goalSchema, writingSchema } from '../writing.ts';

export const projectViewSchema = bookSummarySchema.omit({ syncedAt: true }).extend({
  /** Milliseconds since 1970; null before the first reading. */
  synced_at: z.number().nullable(),
});
export type ProjectView = z.infer<typeof projectViewSchema>;

export const projectsViewSchema = z.object({ projects: z.array(projectViewSchema) });
export type ProjectsView = z.infer<typeof projectsViewSchema>;

/** A book with its chapters in order; none before the first reading. */
export const projectDetailsSchema = z.object({
  project: projectViewSchema.extend({
    outline: z.array(
      z.object({
        index: z.number().int(),
        title: z.string().nullable(),
        words: z.number().int(),
        scenes: z.number().int(),
      }),
    ),
  }),
});
export type ProjectDetails = z.infer<typeof projectDetailsSchema>;

/** A goal, and how the writing goes; the latter null before the first reading. */
export const goalsViewSchema = z.object({ project: z.string(), goal: goalSchema, writing: writingSchema.nullable() });
export type GoalsView = z.infer<typeof goalsViewSchema>;

export function projectView({ syncedAt, ...book }: BookSummary): ProjectView {
  return { ...book, synced_at: syncedAt };
}

export function projectsView(books: readonly BookSummary[]): ProjectsView {
  return { projects: books.map(projectView) };
}
