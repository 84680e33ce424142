/** `scriptorium projects`: the books on the shelf. */
import { z } from 'zod';
import { bookSummarySchema } from '../../contracts/book.ts';
import { projectsView } from '../../contracts/desk/items.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { count, table } from '../terminal/layout.ts';

export function projects(desk: Desk): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const books = z.array(bookSummarySchema).parse(await engine.query('project_manager', 'list', {}));
    const view = projectsView(books);
    const columns = [
      { title: 'Id' },
      { title: 'Title' },
      { title: 'Words', right: true },
      { title: 'Chapters', right: true },
      { title: 'State' },
      { title: 'Files' },
    ];
    const rows = view.projects.map(book => [
      book.id,
      book.title,
      count(book.words),
      count(book.chapters),
      book.state,
      book.files.join(', '),
    ]);
    const none = 'No books yet. Read one with `scriptorium analyze FILE`, or the sample with `--sample`.';
    await desk.answer({ json: view, words: () => (rows.length === 0 ? none : table(columns, rows)) });
    return exitCodes.done;
  });
}
