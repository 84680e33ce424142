/** Changes a list step by step: pure, and never the list that is given. */
import type { ListStep } from './system.ts';

type Change = (entries: readonly string[]) => readonly string[];

const changes: Readonly<Record<ListStep, Change>> = {
  trim: entries => entries.map(entry => entry.trim()),
  drop_empty: entries => entries.filter(entry => entry !== ''),
  lower: entries => entries.map(entry => entry.toLowerCase()),
  unique: entries => [...new Set(entries)],
  // By code units and not by the language of this machine: the same list everywhere.
  sort: entries => [...entries].sort(),
  reverse: entries => [...entries].reverse(),
  number: entries => entries.map((entry, index) => `${index + 1}. ${entry}`),
};

/** Each step is given what the one before it made. */
export function transformList(entries: readonly string[], steps: readonly ListStep[]): readonly string[] {
  return steps.reduce<readonly string[]>((list, step) => changes[step](list), entries);
}
