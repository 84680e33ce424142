/** Views of one screen as words; the open one in italics. Arrow keys go from one to the next. */
import './tabs.css';
import type { KeyboardEvent } from 'react';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly title: string }[];
  readonly open: T;
  readonly onOpen: (id: T) => void;
  readonly small?: boolean;
}

export function Tabs<T extends string>({ label, tabs, open, onOpen, small = false }: TabsProps<T>) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.altKey) return;
    event.preventDefault();
    const at = tabs.findIndex(tab => tab.id === open);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next === undefined) return;
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
