/** Answers the commands that only look, from what the engine shows of the machine. */
import { z } from 'zod';
import { bookSummarySchema } from '../../../contracts/book.ts';
import { projectsView } from '../../../contracts/desk/books.ts';
import { itemsAsked, itemsFilter } from '../../../contracts/desk/items-asked.ts';
import { statusView, systemsView } from '../../../contracts/desk/machine.ts';
import type { MachineView } from '../../../contracts/effects.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { MachineFigures } from '../../../contracts/statistics.ts';
import type { DeskAnswer, DeskCommand } from './system.ts';

const usualLimit = 50;

/** Examples are shown as they are written, without a book's data in them. Throws `unknown-system`. */
export async function look(command: DeskCommand, machine: MachineView, figures: MachineFigures): Promise<DeskAnswer> {
  switch (command.command) {
    case 'projects': {
      const books = z.array(bookSummarySchema).parse(await machine.query('project_manager', 'list', {}));
      return { command: 'projects', answer: projectsView(books) };
    }
    case 'systems':
      return { command: 'systems', answer: systemsView(machine.systems, figures, data => data) };
    case 'status':
      return { command: 'status', answer: statusView(figures) };
    case 'items': {
      const { system, state, limit = usualLimit } = command;
      if (system !== undefined && !machine.systems.some(one => one.id === system)) {
        throw new ScriptoriumError('unknown-system', `There is no system ${system}.`);
      }
      const asked = { system, state, limit };
      const found = await machine.items(itemsFilter(asked));
      return { command: 'items', answer: itemsAsked(found, machine.isProcessing, asked) };
    }
  }
}
