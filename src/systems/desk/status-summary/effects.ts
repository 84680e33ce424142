/** Looks, and says it in few words. Changes nothing, and may be repeated at will. */
import { access } from 'node:fs/promises';
import { z } from 'zod';
import { bookSummarySchema, type BookSummary } from '../../../contracts/book.ts';
import type { MachineView } from '../../../contracts/effects.ts';
import { type ReadBook, statusLine } from '../../../contracts/status-line.ts';
import { defineEffects } from '../../_kit/define-effects.ts';
import { statusSummary } from './system.ts';

const heardSchema = z.array(z.object({ heard: z.boolean(), told: z.boolean() }));
const feltSchema = z.array(z.boolean());

export const effects = defineEffects(statusSummary, {
  async get_status_summary(_data, _gathered, { machine, figures, now }) {
    const books: ReadBook[] = [];
    for (const book of await listBooks(machine)) books.push(await readBook(machine, book));
    const health = machine.health();
    const { systems, outstanding, store_failure: storeFailure } = figures();
    const titles = new Map(machine.systems.map(system => [system.id, system.title]));
    const paused = systems
      .filter(one => one.state === 'paused' || one.state === 'draining')
      .map(one => titles.get(one.id) ?? one.id);
    return {
      line: statusLine({ alerts: health.open, outstanding, storeFailure, paused, books, now: now() }),
      level: health.level,
      attention: health.open.map(alert => alert.cause),
      outstanding,
      paused,
      books,
    };
  },
  get_system_health(_data, _gathered, { machine }) {
    const { level, systems } = machine.health();
    const at = (wanted: typeof level): string[] => systems.filter(one => one.level === wanted).map(one => one.id);
    return Promise.resolve({
      level,
      healthy: at('healthy').length,
      warning: at('warning'),
      critical: at('critical'),
    });
  },
  async get_file_structure(_data, _gathered, { machine }) {
    const folder = await machine.host.folder();
    const books = await listBooks(machine);
    return {
      data_folder: folder.path,
      bytes: folder.entries.reduce((sum, entry) => sum + entry.bytes, 0),
      entries: folder.entries.map(({ name, bytes, files, known }) => ({ name, bytes, files, known })),
      manuscripts: await Promise.all(
        books.map(async ({ title, files }) => ({ title, files, there: await areThere(files) })),
      ),
    };
  },
  get_plugin_status(_data, _gathered, { machine, figures }) {
    const states = new Map(figures().systems.map(one => [one.id, one.state]));
    return Promise.resolve({
      systems: machine.systems.map(({ id, title, group, operations }) => ({
        id,
        title,
        group,
        state: states.get(id) ?? ('off' as const),
        operations: Object.values(operations).filter(one => one.internal !== true).length,
      })),
      models: { ...machine.host.models },
    });
  },
});

/** Looked at now: of a book in the trash, nobody has looked since. */
async function areThere(files: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    files.map(file =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return !found.includes(false);
}

async function listBooks(machine: MachineView): Promise<readonly BookSummary[]> {
  return z.array(bookSummarySchema).parse(await machine.query('project_manager', 'list', {}));
}

async function readBook(machine: MachineView, { id, title, state, waits, scenes }: BookSummary): Promise<ReadBook> {
  const heard = heardSchema.parse(await machine.query('identity_processor', 'progress', { book: id }));
  const felt = feltSchema.parse(await machine.query('content_emotion_integration', 'progress', { book: id }));
  return {
    title,
    state,
    waits: waits ?? null,
    scenes,
    heard: heard.filter(one => one.heard).length,
    felt: felt.filter(Boolean).length,
  };
}
