/** Chooses the screen: what was found, first run, or one of the screens of the head. */
import { useStore } from 'zustand';
import { Books } from '../screens/books/books.tsx';
import { FirstRun } from '../screens/first-run/first-run.tsx';
import { HealthScreen } from '../screens/health/health.tsx';
import { Overview } from '../screens/overview/overview.tsx';
import { PreviewScreen } from '../screens/preview/preview.tsx';
import { Reading } from '../screens/reading/reading.tsx';
import { Systems } from '../screens/systems/systems.tsx';
import { useDesk } from '../stores/desk.ts';
import { hasBooksScreen } from '../stores/has-books-screen.ts';
import { standing } from '../stores/shelf-store.ts';
import { Waiting } from '../ui/waiting.tsx';

export function Screen() {
  const desk = useDesk();
  const looking = useStore(desk.preview.store, slice => slice.kind !== 'none');
  const books = useStore(desk.shelf.store, slice => slice.books);
  const screen = useStore(desk.place.store, slice => slice.screen);
  const book = useStore(desk.place.store, slice => slice.book);
  const backups = useStore(desk.backups.store, slice => slice.view);
  const shelved = hasBooksScreen(books, backups);

  if (looking) return <PreviewScreen />;
  if (books === null) return <Waiting name="the shelf" />;
  if (screen === 'health') return <HealthScreen />;
  if (screen === 'systems') return <Systems />;
  if (screen === 'books' && shelved) return <Books books={books} />;
  if (standing(books).length === 0) return <FirstRun />;
  if (book === null) return <Waiting name="the book" />;
  return screen === 'reading' ? <Reading key={book} /> : <Overview key={book} />;
}
