/** The machine as it is. */
import { Option } from 'commander';
import { historySpans } from '../../contracts/statistics.ts';
import { status, type StatusOptions, systems } from '../commands/machine.ts';
import { examples, type Group } from './group.ts';

export const machine: Group = (program, doing) => {
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
    .addOption(
      new Option('--history <span>', 'what passed through over the last hour, day, week or month').choices(
        historySpans,
      ),
    )
    .option('--system <id>', 'the history of this system')
    .addHelpText(
      'after',
      examples(['status', 'status --json --data-dir ./trial', 'status --history week --system identity_processor']),
    )
    .action(doing((desk, options: StatusOptions) => status(desk, options)));
};
