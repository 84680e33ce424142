/** Goals and writing days as rows. */
import { dayOf } from '../../../../contracts/calendar.ts';
import { ScriptoriumError } from '../../../../contracts/errors.ts';
import { changedGoal, goalProblem, noGoal } from '../../../../contracts/goal.ts';
import type { ReadContext, SqlRow, WriteContext } from '../../../../contracts/records.ts';
import type { Goal, GoalChange, Weekday, WritingDay } from '../../../../contracts/writing.ts';
import type { WordChange } from './word-change.ts';

/** `counts`: since when a book is counted, how many words it had then, and the offset of the clocks at the last sync. */
export const writingTables = `
  CREATE TABLE project_manager_goals (
    project TEXT PRIMARY KEY, words INTEGER, due TEXT, daily INTEGER, days_off TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE project_manager_counts (
    project TEXT PRIMARY KEY, since TEXT NOT NULL, words INTEGER NOT NULL, offset_minutes INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE project_manager_days (
    project TEXT NOT NULL, day TEXT NOT NULL, written INTEGER NOT NULL, cut INTEGER NOT NULL, words INTEGER NOT NULL,
    PRIMARY KEY (project, day)
  ) WITHOUT ROWID;
`;

export function readGoal(context: ReadContext, project: string): Goal {
  const row = context.get('SELECT * FROM project_manager_goals WHERE project = ?', project);
  if (row === undefined) return noGoal;
  return {
    words: row['words'] === null ? null : Number(row['words']),
    by: typeof row['due'] === 'string' ? row['due'] : null,
    daily: row['daily'] === null ? null : Number(row['daily']),
    days_off: JSON.parse(String(row['days_off'])) as Weekday[],
  };
}

/** Throws `no-such-project`, or `invalid-data` where the changed goal makes no sense. */
export function setGoal(context: WriteContext, project: string, change: GoalChange, offset: number | undefined): Goal {
  const before = readGoal(context, project);
  const problem = goalProblem(before, change, todayOf(context, project, offset));
  if (problem !== null) throw new ScriptoriumError('invalid-data', problem);
  const goal = changedGoal(before, change);
  context.run(
    'INSERT OR REPLACE INTO project_manager_goals (project, words, due, daily, days_off) VALUES (?, ?, ?, ?, ?)',
    project,
    goal.words,
    goal.by,
    goal.daily,
    JSON.stringify(goal.days_off),
  );
  return goal;
}

/** The local date of now; the clocks are as far ahead of UTC as they were at the last sync where nobody says. */
export function todayOf(context: ReadContext, project: string, offset: number | undefined): string {
  const row = context.get('SELECT offset_minutes FROM project_manager_counts WHERE project = ?', project);
  return dayOf(context.now, offset ?? Number(row?.['offset_minutes'] ?? 0));
}

export function readSince(context: ReadContext, project: string): { day: string; words: number } | null {
  const row = context.get('SELECT * FROM project_manager_counts WHERE project = ?', project);
  return row === undefined ? null : { day: String(row['since']), words: Number(row['words']) };
}

/** Oldest first. */
export function readDays(context: ReadContext, project: string): readonly WritingDay[] {
  return context.all('SELECT * FROM project_manager_days WHERE project = ? ORDER BY day', project).map(row => ({
    day: String(row['day']),
    written: Number(row['written']),
    cut: Number(row['cut']),
    net: Number(row['written']) - Number(row['cut']),
    words: Number(row['words']),
  }));
}

export interface Counted {
  /** Null at the first reading, and where the format is another: neither is writing. */
  readonly change: WordChange | null;
  /** Of the whole book, after it. */
  readonly words: number;
  readonly saved: { readonly at: number; readonly offsetMinutes: number } | undefined;
}

/**
 * Adds a change to the day on which the file was saved, though never to one before the last sync: a file that is put
 * back from elsewhere with an old date was not written then.
 */
export function countDay(context: WriteContext, row: SqlRow, { change, words, saved }: Counted): void {
  const project = String(row['id']);
  const offset = saved?.offsetMinutes ?? 0;
  const day = dayOf(Math.min(context.now, Math.max(saved?.at ?? context.now, Number(row['synced_at'] ?? 0))), offset);
  if (readSince(context, project) === null) {
    context.run(
      'INSERT INTO project_manager_counts (project, since, words, offset_minutes) VALUES (?, ?, ?, ?)',
      project,
      day,
      change === null ? words : Number(row['words']),
      offset,
    );
  } else {
    context.run('UPDATE project_manager_counts SET offset_minutes = ? WHERE project = ?', offset, project);
  }
  if (change === null || (change.written === 0 && change.cut === 0)) return;
  context.run(
    `INSERT INTO project_manager_days (project, day, written, cut, words) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (project, day) DO UPDATE SET
         written = written + excluded.written, cut = cut + excluded.cut, words = excluded.words`,
    project,
    day,
    change.written,
    change.cut,
    words,
  );
}
