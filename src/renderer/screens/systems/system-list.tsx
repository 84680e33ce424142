/** Every registered system by its group: state by shape, lanes in small, figures. Arrow keys walk and choose. */
import './system-list.css';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { SystemGroup } from '../../../contracts/system.ts';
import type { SystemCard } from '../../bridge.ts';
import { useDesk } from '../../stores/desk.ts';
import { SearchField } from './search-field.tsx';
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

export function SystemList() {
  const { machine, systems } = useDesk();
  const { systems: cards, figures } = useStore(machine.store);
  const chosen = useStore(systems.store, slice => slice.system);
  const [text, setText] = useState('');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);

  const fits = ({ id: name, title, description }: SystemCard) =>
    `${name} ${title} ${description}`.toLocaleLowerCase('en').includes(text.trim().toLocaleLowerCase('en'));
  const shown = groups.map(([group, name]) => ({
    group,
    name,
    cards: cards.filter(card => card.group === group && fits(card)),
  }));
  const order = shown.flatMap(group => group.cards);
  const at = order.findIndex(card => card.id === chosen);

  const press = (event: KeyboardEvent) => {
    const leap = leaps[event.key];
    if (leap === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = order.length - 1;
    const next = order[Math.min(Math.max(0, leap(at, last)), last)];
    if (next === undefined) return;
    systems.choose(next.id);
    box.current?.querySelector(`[data-system="${next.id}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <div className="system-columns note">
        <SearchField label="Find a system" value={text} onChange={setText} />
        <span aria-hidden="true">input → slots → output</span>
        <span aria-hidden="true">waiting</span>
        <span aria-hidden="true">running</span>
        <span aria-hidden="true">done</span>
        <span aria-hidden="true">dead</span>
        <span aria-hidden="true">p95 ms</span>
        <span aria-hidden="true">oldest s</span>
      </div>
      <div
        ref={box}
        className="system-list"
        role="listbox"
        aria-label="The systems"
        tabIndex={0}
        aria-activedescendant={at < 0 ? undefined : `${id}-${chosen ?? ''}`}
        onKeyDown={press}
      >
        {shown
          .filter(group => group.cards.length > 0)
          .map(group => (
            <div key={group.group} role="group" aria-label={group.name}>
              <p className="system-group" aria-hidden="true">
                {group.name}
              </p>
              {group.cards.map(card => (
                <SystemRow
                  key={card.id}
                  id={`${id}-${card.id}`}
                  card={card}
                  figures={figures?.systems.find(one => one.id === card.id)}
                  chosen={card.id === chosen}
                  onChoose={() => {
                    systems.choose(card.id);
                  }}
                />
              ))}
            </div>
          ))}
        {order.length === 0 && <p className="system-none dim">No system is called that.</p>}
      </div>
    </>
  );
}
