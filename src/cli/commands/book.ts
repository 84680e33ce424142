/** `scriptorium project show` and `goals`: one book, and what it is to become. */
import { z } from 'zod';
import { dayOf, offsetMinutesAt } from '../../contracts/calendar.ts';
import { type GoalsView, type ProjectDetails, projectView } from '../../contracts/desk/books.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { goalProblem } from '../../contracts/goal.ts';
import {
  type BookStatistics,
  bookStatisticsSchema,
  type Goal,
  type GoalChange,
  goalSchema,
} from '../../contracts/writing.ts';
import type { Engine } from '../../engine/index.ts';
import { type GoalOptions, goalChange } from '../books/goal-options.ts';
import { askShelf, findBook } from '../books/shelf.ts';
import { bookInWords, goalsInWords } from '../books/words.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';

const withGoal = z.object({ goal: goalSchema });

export function projectShow(desk: Desk, given: string): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const book = await findBook(engine, given);
    const counted = await statisticsOf(engine, book.id);
    const outline = (counted?.by_chapter ?? []).map(({ share: _share, ...chapter }) => chapter);
    const view: ProjectDetails = { project: { ...projectView(book), outline } };
    await desk.answer({ json: view, words: () => bookInWords(view) });
    return exitCodes.done;
  });
}

/** Shows the goal; first changes it where something is given. */
export function projectGoals(desk: Desk, given: string, options: GoalOptions): Promise<ExitCode> {
  const change = goalChange(options);
  return desk.withEngine(async engine => {
    const { id } = await findBook(engine, given);
    const before = await goalOf(engine, id);
    const goal = change === null ? before : await setGoal(engine, id, before, change);
    const writing = (await statisticsOf(engine, id))?.writing ?? null;
    const view: GoalsView = { project: id, goal, writing };
    await desk.answer({ json: view, words: () => goalsInWords(view) });
    return exitCodes.done;
  });
}

/** Throws `invalid-data` where the changed goal makes no sense. */
async function setGoal(engine: Engine, project: string, before: Goal, change: GoalChange): Promise<Goal> {
  const problem = goalProblem(before, change, dayOf(Date.now(), offsetMinutesAt(Date.now())));
  if (problem !== null) {
    throw new ScriptoriumError('invalid-data', problem, {
      advice: 'Give --words with --by, and a date that is to come; `none` takes either away.',
    });
  }
  const asked = { ...change, project, offset_minutes: offsetMinutesAt(Date.now()) };
  return goalSchema.parse(await askShelf(engine, 'set_goal', asked));
}

/** Kept with the counts; of a book that has not been read, only the system itself can tell it. */
async function goalOf(engine: Engine, project: string): Promise<Goal> {
  const counted = await statisticsOf(engine, project);
  return counted?.writing.goal ?? withGoal.parse(await askShelf(engine, 'get_project', { project })).goal;
}

async function statisticsOf(engine: Engine, project: string): Promise<BookStatistics | null> {
  const asked = { project, offset_minutes: offsetMinutesAt(Date.now()) };
  return bookStatisticsSchema.nullable().parse(await engine.query('project_manager', 'statistics', asked));
}
