/** The shelf, at the book's title: other books, the trash, and a way to open another manuscript. */
import './shelf-menu.css';
import { useRef } from 'react';
import { useStore } from 'zustand';
import type { BookSummary } from '../../contracts/book.ts';
import { bringBack } from '../commands/bring-back.ts';
import { openBook } from '../commands/open-book.ts';
import { openManuscript } from '../commands/open-manuscript.ts';
import { relocateBook } from '../commands/relocate-book.ts';
import { removeBook } from '../commands/remove-book.ts';
import { syncBook } from '../commands/sync-book.ts';
import { useDesk } from '../stores/desk.ts';
import { standing } from '../stores/shelf-store.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Mark } from '../ui/marks.tsx';
import { counted } from '../ui/phrases.ts';

export function ShelfMenu({ books }: { readonly books: readonly BookSummary[] }) {
  const desk = useDesk();
  const panel = useRef<HTMLDivElement>(null);
  const open = useStore(desk.place.store, slice => slice.book);
  const title = books.find(book => book.id === open)?.title ?? 'The shelf';
  const trashed = books.filter(book => book.state === 'trashed');
  const close = () => {
    panel.current?.hidePopover();
  };
  return (
    <div className="shelf">
      <button type="button" className="shelf-title" popoverTarget="shelf" aria-haspopup="dialog">
        <i>{title}</i>
        <Mark name="caret" />
      </button>
      <div id="shelf" ref={panel} popover="auto" className="shelf-panel" role="dialog" aria-label="The shelf">
        <h2 className="shelf-head">On the shelf</h2>
        <ul>
          {standing(books).map(book => (
            <ShelfRow key={book.id} book={book} open={book.id === open} onChosen={close} />
          ))}
        </ul>
        {trashed.length > 0 && (
          <>
            <h2 className="shelf-head quiet">In the trash</h2>
            <ul>
              {trashed.map(book => (
                <li key={book.id} className="shelf-row">
                  <span className="shelf-name dim">{book.title}</span>
                  <CommandButton
                    weight="link"
                    command={bringBack}
                    about={[book.id]}
                    aria-label={`Bring ${book.title} back`}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="shelf-more" onClick={close} role="presentation">
          <CommandButton command={openManuscript} about={[]}>
            Open another manuscript…
          </CommandButton>
        </div>
      </div>
    </div>
  );
}

interface ShelfRowProps {
  readonly book: BookSummary;
  readonly open: boolean;
  readonly onChosen: () => void;
}

function ShelfRow({ book, open, onChosen }: ShelfRowProps) {
  const desk = useDesk();
  return (
    <li className={`shelf-row ${open ? 'is-open' : ''}`}>
      <button
        type="button"
        className="shelf-name"
        aria-current={open ? 'true' : undefined}
        onClick={() => {
          void openBook.run(desk, book.id);
          onChosen();
        }}
      >
        {book.title}
        <span className="note">
          {book.state === 'missing' ? 'missing' : book.waits ? 'waited for' : counted(book.words, 'word')}
        </span>
      </button>
      {book.state === 'missing' ? (
        <CommandButton weight="link" command={relocateBook} about={[book.id]} />
      ) : (
        open && <CommandButton weight="link" command={syncBook} about={[book.id]} />
      )}
      <CommandButton
        weight="link"
        command={removeBook}
        about={[book.id]}
        aria-label={`Remove ${book.title} to the trash`}
      />
    </li>
  );
}
