/** Views of one screen as words; the open one in italics. Arrow keys go from one to the next, Home and End to the ends. */
import './tabs.css';
import type { KeyboardEvent } from 'react';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly title: string }[];
  readonly open: T;
  readonly onOpen: (id: T) => void;
  readonly small?: boolean;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export function Tabs<T extends string>({ label, tabs, open, onOpen, small = false }: TabsProps<T>) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const to = steps[event.key]?.(
      tabs.findIndex(tab => tab.id === open),
      tabs.length,
    );
    const next = to === undefined || event.altKey ? undefined : tabs[to];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className={`tabs ${small ? 'small' : ''}`} role="tablist" aria-label={label} onKeyDown={press}>
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === open}
          tabIndex={id === open ? 0 : -1}
          onClick={() => {
            onOpen(id);
          }}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
