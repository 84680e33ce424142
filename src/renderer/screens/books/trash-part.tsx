/** The trash: books that were put away, each with the way back. */
import type { BookSummary } from '../../../contracts/book.ts';
import { bringBack } from '../../commands/bring-back.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Part } from '../../ui/part.tsx';

export function TrashPart({ books }: { readonly books: readonly BookSummary[] }) {
  const trashed = books.filter(book => book.state === 'trashed');
  return (
    <Part title="In the trash">
      {trashed.length === 0 ? (
        <p className="note books-trash-empty">It is empty. A book that is removed waits here, and can come back.</p>
      ) : (
        <ul className="books-trash">
          {trashed.map(({ id, title }) => (
            <li key={id}>
              <span className="quiet">{title}</span>
              <CommandButton
                weight="link"
                command={bringBack}
                about={[id]}
                aria-label={`${bringBack.title} ${title}`}
              />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
