/** Answers about items: lists of them, and the journeys they belong to. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ItemRow } from '../../../contracts/ipc/machine.ts';
import type { Hop, ItemView } from '../../../contracts/items.ts';
import type { Engine } from '../../../engine/index.ts';

export interface ItemQuestion {
  readonly system?: string | undefined;
  readonly state?: 'outstanding' | 'done' | 'dead' | undefined;
  readonly text?: string | undefined;
  readonly limit: number;
}

/** Newest first; what runs at this moment is only known to the engine. */
export async function itemRows(engine: Engine, question: ItemQuestion): Promise<ItemRow[]> {
  const { system, state, limit } = question;
  const text = question.text?.trim() ?? '';
  const found = await engine.reads.items({
    limit,
    ...(system === undefined ? {} : { system }),
    ...(state === undefined ? {} : { state }),
    ...(text === '' ? {} : { text }),
  });
  return found.map(item => itemRow(engine, item));
}

export function itemRow(engine: Pick<Engine, 'isProcessing'>, item: ItemView): ItemRow {
  return { ...item, state: engine.isProcessing(item.id) ? 'processing' : item.state, waitsFor: [...item.waitsFor] };
}

/** The whole journey of an item, by the id of any item of it. */
export async function journey(engine: Engine, id: number): Promise<{ trace: number; hops: Hop[] }> {
  const own = await engine.reads.trace(id);
  if (own.length > 0) return { trace: id, hops: [...own] };
  const found = await engine.reads.item(id);
  if (found === null) throw new ScriptoriumError('no-such-item', `Item ${id} is no longer kept.`);
  return { trace: found.trace, hops: [...(await engine.reads.trace(found.trace))] };
}
