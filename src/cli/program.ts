/** Every command with its arguments, options and examples. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { analyze, type AnalyzeOptions } from './commands/analyze.ts';
import type { ExitCode } from './exit-codes.ts';
import { type Closing, type CommonOptions, createDesk, type Desk } from './host/desk.ts';
import type { Installation } from './host/place.ts';
import type { Streams } from './terminal/output.ts';

export interface ProgramParts {
  readonly parts: { readonly streams: Streams; readonly installation: Installation; readonly closing: Closing };
  /** Errors of usage are said by whoever runs the program, not by commander. */
  readonly quiet: boolean;
  end(code: ExitCode): void;
}

/** Throws commander's errors instead of ending the process. */
export function commandLine({ parts, end }: ProgramParts): Command {
  const program = new Command('scriptorium')
    .description('Reads novels, and tells what it found: scenes, people, feelings.')
    .option('--json', 'print one JSON object, and nothing else, on standard output')
    .option('--data-dir <folder>', 'keep everything in this folder instead of the usual one')
    .addOption(new Option('--threads <number>', 'computing threads').argParser(wholeNumber(1, 64)).hideHelp())
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({
      writeOut: text => void parts.streams.out(text),
      outputError: () => undefined,
      writeErr: text => parts.streams.err(text),
    })
    .exitOverride()
    .helpCommand(false);

  const doing =
    <A extends readonly unknown[]>(work: (desk: Desk, ...rest: A) => Promise<ExitCode>) =>
    async (...rest: A): Promise<void> => {
      end(await work(createDesk(parts, program.opts<CommonOptions>()), ...rest));
    };

  program
    .command('analyze')
    .summary('read a manuscript and print what was found')
    .description('Reads a manuscript, or the sample book, through all systems, and prints what they found.')
    .argument('[files...]', 'the manuscript’s files (.txt or .md), in the order of the book')
    .option('--sample', 'read the sample book, Moby-Dick')
    .addOption(new Option('--include <part>', 'print this as well').choices(['sentences']))
    .addHelpText('after', examples(['analyze novel.md', 'analyze part-1.txt part-2.txt --json', 'analyze --sample']))
    .action(doing((desk, files: readonly string[], options: AnalyzeOptions) => analyze(desk, files, options)));

  return program;
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map(line => `  scriptorium ${line}`).join('\n')}`;
}

function wholeNumber(low: number, high: number): (text: string) => number {
  return text => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new InvalidArgumentError(`It is a whole number from ${low} to ${high}.`);
    }
    return value;
  };
}
