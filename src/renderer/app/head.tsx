/** The running head: the name, the screens that work, and the book that is open. */
import './head.css';
import { useStore } from 'zustand';
import { showBooks } from '../commands/show-books.ts';
import { showHealth } from '../commands/show-health.ts';
import { showOverview } from '../commands/show-overview.ts';
import { showReading } from '../commands/show-reading.ts';
import { showSystems } from '../commands/show-systems.ts';
import { useDesk } from '../stores/desk.ts';
import { hasBooksScreen } from '../stores/has-books-screen.ts';
import { Mark } from '../ui/marks.tsx';
import { ShelfMenu } from './shelf-menu.tsx';
import { SkipLink } from './skip-link.tsx';

const screens = [
  { name: 'overview', command: showOverview, needs: 'nothing' },
  { name: 'reading', command: showReading, needs: 'book' },
  { name: 'books', command: showBooks, needs: 'shelf' },
  { name: 'systems', command: showSystems, needs: 'nothing' },
  { name: 'health', command: showHealth, needs: 'nothing' },
] as const;

export function Head() {
  const desk = useDesk();
  const books = useStore(desk.shelf.store, slice => slice.books);
  const screen = useStore(desk.place.store, slice => slice.screen);
  const book = useStore(desk.place.store, slice => slice.book);
  const looking = useStore(desk.preview.store, slice => slice.kind !== 'none');
  const backups = useStore(desk.backups.store, slice => slice.view);
  const shelved = hasBooksScreen(books, backups);
  // Without a book, the first page stands where the others would.
  const shown = book === null && (screen === 'reading' || (screen === 'books' && !shelved)) ? 'overview' : screen;
  return (
    <header className="head">
      <SkipLink />
      <span className="brand">
        <Mark name="device" size={20} />
        Scriptorium
      </span>
      {books !== null && (
        <nav className="nav" aria-label="Screens">
          {screens
            .filter(({ needs }) => needs === 'nothing' || (needs === 'book' ? book !== null : shelved))
            .map(({ name, command }) => (
              <button
                key={name}
                type="button"
                title={command.keys}
                aria-current={!looking && shown === name ? 'page' : undefined}
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
