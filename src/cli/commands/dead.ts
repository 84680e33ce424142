/** `scriptorium dead`: dead letters, listed, shown, tried again or thrown away. */
import { itemsView, type ItemsView, traceView } from '../../contracts/desk/items.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { DeadLetter, ItemView } from '../../contracts/items.ts';
import type { DeadSelection } from '../../contracts/storage.ts';
import type { Engine } from '../../engine/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { workAWhile } from '../reading/ended.ts';
import { counted } from '../terminal/layout.ts';
import { parseJson } from './data.ts';
import { itemsInWords, requireSystem } from './items.ts';

export interface DeadOptions {
  readonly system?: string;
  readonly all?: boolean;
  /** Only those in which this stands. */
  readonly text?: string;
  /** JSON that replaces the data of what is replayed. */
  readonly data?: string;
}

/** So many letters are listed or touched at one time. */
const looked = 100_000;
/** How long a replay is worked on before the command ends; the rest goes on at the next start. */
const replayMs = 5_000;

export function deadList(desk: Desk, { system, text }: DeadOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    if (system !== undefined) requireSystem(engine, system);
    const view = itemsView(await letters(engine, system, text), () => false);
    await desk.answer({ json: view, words: () => itemsInWords(view, 'No dead letters.') });
    return exitCodes.done;
  });
}

export function deadShow(desk: Desk, id: number): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const letter = await requireLetter(engine, id);
    const [item] = itemsView([letter], () => false).items;
    const words = (): string =>
      [
        `Item ${id}: ${letter.target} ${letter.operation}, from ${letter.source}`,
        `${item?.error?.message ?? 'No error was kept.'}`,
        `${item?.error?.advice ?? ''}`,
        ...(letter.error?.stack === undefined ? [] : [letter.error.stack]),
        `Attempts: ${letter.attempts}`,
        `Data: ${JSON.stringify(letter.data, null, 2)}`,
      ].join('\n');
    await desk.answer({ json: letterView(letter), words });
    return exitCodes.done;
  });
}

/** Prints the chosen letters whole, each with its data, its error and its attempts, as JSON in either way. */
export function deadExport(desk: Desk, ids: readonly number[], options: DeadOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const meant = await selected(engine, ids, options);
    const found = await Promise.all(meant.map(({ id }) => engine.reads.deadLetter(id)));
    const json = { letters: found.flatMap(letter => (letter === null ? [] : [letterView(letter)])) };
    await desk.answer({ json, words: () => JSON.stringify(json, null, 2) });
    return exitCodes.done;
  });
}

/** Prints the items as they stand after a moment of work; those that died again make it fail. */
export function deadReplay(desk: Desk, ids: readonly number[], options: DeadOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    await selected(engine, ids, options);
    const data = options.data === undefined ? undefined : parseJson(options.data);
    const { items: replayed } = await engine.replay(selection(ids, options), data);
    await workAWhile(engine, replayMs);
    const wanted = new Set(replayed.map(head => head.id));
    const view = itemsView(
      (await engine.reads.items({ limit: looked })).filter(item => wanted.has(item.id)),
      engine.isProcessing,
    );
    const again = view.items.filter(item => item.state === 'dead').length;
    const heading = `${counted(replayed.length, 'item')} tried again${again > 0 ? `, ${again} died again` : ''}.`;
    await desk.answer({ json: view, words: () => `${heading}\n\n${itemsInWords(view, '')}`.trimEnd() });
    return again > 0 ? exitCodes.failed : exitCodes.done;
  });
}

/** Prints what was thrown away. */
export function deadDiscard(desk: Desk, ids: readonly number[], options: DeadOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const view: ItemsView = itemsView(await selected(engine, ids, options), () => false);
    const { changed } = await engine.discard(selection(ids, options));
    await desk.answer({ json: view, words: () => `${counted(changed, 'dead letter')} discarded.` });
    return exitCodes.done;
  });
}

function selection(ids: readonly number[], { system, all, text }: DeadOptions): DeadSelection {
  const ways = Number(ids.length > 0) + Number(system !== undefined || text !== undefined) + Number(all === true);
  if (ways !== 1) {
    throw new ScriptoriumError('usage', 'Say which dead letters: ids, --system ID, --text WORDS, or --all.');
  }
  if (text !== undefined) return { kind: 'matching', text, ...(system === undefined ? {} : { system }) };
  if (all === true) return { kind: 'all' };
  return system === undefined ? { kind: 'ids', ids } : { kind: 'system', system };
}

/** The letters that are meant. Throws `no-such-item` where an id is no dead letter. */
async function selected(engine: Engine, ids: readonly number[], options: DeadOptions): Promise<readonly ItemView[]> {
  const which = selection(ids, options);
  if (which.kind === 'ids') return Promise.all(ids.map(id => requireLetter(engine, id)));
  if (options.system !== undefined) requireSystem(engine, options.system);
  return letters(engine, options.system, options.text);
}

function letters(engine: Engine, system: string | undefined, text: string | undefined): Promise<readonly ItemView[]> {
  return engine.reads.items({
    state: 'dead',
    limit: looked,
    ...(system === undefined ? {} : { system }),
    ...(text === undefined ? {} : { text }),
  });
}

async function requireLetter(engine: Engine, id: number): Promise<DeadLetter> {
  const letter = await engine.reads.deadLetter(id);
  if (letter === null) {
    throw new ScriptoriumError('no-such-item', `There is no dead letter ${id}.`, {
      advice: 'List the dead letters with `scriptorium dead list`.',
    });
  }
  return letter;
}

function letterView(letter: DeadLetter): Readonly<Record<string, unknown>> {
  const [item] = itemsView([letter], () => false).items;
  const { hops } = traceView(letter.trace, letter.hops);
  return { ...item, stack: letter.error?.stack ?? null, data: letter.data, hops };
}
