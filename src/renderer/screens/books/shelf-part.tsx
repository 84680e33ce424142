/** The shelf: a spine for each book, as wide as its words; and what can be done with the open one. */
import { Fragment } from 'react';
import type { BookSummary } from '../../../contracts/book.ts';
import { bringBack } from '../../commands/bring-back.ts';
import { openBook } from '../../commands/open-book.ts';
import { openManuscript } from '../../commands/open-manuscript.ts';
import { relocateBook } from '../../commands/relocate-book.ts';
import { removeBook } from '../../commands/remove-book.ts';
import { showReading } from '../../commands/show-reading.ts';
import { syncBook } from '../../commands/sync-book.ts';
import { useDesk } from '../../stores/desk.ts';
import { standing } from '../../stores/shelf-store.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Part } from '../../ui/part.tsx';
import { counted } from '../../ui/phrases.ts';

interface ShelfPartProps {
  readonly books: readonly BookSummary[];
  readonly open: BookSummary | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Wide enough for its title; 5,000 words are a pixel more. */
function spineWidth(words: number): number {
  return 28 + Math.min(60, words / 5000);
}

export function ShelfPart({ books, open }: ShelfPartProps) {
  const desk = useDesk();
  const there = standing(books);
  const trashed = books.filter(book => book.state === 'trashed');
  const step = (by: number) => {
    const next = there[there.findIndex(book => book.id === open?.id) + by];
    if (next !== undefined) void openBook.run(desk, next.id);
  };
  return (
    <div className="books-shelf">
      {open !== undefined && (
        <Part title="On the shelf">
          <div
            className="spines"
            role="listbox"
            aria-label="Books on the shelf"
            aria-orientation="horizontal"
            aria-activedescendant={`spine-${open.id}`}
            tabIndex={0}
            onKeyDown={event => {
              const by = steps[event.key];
              if (by === undefined || event.altKey || event.ctrlKey) return;
              event.preventDefault();
              step(by);
            }}
          >
            {there.map(book => (
              <div
                key={book.id}
                id={`spine-${book.id}`}
                role="option"
                aria-selected={book.id === open.id}
                aria-label={`${book.title}, ${counted(book.words, 'word')}${book.state === 'missing' ? ', missing' : ''}`}
                className="spine"
                style={{ width: spineWidth(book.words) }}
                onClick={() => void openBook.run(desk, book.id)}
              >
                <span>{book.title}</span>
              </div>
            ))}
          </div>
          <div className="shelf-acts">
            <CommandButton command={showReading} about={[]}>
              Open it
            </CommandButton>
            {open.state === 'missing' ? (
              <CommandButton weight="link" command={relocateBook} about={[open.id]} />
            ) : (
              <CommandButton weight="link" command={syncBook} about={[open.id]} />
            )}
            <CommandButton weight="link" command={removeBook} about={[open.id]}>
              Remove to the trash
            </CommandButton>
          </div>
        </Part>
      )}
      {trashed.length > 0 && (
        <Part title="In the trash">
          <div className="books-trash">
            {trashed.map(book => (
              <Fragment key={book.id}>
                <span className="quiet">{book.title}</span>
                <CommandButton
                  weight="link"
                  command={bringBack}
                  about={[book.id]}
                  aria-label={`Bring ${book.title} back to the shelf`}
                />
              </Fragment>
            ))}
          </div>
        </Part>
      )}
      <CommandButton wide command={openManuscript} about={[]}>
        Put a book on the shelf…
      </CommandButton>
    </div>
  );
}
