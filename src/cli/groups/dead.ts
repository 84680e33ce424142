/** Dead letters. */
import type { Command } from 'commander';
import { deadDiscard, deadExport, deadList, type DeadOptions, deadReplay, deadShow } from '../commands/dead.ts';
import { idList, itemId } from './arguments.ts';
import { examples, type Group } from './group.ts';

export const deadLetters: Group = (program, doing) => {
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
};
