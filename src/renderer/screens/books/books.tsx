/** Books: when the book will be whole; the shelf, the outline as a table of contents, the goal. */
import './books.css';
import { useStore } from 'zustand';
import type { BookSummary } from '../../../contracts/book.ts';
import { useDesk } from '../../stores/desk.ts';
import { FailureText } from '../../ui/failure.tsx';
import { Part } from '../../ui/part.tsx';
import { counted, figure } from '../../ui/phrases.ts';
import { forecastSentence } from '../../../contracts/forecast-words.ts';
import { GoalForm } from './goal-form.tsx';
import { OutlinePart } from './outline-part.tsx';
import { ShelfPart } from './shelf-part.tsx';

export function Books({ books }: { readonly books: readonly BookSummary[] }) {
  const { place, writing: store } = useDesk();
  const open = useStore(place.store, slice => slice.book);
  const { statistics, failure } = useStore(store.store);
  const book = books.find(one => one.id === open && one.state !== 'trashed');
  return (
    <main className="books">
      <section className="books-lede">
        <h1>
          {book === undefined
            ? 'All books are in the trash.'
            : statistics === null
              ? book.title
              : forecastSentence(statistics.writing)}
        </h1>
      </section>
      <div className="books-columns">
        <ShelfPart books={books} open={book} />
        {book !== undefined && <OutlinePart title={book.title} />}
        {book !== undefined && (
          <div className="books-right">
            {failure !== null && <FailureText part failure={failure} />}
            {statistics !== null && (
              <>
                <Part title="Goal">
                  <GoalForm key={book.id} book={book.id} goal={statistics.writing.goal} />
                </Part>
                <Part title="Today" note="words, net of cuts">
                  <p className="books-today">
                    <span className="machine">{figure(statistics.writing.today.net)}</span> You wrote{' '}
                    {figure(statistics.writing.today.written)} and cut {figure(statistics.writing.today.cut)}.
                  </p>
                </Part>
                <Part title="The whole">
                  <p>
                    {counted(statistics.words, 'word')} in {counted(statistics.chapters, 'chapter')} and{' '}
                    {counted(statistics.scenes, 'scene')}; half the chapters have{' '}
                    {figure(statistics.words_per_chapter.median)} words or more.
                  </p>
                </Part>
              </>
            )}
          </div>
        )}
      </div>
    </main>
  );
}
