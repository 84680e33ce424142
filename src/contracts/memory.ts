/** What characters remember, as the window and the system that keeps it see it. */
import { z } from 'zod';
import { grades, memoryKinds } from './memory-words.ts';

export { type Grade, grades, type MemoryKind, memoryKinds } from './memory-words.ts';

/** How the one who remembers came by it. */
export const roles = ['did', 'said', 'heard', 'told'] as const;
export type Role = (typeof roles)[number];

const position = z.number().int().min(0);

export const memorySchema = z.object({
  id: z.string(),
  character: z.string(),
  kind: z.enum(memoryKinds),
  grade: z.enum(grades),
  /** From 0 to 1. */
  importance: z.number(),
  /** From 0 to 1; 1 for what the writer added. */
  confidence: z.number(),
  /** The scene from which on it is known; null for what was so before the book begins. */
  since: position.nullable(),
  /** Read from the book, or added by the writer. */
  origin: z.enum(['book', 'writer']),
  /** Whether they did it, said it, heard it, or it was told of them; null for the writer’s own. */
  role: z.enum(roles).nullable(),
  text: z.string(),
  /** Whom else it concerns, by name. */
  about: z.array(z.string()),
  /** The relation, the skill or the sort of fact; null where there is none. */
  value: z.string().nullable(),
  passage: z.object({ scene: position, start: position, end: position }).nullable(),
});
export type Memory = z.infer<typeof memorySchema>;

/** A page of what somebody remembers by a scene, by kind and then by since when. */
export const memoryPageSchema = z.object({
  total: z.number().int(),
  kinds: z.partialRecord(z.enum(memoryKinds), z.number().int()),
  /** By kind, how many are known since which scene, over the whole book, as [position, count]. */
  places: z.partialRecord(z.enum(memoryKinds), z.array(z.tuple([position, z.number().int()]))),
  memories: z.array(memorySchema),
  /** The whole book has been read for them. */
  complete: z.boolean(),
});
export type MemoryPage = z.infer<typeof memoryPageSchema>;
