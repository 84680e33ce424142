/** The running account of every pair along the book: the state of the fold, and at the end its final output. */
import { z } from 'zod';
import type { SceneTalks, Talk } from './scene-talks.ts';
import { addSums, noSums, sumsSchema } from './valence-sums.ts';

const whole = z.number().int();
const two = z.tuple([whole, whole]);

export const tallySchema = z.object({
  /** Lines from the first to the second of the pair, and back: those whose speaker is sure, and the others. */
  sure: two,
  unsure: two,
  talks: whole,
  conflicts: whole,
  tender: whole,
  meetings: whole,
  /** Scenes in which both are present. */
  together: whole,
  first: whole,
  last: whole,
  said: z.tuple([sumsSchema, sumsSchema]),
  all: z.tuple([sumsSchema, sumsSchema]),
});
export type Tally = z.infer<typeof tallySchema>;

/** By the two keys, in order, with a line break between them. */
export const talliesSchema = z.record(z.string(), tallySchema);
export type Tallies = z.infer<typeof talliesSchema>;

const fresh = (scene: number): Tally => ({
  sure: [0, 0],
  unsure: [0, 0],
  talks: 0,
  conflicts: 0,
  tender: 0,
  meetings: 0,
  together: 0,
  first: scene,
  last: scene,
  said: [noSums, noSums],
  all: [noSums, noSums],
});

/** The account with one more scene. Pairs come into being by speech or by standing in one sentence. */
export function tally(before: Tallies, scene: number, row: SceneTalks): Tallies {
  const tallies: Record<string, Tally> = { ...before };
  const change = (pair: readonly [string, string], by: (one: Tally) => Partial<Tally>): void => {
    const key = pair.join('\n');
    const one = tallies[key] ?? fresh(scene);
    tallies[key] = { ...one, ...by(one), last: scene };
  };
  for (const talk of row.talks) change(talk.pair, one => withTalk(one, talk));
  for (const { pair } of row.meetings) change(pair, one => ({ meetings: one.meetings + 1 }));
  row.present.forEach((one, index) => {
    for (const other of row.present.slice(index + 1)) {
      if (tallies[`${one}\n${other}`] !== undefined) change([one, other], known => ({ together: known.together + 1 }));
    }
  });
  return tallies;
}

function withTalk(one: Tally, { kind, lines, sure, all }: Talk): Partial<Tally> {
  const count = (from: 0 | 1, wanted: boolean): number =>
    lines.filter(line => line.from === from && line.sure === wanted).length;
  return {
    sure: [one.sure[0] + count(0, true), one.sure[1] + count(1, true)],
    unsure: [one.unsure[0] + count(0, false), one.unsure[1] + count(1, false)],
    talks: one.talks + (kind === 'unsure' ? 0 : 1),
    conflicts: one.conflicts + (kind === 'conflict' ? 1 : 0),
    tender: one.tender + (kind === 'tenderness' ? 1 : 0),
    said: [addSums(one.said[0], sure[0]), addSums(one.said[1], sure[1])],
    all: [addSums(one.all[0], all[0]), addSums(one.all[1], all[1])],
  };
}
