/** Holding systems, and taking items out. */
import { cancel, type CancelOptions, control, type ControlOptions } from '../commands/control.ts';
import { mostSlots } from '../../contracts/instance-limits.ts';
import { instances, type InstancesOptions } from '../commands/instances.ts';
import { idList, text, wholeNumber } from './arguments.ts';
import { examples, type Group } from './group.ts';

export const controlGroup: Group = (program, doing) => {
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
    .command('instances')
    .summary('list, add and stop the instances of a system')
    .description('Lists the instances of a system, which share its queue. They are kept, also for the window.')
    .argument('<system>', 'the system’s id')
    .option('--add <slots>', 'add one with so many slots', wholeNumber(1, mostSlots))
    .option('--stop <instance>', 'stop the one of this name; what it runs goes to the others', text)
    .addHelpText('after', examples(['instances identity_processor', 'instances identity_processor --add 2 --json']))
    .action(doing((desk, system: string, options: InstancesOptions) => instances(desk, system, options)));
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
};
