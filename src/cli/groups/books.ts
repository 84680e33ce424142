/** The shelf. */
import { projectGoals, projectShow } from '../commands/book.ts';
import {
  type CreateOptions,
  projectBringBack,
  projectCreate,
  projectList,
  projectRelocate,
  projectSync,
  projectTrash,
} from '../commands/shelf.ts';
import type { GoalOptions } from '../books/goal-options.ts';
import { date, daysOff, orNone, text, wholeNumber } from './arguments.ts';
import { addBackups, exampleBackup } from './backups.ts';
import { examples, type Group } from './group.ts';

const which = ['<book>', 'its id, or its title'] as const;
const mostWords = 100_000_000;

export const books: Group = (program, doing) => {
  program
    .command('projects')
    .summary('list the books')
    .description('Lists the books on the shelf, those in the trash as well.')
    .addHelpText('after', examples(['projects', 'projects --json']))
    .action(doing(projectList));

  const project = program
    .command('project')
    .summary('one book: its outline, goal and place on the shelf; backups')
    .description('The books on the shelf one by one, and backups of the database, which holds all of them.')
    .addHelpText(
      'after',
      examples([
        'project list',
        'project show Moby-Dick',
        'project goals Moby-Dick --words 90000 --by 2027-06-30 --days-off sat,sun',
        'project backup',
        `project restore ${exampleBackup}`,
      ]),
    );
  project
    .command('list')
    .description('Lists the books on the shelf, those in the trash as well.')
    .addHelpText('after', examples(['project list', 'project list --json']))
    .action(doing(projectList));
  project
    .command('create')
    .description(
      'Puts a manuscript on the shelf, and finds its chapters and scenes. `analyze` reads it. A book that is there already stays, takes the title that is given, and comes back from the trash.',
    )
    .argument('<files...>', 'its files (.docx, .epub, .md, .txt) in the order of the book, or its folder')
    .option('--title <words>', 'its title, instead of the one that the manuscript has', text)
    .addHelpText('after', examples(['project create novel.docx', 'project create one.md two.md --title "The Ferry"']))
    .action(doing((desk, files: readonly string[], options: CreateOptions) => projectCreate(desk, files, options)));
  project
    .command('show')
    .description('Shows a book: its files, its chapters, its words.')
    .argument(...which)
    .addHelpText('after', examples(['project show Moby-Dick', 'project show Moby-Dick --json']))
    .action(doing((desk, book: string) => projectShow(desk, book)));
  project
    .command('goals')
    .description('Shows what a book is to become and how the writing goes; sets what is given, `none` takes it away.')
    .argument(...which)
    .option('--words <number>', 'words in all', orNone(wholeNumber(1, mostWords)))
    .option('--by <date>', 'when it is due, such as 2027-06-30', orNone(date))
    .option('--daily <number>', 'words a writing day', orNone(wholeNumber(1, 1_000_000)))
    .option('--days-off <days>', 'days of the week without writing, such as sat,sun', daysOff)
    .option('--clear', 'take the whole goal away')
    .addHelpText(
      'after',
      examples([
        'project goals Moby-Dick',
        'project goals Moby-Dick --words 90000 --by 2027-06-30 --daily 500 --days-off sat,sun',
        'project goals Moby-Dick --daily none',
      ]),
    )
    .action(doing((desk, book: string, options: GoalOptions) => projectGoals(desk, book, options)));
  project
    .command('sync')
    .description('Reads a book’s manuscript again, and finds what changed in it.')
    .argument(...which)
    .addHelpText('after', examples(['project sync Moby-Dick', 'project sync Moby-Dick --json']))
    .action(doing((desk, book: string) => projectSync(desk, book)));
  project
    .command('relocate')
    .description('Says where a book’s manuscript is now, when it was moved or renamed.')
    .argument(...which)
    .argument('<files...>', 'its files in the order of the book, or its folder')
    .addHelpText('after', examples(['project relocate "The Ferry" ~/books/ferry.docx']))
    .action(doing((desk, book: string, files: readonly string[]) => projectRelocate(desk, book, files)));
  project
    .command('trash')
    .alias('remove')
    .description('Moves a book to the trash. Its manuscript files are not touched.')
    .argument(...which)
    .addHelpText('after', examples(['project trash "The Ferry"', 'project remove "The Ferry"']))
    .action(doing((desk, book: string) => projectTrash(desk, book)));
  project
    .command('bring-back')
    .description('Brings a book back from the trash.')
    .argument(...which)
    .addHelpText('after', examples(['project bring-back "The Ferry"']))
    .action(doing((desk, book: string) => projectBringBack(desk, book)));
  addBackups(project, doing);
};
