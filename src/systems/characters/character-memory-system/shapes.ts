/** The shapes of what this system answers. */
import { z } from 'zod';
import { grades, memoryKinds, roles } from './memory.ts';

export const project = z.string().min(1);
export const character = z.string().trim().min(1).max(200);
export const position = z.number().int().min(0);
/** As of this scene, the scene itself included; the end of the book where it is left out. */
export const asOf = position.optional();
export const page = {
  limit: z.number().int().min(1).max(200).default(50),
  offset: z.number().int().min(0).default(0),
};

const passageSchema = z.object({ scene: position, start: position, end: position });

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
  passage: passageSchema.nullable(),
});
export type Memory = z.infer<typeof memorySchema>;

export const memoryListSchema = z.object({
  character: z.string(),
  /** As of this scene; null for the whole book. */
  scene: position.nullable(),
  total: z.number().int(),
  memories: z.array(memorySchema),
});

const evidenceSchema = z.object({
  since: position.nullable(),
  confidence: z.number(),
  text: z.string(),
  passage: passageSchema.nullable(),
});

export const foundSchema = memoryListSchema.extend({
  character: z.string().nullable(),
  memories: z.array(memorySchema.extend({ score: z.number(), recency: z.number(), relevance: z.number() })),
});

export const relationshipSchema = z.object({
  /** Null where the text tells of a relative without a name. */
  with: z.string().nullable(),
  relations: z.array(evidenceSchema.extend({ relation: z.string() })),
  /** Speeches between the two, and the scenes in which they speak. */
  exchanges: z.number().int(),
  scenes: z.number().int(),
  since: position.nullable(),
  last: position.nullable(),
});

export const valueSchema = z.object({
  value: z.string(),
  since: position.nullable(),
  times: z.number().int(),
  confidence: z.number(),
  /** Who says so, by name; empty where the narration does. */
  by: z.array(z.string()),
  evidence: z.array(evidenceSchema),
});

export const countsSchema = z.object({
  kinds: z.partialRecord(z.enum(memoryKinds), z.number().int()),
  grades: z.partialRecord(z.enum(grades), z.number().int()),
  own: z.number().int(),
});

export const memoryPageSchema = z.object({
  total: z.number().int(),
  kinds: z.partialRecord(z.enum(memoryKinds), z.number().int()),
  memories: z.array(memorySchema),
  complete: z.boolean(),
});
export type MemoryPage = z.infer<typeof memoryPageSchema>;
