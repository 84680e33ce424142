/** The statistics of a book as they are stored: its counts, and how the writing goes. */
import type { ReadContext, SqlRow } from '../../../contracts/records.ts';
import type { OutputOf } from '../../_kit/define-system.ts';
import { readStructure } from './projects.ts';
import { statisticsOf } from './statistics.ts';
import type { projectManager } from './system.ts';
import { readGoal, readSince, readDays, todayOf } from './writing/stored.ts';
import { writingView } from './writing/writing-view.ts';

/** Null before the first reading. Today is told by the offset, else by that of the last sync. */
export function bookStatistics(
  context: ReadContext,
  row: SqlRow,
  offsetMinutes: number | undefined,
): OutputOf<typeof projectManager, 'get_statistics'> | null {
  const structure = readStructure(row);
  if (structure === null) return null;
  const project = String(row['id']);
  const writing = writingView({
    goal: readGoal(context, project),
    since: readSince(context, project),
    days: readDays(context, project),
    words: structure.words,
    today: todayOf(context, project, offsetMinutes),
  });
  return statisticsOf(structure, writing);
}
