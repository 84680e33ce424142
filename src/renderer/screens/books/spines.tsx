/** The books that stand on the shelf: their spines as wide as their words, with the scale beneath. */
import './spines.css';
import type { BookSummary } from '../../../contracts/book.ts';
import { openBook } from '../../commands/open-book.ts';
import { useDesk } from '../../stores/desk.ts';
import { Mark } from '../../ui/marks.tsx';
import { counted, figure } from '../../ui/phrases.ts';
import { useSize } from '../../ui/use-size.ts';
import { spineScale } from './spine-scale.ts';

interface SpinesProps {
  /** At least one. */
  readonly books: readonly BookSummary[];
  readonly open: BookSummary;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
/** One shelf is tall; more share the room. */
const heights = [216, 148, 116] as const;

export function Spines({ books, open }: SpinesProps) {
  const desk = useDesk();
  const [measure, size] = useSize();
  const { spines, shelves, ruler } = spineScale(
    books.map(book => book.words),
    size?.width ?? 200,
  );
  const height = heights[Math.min(shelves, heights.length) - 1] ?? heights[0];
  const at = books.findIndex(book => book.id === open.id);
  const step = (to: number) => {
    const next = books[Math.min(Math.max(0, to), books.length - 1)];
    if (next !== undefined && next.id !== open.id) void openBook.run(desk, next.id);
  };
  return (
    <>
      <div
        ref={measure}
        className="spines"
        role="listbox"
        aria-label="Books on the shelf"
        aria-orientation="horizontal"
        aria-activedescendant={`spine-${open.id}`}
        tabIndex={0}
        onKeyDown={event => {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const by = steps[event.key];
          if (by !== undefined) step(at + by);
          else if (event.key === 'Home') step(0);
          else if (event.key === 'End') step(books.length - 1);
          else return;
          event.preventDefault();
        }}
      >
        {books.map((book, index) => {
          const spine = spines[index];
          const missing = book.state === 'missing';
          const said = `${book.title}, ${counted(book.words, 'word')}${missing ? ', missing' : ''}`;
          return (
            <div
              key={book.id}
              id={`spine-${book.id}`}
              role="option"
              aria-selected={book.id === open.id}
              aria-label={said}
              title={said}
              className={`spine ${missing ? 'is-missing' : ''} ${spine?.titleBeside === true ? 'is-thin' : ''}`}
              style={{ width: spine?.place, height }}
              onClick={() => void openBook.run(desk, book.id)}
            >
              <span className="spine-book" style={{ width: spine?.book }} />
              <span className="spine-title">
                {missing && <Mark name="warn" />}
                <span>{book.title}</span>
              </span>
            </div>
          );
        })}
      </div>
      <p className="spine-ruler note">
        <span className="spine-rule" style={{ width: ruler.width }} aria-hidden="true" />
        <span>
          <span className="unseen">Spines are as wide as their books are long. </span>
          {figure(ruler.words)} words
        </span>
      </p>
    </>
  );
}
