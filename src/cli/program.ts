/** Every command with its arguments, options and examples. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { itemStates } from '../contracts/items.ts';
import { analyze, type AnalyzeOptions } from './commands/analyze.ts';
import { cancel, type CancelOptions, control, type ControlOptions } from './commands/control.ts';
import { deadDiscard, deadExport, deadList, type DeadOptions, deadReplay, deadShow } from './commands/dead.ts';
import { doctor, type DoctorOptions } from './commands/doctor.ts';
import { emotions } from './commands/emotions.ts';
import { evaluate, type EvaluateOptions } from './commands/evaluate.ts';
import {
  health,
  healthAck,
  type HealthOptions,
  healthRules,
  healthSet,
  healthSnooze,
  type SetOptions,
} from './commands/health.ts';
import { items, type ItemsOptions, trace } from './commands/items.ts';
import { status, systems } from './commands/machine.ts';
import { projectBackup, projectBackups, projectRestore, type RestoreOptions } from './commands/backups.ts';
import { projects } from './commands/projects.ts';
import { send, type SendOptions } from './commands/send.ts';
import { setNames } from './evaluate/find-sets.ts';
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

const exampleBackup = 'scriptorium-20260131-081500.db';

/** Makes a command's action of what it does: with a desk of its own, its exit code kept. */
type Doing = <A extends readonly unknown[]>(
  work: (desk: Desk, ...rest: A) => Promise<ExitCode>,
) => (...rest: A) => Promise<void>;

/** Throws commander's errors instead of ending the process. */
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

  program
    .command('analyze')
    .summary('read a manuscript and print what was found')
    .description('Reads a manuscript, or the sample book, through all systems, and prints what they found.')
    .argument('[files...]', 'the manuscript’s files (.docx, .epub, .md, .txt) in the order of the book, or its folder')
    .option('--sample', 'read the sample book, Moby-Dick')
    .addOption(new Option('--include <part>', 'print this as well').choices(['sentences']))
    .addHelpText(
      'after',
      examples(['analyze novel.docx', 'analyze part-1.txt part-2.txt --json', 'analyze chapters/', 'analyze --sample']),
    )
    .action(doing((desk, files: readonly string[], options: AnalyzeOptions) => analyze(desk, files, options)));

  program
    .command('projects')
    .summary('list the books')
    .description('Lists the books on the shelf, those in the trash as well.')
    .addHelpText('after', examples(['projects', 'projects --json']))
    .action(doing(projects));

  addProject(program, doing);

  program
    .command('systems')
    .summary('list the systems and what each can be asked')
    .description('Lists every system with its queue, its operations and an example of each.')
    .addHelpText('after', examples(['systems', 'systems --json']))
    .action(doing(systems));

  program
    .command('status')
    .summary('show what is going on')
    .description('Shows what waits, runs, is done and has failed in every system.')
    .addHelpText('after', examples(['status', 'status --json --data-dir ./trial']))
    .action(doing(status));

  program
    .command('send')
    .summary('send an item to a system')
    .description('Sends an item to any operation of any system.')
    .argument('<system>', 'the system’s id')
    .argument('<operation>', 'the operation’s id')
    .option('--data <json>', 'the data of the item')
    .option('--example', 'send the first example, filled from the book read last')
    .option('--wait', 'wait until it is done, and print its output')
    .option('--priority <number>', 'from 1 to 10, higher first', wholeNumber(1, 10))
    .addHelpText(
      'after',
      examples([
        'send identity_processor get_active_identities --example --wait',
        'send example_system text_processing --data \'{"text": "Call me Ishmael."}\' --wait --json',
      ]),
    )
    .action(
      doing((desk, system: string, operation: string, options: SendOptions) => send(desk, system, operation, options)),
    );

  program
    .command('items')
    .summary('list items')
    .description('Lists items, the newest first.')
    .option('--system <id>', 'only those for this system')
    .addOption(new Option('--state <state>', 'only those in this state').choices(itemStates))
    .option('--limit <number>', 'so many at most', wholeNumber(1, 100_000), 50)
    .addHelpText('after', examples(['items --limit 20', 'items --system project_manager --state done --json']))
    .action(doing((desk, options: ItemsOptions) => items(desk, options)));

  program
    .command('trace')
    .summary('follow an item through the systems')
    .description('Shows every attempt of every item of one journey, in order.')
    .argument('<id>', 'the id of a trace, or of any item of it', itemId)
    .addHelpText('after', examples(['trace 1', 'trace 12 --json']))
    .action(doing((desk, id: number) => trace(desk, id)));

  addHealth(program, doing);
  addControl(program, doing);
  addDead(program, doing);

  program
    .command('doctor')
    .summary('check the set-up, and mend what can be mended')
    .description(
      'Checks the installation, the data folder, the database, the manuscripts and the machine, and says how to mend what is wrong.',
    )
    .option('--mend', 'mend what can be mended; nothing is deleted that could be read')
    .addHelpText('after', examples(['doctor', 'doctor --mend', 'doctor --json --data-dir ./trial']))
    .action(doing((desk, options: DoctorOptions) => doctor(desk, options)));

  program
    .command('emotions')
    .summary('read each line of a text file on its own')
    .description('Tells what each line of a text file feels like, read on its own. Keeps nothing.')
    .requiredOption('--input <file>', 'a plain text file')
    .addHelpText('after', examples(['emotions --input lines.txt', 'emotions --input lines.txt --json']))
    .action(doing((desk, options: { readonly input: string }) => emotions(desk, options)));

  program
    .command('evaluate')
    .summary('measure how well it reads')
    .description('Measures how well it reads, on annotated sets: GoEmotions, REMAN, EmoBank, PDNC, LitBank.')
    .requiredOption('--data <folder>', 'the folder that holds them, each in a folder of its name')
    .addOption(new Option('--set <name>', 'only this one').choices(setNames))
    .addHelpText('after', examples(['evaluate --data ./sets', 'evaluate --data ./sets --set emobank --json']))
    .action(doing((desk, options: EvaluateOptions) => evaluate(desk, options)));

  return program;
}

