import { describe, expect, it } from 'vitest';
import { characterMemorySystem } from './system.ts';

describe('what changes the memories of a book', () => {
  it('runs one after another, whoever it concerns and by whatever name', () => {
    const { add_memory, add_backstory, reset_character_memories, reset_all_memories } =
      characterMemorySystem.operations;
    const data = { project: 'book', character: 'Ruth', text: 'Saw the lantern go out.' };
    const keys = [
      add_memory.orderingKey?.(add_memory.input.parse(data)),
      add_memory.orderingKey?.(add_memory.input.parse({ ...data, character: 'Ruth Alder' })),
      add_backstory.orderingKey?.(add_backstory.input.parse(data)),
      reset_character_memories.orderingKey?.(reset_character_memories.input.parse(data)),
      reset_all_memories.orderingKey?.(reset_all_memories.input.parse(data)),
    ];
    expect(new Set(keys)).toEqual(new Set(['character_memory_system/book']));
  });
});
