/** Items of one state: what the store is asked for, and which of its answer are meant. */
import type { ItemState, ItemView } from '../items.ts';
import type { ItemFilter } from '../storage.ts';
import { type ItemsView, itemsView } from './items.ts';

export interface ItemsAsked {
  readonly system?: string | undefined;
  readonly state?: ItemState | undefined;
  readonly limit: number;
}

/** The lane in which items of a state are kept. */
const laneOf: Readonly<Record<ItemState, NonNullable<ItemFilter['state']>>> = {
  waiting: 'outstanding',
  delayed: 'outstanding',
  processing: 'outstanding',
  done: 'done',
  cancelled: 'done',
  dead: 'dead',
};
/** How far back a state is looked for that shares its lane with others. */
const looked = 100_000;

export function itemsFilter({ system, state, limit }: ItemsAsked): ItemFilter {
  return {
    limit: state === undefined || state === 'dead' ? limit : looked,
    ...(system === undefined ? {} : { system }),
    ...(state === undefined ? {} : { state: laneOf[state] }),
  };
}

/** `found` is what the store gave for `itemsFilter`, newest first. */
export function itemsAsked(
  found: readonly ItemView[],
  isProcessing: (id: number) => boolean,
  { state, limit }: ItemsAsked,
): ItemsView {
  const { items } = itemsView(found, isProcessing);
  return { items: items.filter(item => state === undefined || item.state === state).slice(0, limit) };
}
