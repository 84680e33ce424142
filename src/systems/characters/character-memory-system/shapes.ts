/** The shapes of what this system answers. */
import { z } from 'zod';
import { memorySchema } from '../../../contracts/memory.ts';
import { grades, memoryKinds } from './memory.ts';

export { type Memory, type MemoryPage, memoryPageSchema, memorySchema } from '../../../contracts/memory.ts';

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