function addProject(program: Command, doing: Doing): void {
  const project = program
    .command('project')
    .summary('back up all books, list backups, restore one')
    .description('Backups of the database, which holds all books and what was found in them.')
    .addHelpText('after', examples(['project backup', 'project backups', `project restore ${exampleBackup}`]));
  project
    .command('backup')
    .description('Copies the database into the folder of backups, and checks the copy.')
    .addHelpText('after', examples(['project backup', 'project backup --json']))
    .action(doing(projectBackup));
  project
    .command('backups')
    .description('Lists the backups, the newest first, also where the database is damaged.')
    .addHelpText('after', examples(['project backups', 'project backups --json']))
    .action(doing(projectBackups));
  project
    .command('restore')
    .description('Puts a backup in the place of the database, which is kept beside the backups.')
    .argument('<backup>', 'its name')
    .option('--check', 'only check that it could be restored')
    .addHelpText('after', examples([`project restore ${exampleBackup}`, `project restore ${exampleBackup} --check`]))
    .action(doing((desk, backup: string, options: RestoreOptions) => projectRestore(desk, backup, options)));
}

function addHealth(program: Command, doing: Doing): void {
  const shown = program
    .command('health')
    .summary('show what is wrong and what to do about it')
    .description('Alerts with cause and cure, what is said about them, and the rules behind them.')
    .addHelpText(
      'after',
      examples(['health', 'health --json --check', 'health ack 3', 'health rules project_manager']),
    );
  shown
    .command('show', { isDefault: true })
    .description('Shows how the machine is, and every open alert.')
    .option('--check', 'end with 1 where something is critical')
    .addHelpText('after', examples(['health', 'health --json --check']))
    .action(doing((desk, options: HealthOptions) => health(desk, options)));
  shown
    .command('ack')
    .description('Acknowledges an open alert: you know, and it need not call again.')
    .argument('<id>', 'its id', itemId)
    .addHelpText('after', examples(['health ack 3']))
    .action(doing((desk, id: number) => healthAck(desk, id)));
  shown
    .command('snooze')
    .description('Silences an open alert for a while; it speaks again where it gets worse.')
    .argument('<id>', 'its id', itemId)
    .requiredOption('--minutes <number>', 'for so long', wholeNumber(1, 10_080))
    .addHelpText('after', examples(['health snooze 3 --minutes 60']))
    .action(doing((desk, id: number, options: { readonly minutes: number }) => healthSnooze(desk, id, options)));
  shown
    .command('rules')
    .description('Lists the rules with their thresholds and what was measured last.')
    .argument('[system]', 'only those of this system; machine is the whole machine')
    .addHelpText('after', examples(['health rules', 'health rules machine --json']))
    .action(doing((desk, system: string | undefined) => healthRules(desk, system)));
  shown
    .command('set')
    .description('Sets the thresholds of a rule. What is left out stays as it is.')
    .argument('<system>', 'the system’s id; machine is the whole machine')
    .argument('<rule>', 'the rule’s id')
    .option('--warning <number>', 'a warning from here on', Number)
    .option('--critical <number>', 'critical from here on', Number)
    .option('--rise <seconds>', 'a worse level must hold so long', Number)
    .option('--fall <seconds>', 'a better one must hold so long', Number)
    .option('--default', 'the usual thresholds again')
    .addHelpText(
      'after',
      examples([
        'health set project_manager dead_letters --warning 2 --critical 10',
        'health set machine disk --warning 5000 --critical 500',
        'health set project_manager depth --default',
      ]),
    )
    .action(doing((desk, system: string, rule: string, options: SetOptions) => healthSet(desk, system, rule, options)));
}

