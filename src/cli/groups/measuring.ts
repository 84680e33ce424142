/** Reading lines alone, and measuring how well it reads. */
import { Option } from 'commander';
import { emotions } from '../commands/emotions.ts';
import { evaluate, type EvaluateOptions } from '../commands/evaluate.ts';
import { setNames } from '../evaluate/find-sets.ts';
import { examples, type Group } from './group.ts';

export const measuring: Group = (program, doing) => {
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
};
