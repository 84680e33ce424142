/** Alerts and the rules behind them. */
import {
  health,
  healthAck,
  type HealthOptions,
  healthPast,
  healthRules,
  healthSet,
  healthSnooze,
  type SetOptions,
} from '../commands/health.ts';
import { itemId, wholeNumber } from './arguments.ts';
import { examples, type Group } from './group.ts';

export const healthGroup: Group = (program, doing) => {
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
    .command('past')
    .description('Lists alerts that are over, the newest first.')
    .option('--limit <number>', 'so many at most', wholeNumber(1, 500), 50)
    .addHelpText('after', examples(['health past', 'health past --limit 10 --json']))
    .action(doing((desk, options: { readonly limit: number }) => healthPast(desk, options)));
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
    .option('--try', 'set nothing, and say how often the rule would have spoken in the last day')
    .addHelpText(
      'after',
      examples([
        'health set project_manager dead_letters --warning 2 --critical 10',
        'health set machine disk --warning 5000 --critical 500',
        'health set project_manager depth --default',
      ]),
    )
    .action(doing((desk, system: string, rule: string, options: SetOptions) => healthSet(desk, system, rule, options)));
};
