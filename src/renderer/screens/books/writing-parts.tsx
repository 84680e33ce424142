/** How the writing of the open book goes: the forecast in a sentence, today, the goal, the days, the whole. */
import { useStore } from 'zustand';
import type { BookSummary } from '../../../contracts/book.ts';
import { forecastSentence } from '../../../contracts/forecast-words.ts';
import { useDesk } from '../../stores/desk.ts';
import { FailureText } from '../../ui/failure.tsx';
import { Part } from '../../ui/part.tsx';
import { DaysPart } from './days-part.tsx';
import { GoalForm } from './goal-form.tsx';
import { goalSentences } from './goal-words.ts';
import { TodayPart } from './today-part.tsx';
import { WholePart } from './whole-part.tsx';

export function WritingParts({ book }: { readonly book: BookSummary }) {
  const { statistics, failure } = useStore(useDesk().writing.store);
  const writing = statistics?.writing;
  return (
    <div className="books-right">
      <section className="books-lede">
        <h1>{writing === undefined ? book.title : forecastSentence(writing)}</h1>
        {writing !== undefined && <p className="quiet">{goalSentences(writing)}</p>}
      </section>
      {failure !== null && <FailureText part failure={failure} />}
      {statistics !== null && (
        <>
          <TodayPart writing={statistics.writing} />
          <Part title="Goal">
            <GoalForm book={book.id} goal={statistics.writing.goal} />
          </Part>
          <DaysPart writing={statistics.writing} />
          <WholePart statistics={statistics} />
        </>
      )}
    </div>
  );
}
