/** Answers about operations: what each wants, its examples, and a try of it through the queue. */
import { z } from 'zod';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { OperationCard, Tried } from '../../../contracts/ipc/machine.ts';
import type { SystemDefinition } from '../../../contracts/system.ts';
import type { Engine } from '../../../engine/index.ts';
import { exampleBook, fillExample } from '../../../workers/examples.ts';
import { typedData } from './typed-data.ts';

/** How long an answer is waited for; the item stays in its queue afterwards. */
const waitMs = 20_000;
const lookAgainMs = 250;

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

/** Refused at the door: throws. Accepted: answers the item with its output, its failure, or neither where it still waits. */
export async function tryOperation(engine: Engine, system: string, operation: string, text: string): Promise<Tried> {
  const contract = requireSystem(engine, system).operations[operation];
  if (contract === undefined)
    throw new ScriptoriumError('unknown-operation', `${system} has no operation ${operation}.`);
  const item = await engine.send({ source: 'window', system, operation, data: typedData(text, contract.input) });
  const until = Date.now() + waitMs;
  for (;;) {
    const changed = nextSettlement(engine);
    const output = await engine.reads.output(item);
    if (output !== null) return { item, output: JSON.stringify(JSON.parse(output), null, 2), error: null };
    const letter = await engine.reads.deadLetter(item);
    if (letter !== null) return { item, output: null, error: letter.error };
    const paused = engine.figures().systems.some(one => one.id === system && one.state === 'paused');
    if (paused || Date.now() >= until) return { item, output: null, error: null };
    await changed;
  }
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

function nextSettlement(engine: Engine): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, lookAgainMs);
    const stop = engine.on(event => {
      if (event.kind === 'settled') end();
    });
  });
}
