/** Removes a memory that the writer added. */
import type { Memory } from '../../contracts/memory.ts';
import type { Command } from './command.ts';

export const forgetMemory: Command<readonly [memory: Memory]> = {
  id: 'forget-memory',
  title: 'Forget it',
  async run(desk, memory) {
    const failure = await desk.memory.forget(memory);
    if (failure !== null) desk.app.fail(failure);
  },
};
