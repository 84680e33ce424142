/** `scriptorium systems` and `scriptorium status`: the machine as it is. */
import { z } from 'zod';
import { bottleneckWords } from '../../contracts/bottleneck-words.ts';
import { statusView, systemsView } from '../../contracts/desk/machine.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { HistorySpan } from '../../contracts/statistics.ts';
import { exampleBook, fillExample } from '../../workers/examples.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { requireSystem } from './items.ts';
import { failingInWords } from '../reading/held.ts';
import { count, counted, duration, table } from '../terminal/layout.ts';

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

export interface StatusOptions {
  readonly history?: HistorySpan;
  /** Whose history; of all systems together where it is absent. */
  readonly system?: string;
}

function pastOf(desk: Desk, span: HistorySpan, system: string | null): Promise<ExitCode> {
  return desk.withEngine(
    async engine => {
      if (system !== null) requireSystem(engine, system);
      const points = await engine.reads.history(system, span);
      const columns = [
        { title: 'From' },
        ...['In', 'Out', 'Attempts', 'Failed', 'Wait p50', 'p95', 'Run p50', 'p95', 'p99'].map(title => ({
          title,
          right: true,
        })),
      ];
      const rows = points.map(({ at, accepted, settled, attempts, failures, wait_ms, run_ms }) => [
        new Date(at).toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' }),
        ...[accepted, settled, attempts, failures].map(count),
        ...[wait_ms.p50, wait_ms.p95, run_ms.p50, run_ms.p95, run_ms.p99].map(duration),
      ]);
      await desk.answer({
        json: { system, span, history: points.map(point => ({ ...point })) },
        words: () => (rows.length === 0 ? 'Nothing is on record for this time.' : table(columns, rows)),
      });
      return exitCodes.done;
    },
    { work: false },
  );
}

export function status(desk: Desk, { history, system }: StatusOptions): Promise<ExitCode> {
  if (history !== undefined) return pastOf(desk, history, system ?? null);
  if (system !== undefined) throw new ScriptoriumError('usage', 'Give --system with --history.');
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
      const slow = view.bottlenecks.map(one => bottleneckWords(one, Date.now() / 1_000));
      const failing = view.systems.flatMap(({ id, held }) => (held === null ? [] : [failingInWords(id, held)]));
      return `${[`${line}${dead}`, ...slow, ...failing].join('\n')}\n\n${table(columns, rows)}\n\nData folder: ${desk.dataFolder}`;
    };
    await desk.answer({ json: { data_folder: desk.dataFolder, ...view }, words });
    return exitCodes.done;
  });
}
