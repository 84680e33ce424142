/** The program: what all commands share, and the groups of commands in the order of its help. */
import { Command, Option } from 'commander';
import { version } from '../../package.json';
import type { ExitCode } from './exit-codes.ts';
import { wholeNumber } from './groups/arguments.ts';
import { books } from './groups/books.ts';
import { controlGroup } from './groups/control.ts';
import { deadLetters } from './groups/dead.ts';
import type { Doing, Group } from './groups/group.ts';
import { healthGroup } from './groups/health.ts';
import { machine } from './groups/machine.ts';
import { measuring } from './groups/measuring.ts';
import { queue } from './groups/queue.ts';
import { reading } from './groups/reading.ts';
import { upkeep } from './groups/upkeep.ts';
import { type Closing, type CommonOptions, createDesk } from './host/desk.ts';
import type { Installation } from './host/place.ts';
import type { Streams } from './terminal/output.ts';

export interface ProgramParts {
  readonly parts: { readonly streams: Streams; readonly installation: Installation; readonly closing: Closing };
  end(code: ExitCode): void;
}

const groups: readonly Group[] = [
  reading,
  books,
  machine,
  queue,
  healthGroup,
  controlGroup,
  deadLetters,
  upkeep,
  measuring,
];

/** Throws commander's errors instead of ending the process; whoever runs the program says them. */
export function commandLine({ parts, end }: ProgramParts): Command {
  const program = new Command('scriptorium')
    .description('Reads novels, and tells what it found: scenes, people, feelings.')
    .version(version, '--version', 'print the version')
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

  const doing: Doing =
    work =>
    async (...rest) => {
      end(await work(createDesk(parts, program.opts<CommonOptions>()), ...rest));
    };

  for (const add of groups) add(program, doing);
  return program;
}
