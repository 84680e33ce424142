/** Books whose manuscripts are not where they were, each with the way to find it again. */
import type { BookSummary } from '../../../contracts/book.ts';
import { relocateBook } from '../../commands/relocate-book.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { Part } from '../../ui/part.tsx';
import { countedInWords } from '../../ui/phrases.ts';

export function MissingPart({ books }: { readonly books: readonly BookSummary[] }) {
  const missing = books.filter(book => book.state === 'missing');
  if (missing.length === 0) return null;
  return (
    <Part title="Not found" note={countedInWords(missing.length, 'manuscript')}>
      <ul className="books-missing">
        {missing.map(({ id, title, files }) => (
          <li key={id}>
            <p>
              <Mark name="warn" /> <i>{title}</i>
            </p>
            <p className="note">{files.join(', ')} is not where it was. What was read of it is still here.</p>
            <CommandButton command={relocateBook} about={[id]} aria-label={`${relocateBook.title} ${title}`} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
