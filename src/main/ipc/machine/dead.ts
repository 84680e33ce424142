/** Answers about dead letters: one with all that is known of it, tried again, thrown away. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { DeadLetterView } from '../../../contracts/ipc/machine.ts';
import type { DeadLetter } from '../../../contracts/items.ts';
import type { DeadSelection } from '../../../contracts/storage.ts';
import type { Engine } from '../../../engine/index.ts';
import { itemRow } from './items.ts';
import { typedData } from './typed-data.ts';

export async function deadLetter(engine: Engine, id: number): Promise<DeadLetterView> {
  const letter = await requireLetter(engine, id);
  return { ...itemRow(engine, letter), data: JSON.stringify(letter.data, null, 2), hops: [...letter.hops] };
}

/** Nothing is changed where the data does not fit. */
export async function replay(engine: Engine, which: DeadSelection, text: string | undefined): Promise<number> {
  const data = text === undefined ? undefined : await checked(engine, which, text);
  return (await engine.replay(which, data)).changed;
}

export async function discard(engine: Engine, which: DeadSelection): Promise<number> {
  return (await engine.discard(which)).changed;
}

async function checked(engine: Engine, which: DeadSelection, text: string): Promise<unknown> {
  const [id, ...others] = which.kind === 'ids' ? which.ids : [];
  if (id === undefined || others.length > 0) {
    throw new ScriptoriumError('usage', 'Other data is for one dead letter alone.', {
      advice: 'Choose one letter, or replay all of them with their own data.',
    });
  }
  const { target, operation } = await requireLetter(engine, id);
  const contract = engine.systems.find(system => system.id === target)?.operations[operation];
  if (contract === undefined) {
    throw new ScriptoriumError(
      'invalid-data',
      `The data of ${operation} is made by the program and cannot be edited.`,
      {
        advice: 'Replay it as it is.',
      },
    );
  }
  return typedData(text, contract.input);
}

async function requireLetter(engine: Engine, id: number): Promise<DeadLetter> {
  const letter = await engine.reads.deadLetter(id);
  if (letter !== null) return letter;
  throw new ScriptoriumError('no-such-item', `There is no dead letter ${id} any more.`, {
    advice: 'It was replayed or discarded. Look for it among the items.',
  });
}
