/** What single lines feel like, computed in threads without a data folder. */
import { z } from 'zod';
import type { Runner } from '../../contracts/compute.ts';
import { fromFailure } from '../../contracts/errors.ts';

const unitSchema = z.object({
  goemotions: z.record(z.string(), z.number()),
  goemotions_labels: z.array(z.string()),
  plutchik: z.record(z.string(), z.number()),
  plutchik_labels: z.array(z.string()),
  valence: z.number(),
  arousal: z.number(),
  dominance: z.number(),
});
export type LineEmotions = z.infer<typeof unitSchema>;

const outputSchema = z.object({ units: z.array(unitSchema) });
/** Lines that one thread takes at a time. */
const batch = 256;

/** One answer for each line, empty ones too. Line ends inside a line count as blanks. */
export async function lineEmotions(runner: Runner, lines: readonly string[]): Promise<readonly LineEmotions[]> {
  const batches: (readonly string[])[] = [];
  for (let from = 0; from < lines.length; from += batch) batches.push(lines.slice(from, from + batch));
  const answers: (readonly LineEmotions[])[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next; at < batches.length; at = next) {
      next += 1;
      answers[at] = await read(runner, batches[at] ?? []);
    }
  };
  await Promise.all(Array.from({ length: runner.slots }, work));
  return answers.flat();
}

async function read(runner: Runner, lines: readonly string[]): Promise<readonly LineEmotions[]> {
  const text = lines.map(line => line.replace(/\r\n|\n|\r/g, ' ')).join('\n');
  const envelope = await runner.run(
    {
      system: 'content_emotion_integration',
      operation: 'analyze_content_for_emotions',
      data: { text, lines: true },
      gathered: { text },
    },
    { signal: new AbortController().signal },
  );
  if (!envelope.ok) throw fromFailure(envelope.error);
  const { units } = outputSchema.parse(JSON.parse(envelope.output));
  if (units.length !== lines.length) throw new Error(`${lines.length} lines gave ${units.length} answers.`);
  return units;
}
