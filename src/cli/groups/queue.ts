/** Items: sending them, and looking at them. */
import { Option } from 'commander';
import { itemStates, waitRules } from '../../contracts/items.ts';
import { items, type ItemsOptions, trace } from '../commands/items.ts';
import { send, type SendOptions } from '../commands/send.ts';
import { ids, itemId, span, text, wholeNumber } from './arguments.ts';
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
    .option('--delay <time>', 'not before so long from now, such as 10s or 15min', span)
    .option('--every <time>', 'again and again at this interval, until the item that waits is cancelled', span)
    .option('--after <ids>', 'not before these items have ended, such as 12,13', ids)
    .addOption(
      new Option('--after-rule <rule>', 'what the items of --after are to come to')
        .choices(waitRules)
        .default('all-done'),
    )
    .option('--dedupe <key>', 'not while another item of this key is outstanding: prints that one’s id instead', text)
    .option('--dedupe-window <time>', 'the same for so long after the other was accepted', span)
    .addOption(
      new Option('--when-full <way>', 'what to do while the queue takes no more')
        .choices(['refuse', 'wait'])
        .default('refuse'),
    )
    .addHelpText(
      'after',
      examples([
        'send identity_processor get_active_identities --example --wait',
        'send example_system text_processing --data \'{"text": "Call me Ishmael."}\' --wait --json',
        'send status_summary get_status_summary --example --every 1h',
        'send example_system text_processing --example --after 12,13 --after-rule any-done',
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
