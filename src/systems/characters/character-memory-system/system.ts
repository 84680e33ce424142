/** What each character has lived, knows, and since which scene: read from the book, and added by the writer. */
import { z } from 'zod';
import { defineSystem } from '../../_kit/define-system.ts';
import { memoryKinds } from './memory.ts';
import { operations } from './operations.ts';
import type { SceneClaims } from './reading/claims.ts';
import { memoryPageSchema } from './shapes.ts';

/** Bumped whenever the same text would give other claims. */
const claimsVersion = '2';
/** Bumped whenever the same facts would give other memories. */
const memoriesVersion = '2';

const people = 'identity_processor';
const feelings = 'content_emotion_integration';

export const characterMemorySystem = defineSystem({
  id: 'character_memory_system',
  title: 'Memory',
  group: 'characters',
  description: 'Keeps what each character has lived, heard and learned, and since which scene.',
  reads: [{ system: people, fold: 'cast' }],
  operations,
  facts: {
    scene: {
      description: 'What one scene says about people: deeds, facts, skills, kinship, traits and the past.',
      value: z.custom<SceneClaims>(value => typeof value === 'object' && value !== null),
      version: () => claimsVersion,
      wanted: 'revision',
    },
  },
  folds: {
    memories: {
      description: 'What each scene leaves in the memory of each person, in the book’s order.',
      version: memoriesVersion,
      reads: [
        { system: 'character_memory_system', fact: 'scene' },
        { system: people, fact: 'speakers' },
        { system: feelings, fact: 'scene' },
      ],
      after: [{ system: people, fold: 'cast' }],
    },
  },
  queries: {
    /** What one person remembers, for the window. `words` searches; without a kind, all kinds. */
    memories: {
      input: z.object({
        book: z.string(),
        key: z.string(),
        scene: z.number().int().min(0),
        kind: z.enum(memoryKinds).nullable(),
        words: z.string().max(400),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
      output: memoryPageSchema,
    },
    /** Everything read from the book, in book order, for whoever compares readings. */
    whole: { input: z.object({ book: z.string() }), output: z.array(z.unknown()) },
    /** The same from the index, as it should be. */
    indexed: { input: z.object({ book: z.string() }), output: z.array(z.unknown()) },
  },
});
