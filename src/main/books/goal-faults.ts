/** What of a typed goal does not fit, field by field, in words that stand beside the field. */
import { changedGoal, goalProblem } from '../../contracts/goal.ts';
import { type Goal, goalChangeSchema, type GoalFault, type GoalField } from '../../contracts/writing.ts';

const emptyMeansNone = 'or leave it empty for none.';
const faults: Readonly<Record<GoalField, Omit<GoalFault, 'field'>>> = {
  words: { title: 'This is no number of words.', advice: `Write a whole number, such as 90,000, ${emptyMeansNone}` },
  daily: { title: 'This is no number of words.', advice: `Write a whole number, such as 500, ${emptyMeansNone}` },
  by: {
    title: 'The calendar has no such date.',
    advice: `Write year, month and day, such as 2027-03-31, ${emptyMeansNone}`,
  },
  days_off: { title: 'No day is left for writing.', advice: 'Leave at least one day of the week without a mark.' },
};
const wordsMissing = 'Say how many words the book is to have by then, or take the date away.';
const datePast = 'Choose today or a later day, or leave it empty.';
const bounds: Readonly<Record<string, string>> = {
  too_small: 'A goal is at least one word.',
  too_big: 'This is more than a book can be.',
};

function isField(name: unknown): name is GoalField {
  return typeof name === 'string' && Object.hasOwn(faults, name);
}

/** None where the goal can be set. `before` is the goal that stands; a date is past or not as seen from `today`. */
export function goalFaults(typed: unknown, before: Goal, today: string): readonly GoalFault[] {
  const parsed = goalChangeSchema.safeParse(typed);
  if (parsed.success) {
    const problem = goalProblem(before, parsed.data, today);
    const advice = changedGoal(before, parsed.data).words === null ? wordsMissing : datePast;
    return problem === null ? [] : [{ field: 'by', title: problem, advice }];
  }
  const found = new Map<GoalField, GoalFault>();
  for (const { path, code } of parsed.error.issues) {
    const [field] = path;
    if (!isField(field) || found.has(field)) continue;
    found.set(field, { field, ...faults[field], title: bounds[code] ?? faults[field].title });
  }
  return [...found.values()];
}
