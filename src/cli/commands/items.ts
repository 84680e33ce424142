/** `scriptorium items` and `scriptorium trace`: what is and was in the queues. */
import { type ItemsView, traceView } from '../../contracts/desk/items.ts';
import { itemsAsked, itemsFilter } from '../../contracts/desk/items-asked.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { ItemState } from '../../contracts/items.ts';
import type { Engine } from '../../engine/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { duration, shortened, table } from '../terminal/layout.ts';

export interface ItemsOptions {
  readonly system?: string;
  readonly state?: ItemState;
  readonly limit: number;
}

export function items(desk: Desk, { system, state, limit }: ItemsOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    if (system !== undefined) requireSystem(engine, system);
    const asked = { system, state, limit };
    const view = itemsAsked(await engine.reads.items(itemsFilter(asked)), engine.isProcessing, asked);
    await desk.answer({ json: view, words: () => itemsInWords(view, 'No items.') });
    return exitCodes.done;
  });
}

/** `id` names a trace, or any item of one. */
export function trace(desk: Desk, id: number): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const of = await traceOf(engine, id);
    const view = traceView(of, await engine.reads.trace(of));
    const words = (): string => {
      const columns = [
        { title: 'Item', right: true },
        { title: 'System' },
        { title: 'Operation' },
        { title: 'Attempt', right: true },
        { title: 'Waited', right: true },
        { title: 'Ran', right: true },
        { title: 'Outcome' },
      ];
      const rows = view.hops.map(hop => [
        String(hop.item),
        hop.system,
        hop.operation,
        String(hop.attempt),
        hop.started_at === null ? '' : duration(Math.max(0, hop.started_at - hop.queued_at)),
        hop.started_at === null ? '' : duration(Math.max(0, hop.ended_at - hop.started_at)),
        hop.outcome,
      ]);
      return rows.length === 0 ? `Trace ${of} has not ended a step yet.` : table(columns, rows);
    };
    await desk.answer({ json: view, words });
    return exitCodes.done;
  });
}

/** Such as `delayed, every 15 min` or `waiting for 12, 13`. */
function stateInWords({ state, every_ms, waits_for }: ItemsView['items'][number]): string {
  const every = every_ms === null ? '' : `, every ${duration(every_ms)}`;
  return `${state}${waits_for.length === 0 ? '' : ` for ${shortened(waits_for.join(', '), 30)}`}${every}`;
}

export function itemsInWords({ items: listed }: ItemsView, none: string): string {
  if (listed.length === 0) return none;
  const columns = [
    { title: 'Id', right: true },
    { title: 'State' },
    { title: 'Target' },
    { title: 'Operation' },
    { title: 'From' },
    { title: 'Attempts', right: true },
    { title: 'Error' },
  ];
  return table(
    columns,
    listed.map(item => [
      String(item.id),
      stateInWords(item),
      item.target,
      item.operation,
      item.source,
      String(item.attempts),
      shortened(item.error?.message.split('\n')[0] ?? '', 60),
    ]),
  );
}

export function requireSystem(engine: Engine, id: string): void {
  if (engine.systems.some(system => system.id === id)) return;
  throw new ScriptoriumError('unknown-system', `There is no system ${id}.`);
}

async function traceOf(engine: Engine, id: number): Promise<number> {
  if ((await engine.reads.trace(id)).length > 0) return id;
  const found = await engine.reads.item(id);
  if (found === null) throw new ScriptoriumError('no-such-item', `There is no item or trace ${id}.`);
  return found.trace;
}
