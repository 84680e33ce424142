/** The shelf, and what can be done with the open book of it. */
import type { BookSummary } from '../../../contracts/book.ts';
import { openManuscript } from '../../commands/open-manuscript.ts';
import { removeBook } from '../../commands/remove-book.ts';
import { showReading } from '../../commands/show-reading.ts';
import { syncBook } from '../../commands/sync-book.ts';
import { standing } from '../../stores/shelf-store.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Part } from '../../ui/part.tsx';
import { Spines } from './spines.tsx';

interface ShelfPartProps {
  readonly books: readonly BookSummary[];
  readonly open: BookSummary | undefined;
}

export function ShelfPart({ books, open }: ShelfPartProps) {
  return (
    <Part title="On the shelf">
      {open === undefined ? (
        <p className="note shelf-empty">Nothing stands on it.</p>
      ) : (
        <>
          <Spines books={standing(books)} open={open} />
          <div className="shelf-acts">
            <CommandButton weight="link" command={showReading} about={[]}>
              Open it
            </CommandButton>
            {open.state === 'present' && <CommandButton weight="link" command={syncBook} about={[open.id]} />}
            <CommandButton weight="link" command={removeBook} about={[open.id]}>
              Remove to the trash
            </CommandButton>
          </div>
        </>
      )}
      <CommandButton className="shelf-add" command={openManuscript} about={[]}>
        Put a book on the shelf…
      </CommandButton>
    </Part>
  );
}
