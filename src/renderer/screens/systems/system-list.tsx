/** Every registered system, in its group or by a figure: arrow keys walk and choose. */
import './system-list.css';
import { Fragment, useEffect, useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { SystemGroup } from '../../../contracts/system.ts';
import { useDesk } from '../../stores/desk.ts';
import { ListHead } from './list-head.tsx';
import type { ListedSystem } from './system-order.ts';
import { sortedSystems } from './system-order.ts';
import { SystemRow } from './system-row.tsx';

const groups: readonly (readonly [SystemGroup, string])[] = [
  ['reading', 'Reading the manuscript'],
  ['emotions', 'Emotions'],
  ['characters', 'Characters'],
  ['desk', 'The desk'],
  ['bots', 'The bots'],
];

const leaps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

interface SystemListProps {
  readonly listed: readonly ListedSystem[];
  /** What is said where nothing is listed. */
  readonly none: string;
}

export function SystemList({ listed, none }: SystemListProps) {
  const { place, systems } = useDesk();
  const chosen = useStore(systems.store, slice => slice.system);
  const sort = useStore(place.store, slice => slice.sort ?? null);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const shown =
    sort === null
      ? groups.map(([group, name]) => ({ name, rows: listed.filter(({ card }) => card.group === group) }))
      : [{ name: null, rows: sortedSystems(listed, sort) }];
  const order = shown.flatMap(({ rows }) => rows.map(({ card }) => card.id));
  const at = order.findIndex(one => one === chosen);

  useEffect(() => {
    if (chosen !== null) box.current?.querySelector(`[data-system="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const press = (event: KeyboardEvent) => {
    const leap = leaps[event.key];
    if (leap === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    const last = order.length - 1;
    const next = order[Math.min(Math.max(0, leap(at, last)), last)];
    if (next === undefined) return;
    systems.choose(next);
  };

  return (
    <div
      ref={box}
      className="system-list"
      role="grid"
      aria-label="The systems"
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : `${id}-${chosen ?? ''}`}
      onKeyDown={press}
    >
      <ListHead sort={sort} />
      {shown
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, rows }) => (
          <Fragment key={name}>
            {name !== null && (
              <div role="row" className="system-group">
                <span role="rowheader" aria-colspan={8}>
                  {name}
                </span>
              </div>
            )}
            {rows.map(one => (
              <SystemRow
                key={one.card.id}
                id={`${id}-${one.card.id}`}
                listed={one}
                chosen={one.card.id === chosen}
                onChoose={() => {
                  systems.choose(one.card.id);
                }}
              />
            ))}
          </Fragment>
        ))}
      {order.length === 0 && (
        <div role="row">
          <span role="gridcell" aria-colspan={8} className="system-none dim">
            {none}
          </span>
        </div>
      )}
    </div>
  );
}
