/** Answers about what characters remember, and takes what the writer adds to it or takes back. */
import { z } from 'zod';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { memoryPageSchema, memorySchema } from '../../contracts/memory.ts';
import type { Engine } from '../../engine/index.ts';
import type { AllHandlers } from './handlers.ts';

const system = 'character_memory_system';
const longest = 2000;

export function memoryHandlers(
  engine: () => Promise<Engine>,
): Pick<AllHandlers, 'reading.memories' | 'reading.addMemory' | 'reading.forgetMemory'> {
  const ask = async (operation: string, data: unknown): Promise<unknown> =>
    (await engine()).request({ source: 'window', system, operation, data });
  return {
    'reading.memories': async question => {
      const { systems, query } = await engine();
      const answer = systems.some(one => one.id === system) ? await query(system, 'memories', question) : null;
      const nothing = { total: 0, kinds: {}, places: {}, memories: [], complete: false };
      return memoryPageSchema.nullable().parse(answer) ?? nothing;
    },
    'reading.addMemory': async ({ book: project, character, text, kind, grade, scene }) => {
      const words = text.trim();
      if (words === '') throw refused('Nothing is written.', 'Say in a sentence what is remembered.');
      if (words.length > longest) throw refused('This is too long.', 'Keep a memory under 2,000 characters.');
      const about = { project, character, text: words, grade };
      const added =
        scene === null && kind === 'backstory'
          ? await ask('add_backstory', about)
          : await ask('add_memory', { ...about, kind, scene: scene ?? 0 });
      return memorySchema.parse(added);
    },
    'reading.forgetMemory': async ({ book: project, character, ids }) => {
      if (!ids.every(id => id.startsWith('own-'))) {
        throw refused('Only memories of your own can be removed here.', 'What the book says is read from its pages.');
      }
      const answer = await ask('reset_character_memories', { project, character, memories: ids });
      return z.object({ removed: z.number().int() }).parse(answer);
    },
  };
}

function refused(message: string, advice: string): ScriptoriumError {
  return new ScriptoriumError('invalid-data', message, { advice });
}
