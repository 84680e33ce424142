/** The running head: the name, the screens that work, and the book that is open. */
import './head.css';
import { useStore } from 'zustand';
import { showBooks } from '../commands/show-books.ts';
import { showHealth } from '../commands/show-health.ts';
import { showOverview } from '../commands/show-overview.ts';
import { showReading } from '../commands/show-reading.ts';
import { showSystems } from '../commands/show-systems.ts';
import { useDesk } from '../stores/desk.ts';
import { Mark } from '../ui/marks.tsx';
import { ShelfMenu } from './shelf-menu.tsx';
import { SkipLink } from './skip-link.tsx';

const screens = [
  { name: 'overview', command: showOverview },
  { name: 'reading', command: showReading },
  { name: 'books', command: showBooks },
  { name: 'systems', command: showSystems },
  { name: 'health', command: showHealth },
] as const;

export function Head() {
  const desk = useDesk();
  const books = useStore(desk.shelf.store, slice => slice.books);
  const screen = useStore(desk.place.store, slice => slice.screen);
  const book = useStore(desk.place.store, slice => slice.book);
  const looking = useStore(desk.preview.store, slice => slice.kind !== 'none');
  return (
    <header className="head">
      <SkipLink />
      <span className="brand">
        <Mark name="device" size={20} />
        Scriptorium
      </span>
      {books !== null && books.length > 0 && (
        <nav className="nav" aria-label="Screens">
          {screens
            .filter(({ command }) => book !== null || command === showHealth || command === showBooks)
            .map(({ name, command }) => (
              <button
                key={name}
                type="button"
                title={command.keys}
                aria-current={!looking && screen === name ? 'page' : undefined}
                onClick={() => void command.run(desk)}
              >
                {command.title}
              </button>
            ))}
        </nav>
      )}
      {books !== null && books.length > 0 && <ShelfMenu books={books} />}
    </header>
  );
}
