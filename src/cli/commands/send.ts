/** `scriptorium send`: any operation of any system. */
import { errorView } from '../../contracts/desk/items.ts';
import { failure, ScriptoriumError } from '../../contracts/errors.ts';
import type { ItemRequest, WaitRule } from '../../contracts/items.ts';
import type { SystemDefinition } from '../../contracts/system.ts';
import type { Engine } from '../../engine/index.ts';
import { exampleBook, type ExampleBook, fillExample, unfilledIn } from '../../workers/examples.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { type Ending, itemEnded, workAWhile } from '../reading/ended.ts';
import { sayFailing } from '../reading/held.ts';
import { parseJson } from './data.ts';

export interface SendOptions {
  readonly data?: string;
  readonly example?: boolean;
  readonly wait?: boolean;
  readonly priority?: number;
  /** Times are in milliseconds. */
  readonly delay?: number;
  readonly every?: number;
  readonly after?: readonly number[];
  readonly afterRule: WaitRule;
  readonly dedupe?: string;
  readonly dedupeWindow?: number;
  readonly whenFull: 'refuse' | 'wait';
}

/** How long an item that is not waited for is worked on before the command ends; it goes on at the next start. */
const sentMs = 1_000;

export function send(desk: Desk, system: string, operation: string, options: SendOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const data = options.example === true ? await exampleData(engine, system, operation, options) : given(options);
    const item = await engine.send({ source: 'command-line', system, operation, data, ...asked(options) });
    if (options.wait !== true) {
      await desk.answer({ json: { item }, words: () => `Item ${item} is in the queue of ${system}.` });
      await workAWhile(engine, sentMs);
      return exitCodes.done;
    }
    const stopSaying = sayFailing(engine, words => desk.streams.err(`${words}\n`));
    const paused = engine.figures().systems.some(one => one.id === system && one.state === 'paused');
    const ending: Ending = paused
      ? { kind: 'dead', error: failure('system-paused', `${system} is paused: item ${item} waits in its queue.`) }
      : await itemEnded(engine, item);
    stopSaying();
    if (ending.kind === 'done') {
      const { output } = ending;
      await desk.answer({ json: { item, output }, words: () => JSON.stringify(output, null, 2) });
      return exitCodes.done;
    }
    const error = errorView(ending.error ?? failure('internal', `Item ${item} died without an error.`));
    if (desk.json) await desk.answer({ json: { item, error }, words: () => '' });
    else desk.streams.err(`${paused ? '' : `Item ${item} died: `}${error.message}\n${error.advice}\n`);
    return exitCodes.failed;
  });
}

/** What is asked of the item beside its work. */
function asked(options: SendOptions): Partial<ItemRequest> {
  const { priority, delay, every, after, afterRule, dedupe, dedupeWindow, whenFull } = options;
  if (dedupeWindow !== undefined && dedupe === undefined) {
    throw new ScriptoriumError('usage', 'Give the key that the window is for with --dedupe.');
  }
  return {
    whenFull,
    ...(priority === undefined ? {} : { priority }),
    ...(delay === undefined ? {} : { delayMs: delay }),
    ...(every === undefined ? {} : { everyMs: every }),
    ...(after === undefined ? {} : { after: { items: after, rule: afterRule } }),
    ...(dedupe === undefined ? {} : { dedupeKey: dedupe }),
    ...(dedupeWindow === undefined ? {} : { dedupeWindowMs: dedupeWindow }),
  };
}

function given({ data }: SendOptions): unknown {
  if (data === undefined) throw new ScriptoriumError('usage', 'Give the data with --data, or use --example.');
  return parseJson(data);
}

/** The data of the first example, once the operations it comes after have been run. */
async function exampleData(engine: Engine, system: string, operation: string, { data }: SendOptions): Promise<unknown> {
  if (data !== undefined) throw new ScriptoriumError('usage', 'Use --data or --example, not both.');
  const definition = engine.systems.find(one => one.id === system);
  if (definition === undefined) throw new ScriptoriumError('unknown-system', `There is no system ${system}.`);
  const book = await exampleBook(engine.query);
  for (const earlier of earlierThan(definition, operation)) {
    const first = filledExample(definition, earlier, book);
    await engine.request({ source: 'command-line', system, operation: earlier, data: first });
  }
  return filledExample(definition, operation, book);
}

/** What an operation's first example comes after, each once, in order. */
function earlierThan(definition: SystemDefinition, operation: string): readonly string[] {
  const ordered: string[] = [];
  const entered = new Set<string>();
  const enter = (name: string): void => {
    if (entered.has(name)) return;
    entered.add(name);
    for (const earlier of definition.operations[name]?.examples[0]?.after ?? []) enter(earlier);
    if (name !== operation) ordered.push(name);
  };
  enter(operation);
  return ordered;
}

function filledExample(definition: SystemDefinition, operation: string, book: ExampleBook | null): unknown {
  const contract = definition.operations[operation];
  if (contract === undefined) {
    throw new ScriptoriumError('unknown-operation', `${definition.id} has no operation ${operation}.`);
  }
  const [example] = contract.examples;
  if (example === undefined) {
    throw new ScriptoriumError('internal-operation', `${definition.id}/${operation} is sent by the program itself.`);
  }
  const data = fillExample(example.data, book);
  const left = unfilledIn(data);
  if (left.length > 0) {
    throw new ScriptoriumError('not-read-yet', `The example needs ${left.join(', ')} of a book.`, {
      advice: 'Read a book first, for example with `scriptorium analyze --sample`.',
    });
  }
  return data;
}
