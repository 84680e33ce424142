/** What every group of commands is made with. */
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';

/** Makes a command's action of what it does: with a desk of its own, its exit code kept. */
export type Doing = <A extends readonly unknown[]>(
  work: (desk: Desk, ...rest: A) => Promise<ExitCode>,
) => (...rest: A) => Promise<void>;

/** Adds commands, with their arguments, options and examples, to the program. */
export type Group = (program: Command, doing: Doing) => void;

/** The examples that stand under a command's help. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map(line => `  scriptorium ${line}`).join('\n')}`;
}
