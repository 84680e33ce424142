/** `scriptorium systems` and `scriptorium status`: the machine as it is. */
import { z } from 'zod';
import { statusView, systemsView } from '../../contracts/desk/machine.ts';
import { exampleBook, fillExample } from '../../workers/examples.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { failingInWords } from '../reading/held.ts';
import { count, counted, table } from '../terminal/layout.ts';

const summarySchema = z.object({ line: z.string() });

export function systems(desk: Desk): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const book = await exampleBook(engine.query);
    const view = systemsView(engine.systems, engine.figures(), data => fillExample(data, book));
    const words = (): string =>
      view.systems
        .map(({ id, title, state, held, operations }) => {
          const rows = operations.map(operation => [`  ${operation.id}`, operation.description]);
          const width = Math.max(...rows.map(([name = '']) => name.length));
          return [
            `${title} (${id}), ${state}`,
            ...(held === null ? [] : [failingInWords(id, held)]),
            ...rows.map(([name = '', description = '']) => `${name.padEnd(width)}  ${description}`),
          ].join('\n');
        })
        .join('\n\n');
    await desk.answer({ json: view, words });
    return exitCodes.done;
  });
}

export function status(desk: Desk): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    await engine.health.look();
    const view = statusView(engine.figures());
    const { line } = summarySchema.parse(await engine.effect('status_summary', 'get_status_summary', {}));
    const titles = new Map(engine.systems.map(system => [system.id, system.title]));
    const words = (): string => {
      const dead = view.dead === 0 ? '' : ` ${counted(view.dead, 'dead letter')}: see \`scriptorium dead\`.`;
      const columns = [
        { title: 'System' },
        { title: 'State' },
        ...['Waiting', 'Running', 'Done', 'Dead'].map(title => ({ title, right: true })),
      ];
      const rows = view.systems.map(one => [
        titles.get(one.id) ?? one.id,
        one.held === null ? one.state : `${one.state}, held`,
        ...[one.waiting, one.processing, one.processed, one.dead].map(count),
      ]);
      const failing = view.systems.flatMap(({ id, held }) => (held === null ? [] : [failingInWords(id, held)]));
      return `${[`${line}${dead}`, ...failing].join('\n')}\n\n${table(columns, rows)}\n\nData folder: ${desk.dataFolder}`;
    };
    await desk.answer({ json: { data_folder: desk.dataFolder, ...view }, words });
    return exitCodes.done;
  });
}
