/** Reading a manuscript. */
import { Option } from 'commander';
import { analyze, type AnalyzeOptions } from '../commands/analyze.ts';
import { examples, type Group } from './group.ts';

export const reading: Group = (program, doing) => {
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
};