function addControl(program: Command, doing: Doing): void {
  const controls = [
    [
      'pause',
      'hold systems back',
      'Lets nothing new of these systems begin, now and after a restart. Their queues stay open.',
    ],
    ['resume', 'let systems go on', 'Lets systems go on that were paused or drained.'],
    [
      'drain',
      'empty systems, then pause them',
      'Works off what is there, takes nothing new from outside, then pauses.',
    ],
  ] as const;
  for (const [action, summary, description] of controls) {
    program
      .command(action)
      .summary(summary)
      .description(description)
      .argument('[systems...]', 'their ids')
      .option('--all', 'every system')
      .addHelpText('after', examples([`${action} content_emotion_integration`, `${action} --all --json`]))
      .action(
        doing((desk, systems: readonly string[], options: ControlOptions) => control(desk, action, systems, options)),
      );
  }
  program
    .command('cancel')
    .summary('take items out of their queues')
    .description('Cancels items that wait or are delayed.')
    .argument('[ids...]', 'their ids', idList)
    .option('--system <id>', 'all of this system')
    .option('--all', 'all there are')
    .addHelpText('after', examples(['cancel 12 13', 'cancel --system identity_processor', 'cancel --all --json']))
    .action(
      doing((desk, ids: readonly number[] | undefined, options: CancelOptions) => cancel(desk, ids ?? [], options)),
    );
}

function addDead(program: Command, doing: Doing): void {
  const dead = program
    .command('dead')
    .summary('list, show, replay, export or discard dead letters')
    .description('Items that could not be done, with their reasons.')
    .addHelpText('after', examples(['dead list', 'dead show 12', 'dead replay --all', 'dead discard 12 13']));
  const chosen = (command: Command): Command =>
    command
      .argument('[ids...]', 'their ids', idList)
      .option('--system <id>', 'all of this system')
      .option('--text <words>', 'all in which this stands')
      .option('--all', 'all there are');
  dead
    .command('list', { isDefault: true })
    .description('Lists the dead letters, the newest first.')
    .option('--system <id>', 'only those of this system')
    .option('--text <words>', 'only those in which this stands: operation, sender, data or error')
    .addHelpText(
      'after',
      examples(['dead list', 'dead list --text "out of memory"', 'dead list --system project_manager --json']),
    )
    .action(doing((desk, options: DeadOptions) => deadList(desk, options)));
  dead
    .command('show')
    .description('Shows one dead letter with its data, its error and its attempts.')
    .argument('<id>', 'its id', itemId)
    .addHelpText('after', examples(['dead show 12', 'dead show 12 --json']))
    .action(doing((desk, id: number) => deadShow(desk, id)));
  chosen(dead.command('replay'))
    .description('Tries dead letters again, also with other data.')
    .option('--data <json>', 'data in place of theirs')
    .addHelpText('after', examples(['dead replay 12', 'dead replay --system project_manager', 'dead replay --all']))
    .action(
      doing((desk, ids: readonly number[] | undefined, options: DeadOptions) => deadReplay(desk, ids ?? [], options)),
    );
  chosen(dead.command('export'))
    .description('Prints dead letters whole, as JSON, to be kept or sent to somebody.')
    .addHelpText('after', examples(['dead export --all > dead.json', 'dead export 12 13 --json']))
    .action(
      doing((desk, ids: readonly number[] | undefined, options: DeadOptions) => deadExport(desk, ids ?? [], options)),
    );
  chosen(dead.command('discard'))
    .description('Throws dead letters away.')
    .addHelpText('after', examples(['dead discard 12', 'dead discard --all']))
    .action(
      doing((desk, ids: readonly number[] | undefined, options: DeadOptions) => deadDiscard(desk, ids ?? [], options)),
    );
}

function itemId(text: string): number {
  return wholeNumber(1, Number.MAX_SAFE_INTEGER)(text);
}

function idList(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, itemId(text)];
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
