/** Answers about operations: what each wants, its examples, and a try of it through the queue. */
import { z } from 'zod';
import { ScriptoriumError, toFailure } from '../../../contracts/errors.ts';
import type { OperationCard, SendTerms, Tried } from '../../../contracts/ipc/machine.ts';
import type { ItemRequest } from '../../../contracts/items.ts';
import type { SystemDefinition } from '../../../contracts/system.ts';
import type { Engine } from '../../../engine/index.ts';
import { exampleBook, fillExample } from '../../../workers/examples.ts';
import { told } from '../told.ts';
import { typedData } from './typed-data.ts';

/** How long an answer is waited for; the item stays in its queue afterwards. */
const waitMs = 20_000;

/** Steps that the program sends itself are not listed. */
export async function operationCards(engine: Engine, id: string): Promise<OperationCard[]> {
  const system = requireSystem(engine, id);
  const book = await exampleBook(engine.query).catch(() => null);
  return Object.entries(system.operations)
    .filter(([, contract]) => contract.internal !== true)
    .map(([name, { description, runs, input, examples }]) => ({
      id: name,
      description,
      runs,
      input: jsonSchema(input),
      examples: examples.map(({ title, data, after }) => ({
        title,
        data: JSON.stringify(fillExample(data, book), null, 2),
        after: [...(after ?? [])],
      })),
    }));
}

interface Trial {
  readonly system: string;
  readonly operation: string;
  /** The data as JSON. */
  readonly data: string;
  readonly terms?: SendTerms | undefined;
}

/** Refused at the door: throws. Accepted: answers the item with its output, its failure, or neither where it waits on. */
export async function tryOperation(engine: Engine, { system, operation, data: text, terms }: Trial): Promise<Tried> {
  const contract = requireSystem(engine, system).operations[operation];
  if (contract === undefined)
    throw new ScriptoriumError('unknown-operation', `${system} has no operation ${operation}.`);
  const data = typedData(text, contract.input);
  const item = await engine.send({ source: 'window', system, operation, data, ...given(terms) });
  const paused = engine.figures().systems.some(one => one.id === system && one.state === 'paused');
  const isLater = (terms?.delayMs ?? 0) > 0 || terms?.after !== undefined;
  // Another item of its key may have ended already.
  const known = terms?.dedupeKey === undefined ? null : await engine.reads.output(item);
  if (known !== null) return { item, output: JSON.stringify(JSON.parse(known), null, 2), error: null };
  if (paused || isLater) return { item, output: null, error: null };
  try {
    const output = await engine.reply(item, { timeoutMs: waitMs });
    return { item, output: JSON.stringify(output, null, 2), error: null };
  } catch (thrown) {
    const failed = toFailure(thrown);
    if (failed.code === 'reply-late') return { item, output: null, error: null };
    return { item, output: null, error: (await engine.reads.deadLetter(item))?.error ?? told(failed) };
  }
}

/** The terms without those that were left out. */
function given(terms: SendTerms = {}): Partial<ItemRequest> {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}

function requireSystem(engine: Engine, id: string): SystemDefinition {
  const found = engine.systems.find(system => system.id === id);
  if (found === undefined) throw new ScriptoriumError('unknown-system', `There is no system ${id}.`);
  return found;
}

function jsonSchema(input: z.ZodType): Record<string, unknown> | null {
  try {
    return { ...z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) };
  } catch {
    return null;
  }
}
