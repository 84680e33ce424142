/** How a goal changes, and what is no goal; asked where it is typed in, and again where it is kept. */
import type { Goal, GoalChange } from './writing.ts';

export const noGoal: Goal = { words: null, by: null, daily: null, days_off: [] };

export function changedGoal(before: Goal, change: GoalChange): Goal {
  return {
    words: change.words === undefined ? before.words : change.words,
    by: change.by === undefined ? before.by : change.by,
    daily: change.daily === undefined ? before.daily : change.daily,
    days_off: change.days_off ?? before.days_off,
  };
}

/** Why a changed goal makes no sense on this day, in a sentence; null where it does. A date that is kept may be past. */
export function goalProblem(before: Goal, change: GoalChange, today: string): string | null {
  const goal = changedGoal(before, change);
  if (goal.by !== null && goal.words === null) {
    return 'A date needs a number of words for the whole book that it holds for.';
  }
  if (goal.by !== null && goal.by !== before.by && goal.by < today) return `The date ${goal.by} is past.`;
  return null;
}
