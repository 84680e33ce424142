/** A book, and how its writing goes, in words. */
import type { BookSummary } from '../../contracts/book.ts';
import type { GoalsView, ProjectDetails } from '../../contracts/desk/books.ts';
import { dayWords, forecastSentence } from '../../contracts/forecast-words.ts';
import type { Goal, Writing } from '../../contracts/writing.ts';
import { count, counted, table } from '../terminal/layout.ts';
import { weekdayNames } from './goal-options.ts';

/** The state of a book as a list shows it; a manuscript that is there and cannot be read at present is waited for. */
export function stateInWords({ state, waits }: Pick<BookSummary, 'state' | 'waits'>): string {
  return state === 'present' && typeof waits === 'string' ? 'waited for' : state;
}

export function bookInWords({ project }: ProjectDetails): string {
  const { id, title, state, waits, words, scenes, files, outline, synced_at: at } = project;
  const where = { present: '', missing: ', whose manuscript is not where it was', trashed: ', in the trash' }[state];
  const waitedFor = state === 'present' && typeof waits === 'string';
  const size = `${counted(words, 'word')}, ${counted(outline.length, 'chapter')}, ${counted(scenes, 'scene')}`;
  const columns = [{ title: 'Chapter' }, { title: 'Words', right: true }, { title: 'Scenes', right: true }];
  const rows = outline.map(one => [
    `${one.index + 1}${one.title === null ? '' : ` ${one.title}`}`,
    count(one.words),
    count(one.scenes),
  ]);
  return [
    `${title} (${id})${where}`,
    ...(waitedFor ? [`It is waited for: ${waits}`] : []),
    at === null ? 'It has not been read yet.' : `${size}, read on ${new Date(at).toLocaleString('en-GB')}.`,
    ...files,
    ...(rows.length === 0 ? [] : ['', table(columns, rows)]),
  ].join('\n');
}

export function goalsInWords({ goal, writing }: GoalsView): string {
  return [
    goalInWords(goal),
    ...(writing === null ? ['The book has not been read yet.'] : writingInWords(writing)),
  ].join('\n');
}

function goalInWords({ words, by, daily, days_off: off }: Goal): string {
  const parts = [
    words === null ? null : `${counted(words, 'word')} in all${by === null ? '' : ` by ${dayWords(by)}`}`,
    daily === null ? null : `${counted(daily, 'word')} a day`,
    off.length === 0 ? null : `days off: ${weekdayNames(off)}`,
  ].filter(part => part !== null);
  return parts.length === 0 ? 'No goal is set.' : `Goal: ${parts.join('; ')}.`;
}

function writingInWords(writing: Writing): readonly string[] {
  const { today, progress, pace } = writing;
  const left =
    today.left === null ? '' : today.left > 0 ? ` ${count(today.left)} to go.` : ' The day’s goal is reached.';
  const needed = progress?.needed_per_day ?? null;
  const due =
    needed === null ? '' : `, ${counted(needed, 'word')} on each of ${counted(progress?.days_left ?? 0, 'day')}`;
  return [
    `Today: ${count(today.written)} written, ${count(today.cut)} cut.${today.day_off ? ' It is a day off.' : left}`,
    ...(progress === null
      ? []
      : [
          `${count(progress.words)} of ${counted(progress.target, 'word')}, ${Math.floor(progress.share * 100)} %; ${count(progress.remaining)} remain${due}.`,
        ]),
    ...(pace === null ? [] : [`Pace: ${counted(Math.round(pace.words_per_day), 'word')} a writing day.`]),
    ...(progress === null ? [] : [forecastSentence(writing)]),
  ];
}
