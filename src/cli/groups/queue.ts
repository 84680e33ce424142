/** Items: sending them, and looking at them. */
import { Option } from 'commander';
import { itemStates } from '../../contracts/items.ts';
import { items, type ItemsOptions, trace } from '../commands/items.ts';
import { send, type SendOptions } from '../commands/send.ts';
import { itemId, wholeNumber } from './arguments.ts';
import { examples, type Group } from './group.ts';

export const queue: Group = (program, doing) => {
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
};
