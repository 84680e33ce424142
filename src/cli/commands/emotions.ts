/** `scriptorium emotions`: what each line of a text file feels like, read on its own. */
import { resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { lineEmotions, type LineEmotions } from '../reading/line-emotions.ts';
import { linesOf, readTextFile } from '../reading/text-file.ts';
import { shortened, table } from '../terminal/layout.ts';

export async function emotions(desk: Desk, { input }: { readonly input: string }): Promise<ExitCode> {
  const lines = linesOf(await readTextFile(resolve(input)));
  return desk.withRunner(async runner => {
    const read = await lineEmotions(runner, lines);
    const json = {
      lines: read.map(one => ({
        goemotions: one.goemotions,
        goemotions_labels: one.goemotions_labels,
        plutchik: one.plutchik,
        plutchik_labels: one.plutchik_labels,
        valence: one.valence,
        arousal: one.arousal,
        dominance: one.dominance,
      })),
    };
    await desk.answer({ json, words: () => inWords(lines, read) });
    return exitCodes.done;
  });
}

function inWords(lines: readonly string[], read: readonly LineEmotions[]): string {
  const columns = [
    { title: 'Line' },
    { title: 'Feelings' },
    ...['Valence', 'Arousal', 'Dominance'].map(title => ({ title, right: true })),
  ];
  return table(
    columns,
    read.map((one, index) => [
      shortened(lines[index] ?? '', 50),
      one.plutchik_labels.join(', ') || '–',
      ...[one.valence, one.arousal, one.dominance].map(value => value.toFixed(2)),
    ]),
  );
}
