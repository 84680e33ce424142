/** Books: the shelf at the left, the outline as a table of contents, and at the right when the book will be whole. */
import './books.css';
import { useStore } from 'zustand';
import type { BookSummary } from '../../../contracts/book.ts';
import { useDesk } from '../../stores/desk.ts';
import { BackupsPart } from './backups-part.tsx';
import { MissingPart } from './missing-part.tsx';
import { OutlinePart } from './outline-part.tsx';
import { ShelfPart } from './shelf-part.tsx';
import { TrashPart } from './trash-part.tsx';
import { WritingParts } from './writing-parts.tsx';

export function Books({ books }: { readonly books: readonly BookSummary[] }) {
  const open = useStore(useDesk().place.store, slice => slice.book);
  const book = books.find(one => one.id === open && one.state !== 'trashed');
  return (
    <main className="books">
      <div className="books-left">
        <MissingPart books={books} />
        <ShelfPart books={books} open={book} />
        <BackupsPart />
        <TrashPart books={books} />
      </div>
      {book === undefined ? (
        <section className="books-empty">
          <h1>{books.length === 0 ? 'There is no book yet.' : 'All books are in the trash.'}</h1>
          <p className="quiet">
            {books.length === 0
              ? 'Put one on the shelf, or go back to a backup of a time when there was one.'
              : 'Nothing of them is lost: bring one back to the shelf, or put another one there.'}
          </p>
        </section>
      ) : (
        <>
          <OutlinePart title={book.title} />
          <WritingParts key={book.id} book={book} />
        </>
      )}
    </main>
  );
}
