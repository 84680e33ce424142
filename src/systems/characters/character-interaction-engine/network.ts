/** The network of the cast: people with what they say and hear, and a line for each pair. */
import { z } from 'zod';
import type { Network, tieSchema } from '../../../contracts/relations.ts';
import type { Tallies, Tally } from './tallies.ts';
import { addSums, valenceOf } from './valence-sums.ts';

const whole = z.number().int();

type Named = (key: string) => string;

/** The weightiest people and ties first; ties that nothing surely carries are left out. */
export function networkOf(tallies: Tallies, name: Named, complete: boolean, limit: number): Network {
  const ties = Object.entries(tallies)
    .map(([pair, tally]) => tieOf(pair, tally))
    .filter(tie => tie.ab + tie.ba + tie.unsure + tie.meetings > 0)
    .sort(
      (one, other) =>
        weight(other) - weight(one) || other.meetings - one.meetings || one.first_scene - other.first_scene,
    );
  const people = new Map<string, { says: number; hears: number; partners: number; first: number; unsure: number }>();
  for (const tie of ties) {
    for (const [key, says, hears] of [
      [tie.a, tie.ab, tie.ba],
      [tie.b, tie.ba, tie.ab],
    ] as const) {
      const one = people.get(key) ?? { says: 0, hears: 0, partners: 0, first: tie.first_scene, unsure: 0 };
      one.says += says;
      one.hears += hears;
      one.unsure += tie.unsure;
      one.partners += says + hears > 0 ? 1 : 0;
      one.first = Math.min(one.first, tie.first_scene);
      people.set(key, one);
    }
  }
  const ranked = [...people].sort(
    ([, one], [, other]) =>
      other.says + other.hears - one.says - one.hears || other.unsure - one.unsure || one.first - other.first,
  );
  const kept = new Set(ranked.slice(0, limit).map(([key]) => key));
  return {
    people: ranked
      .slice(0, limit)
      .map(([key, { says, hears, partners }]) => ({ key, name: name(key), says, hears, partners })),
    ties: ties.filter(tie => kept.has(tie.a) && kept.has(tie.b)),
    of_people: people.size,
    of_ties: ties.length,
    complete,
  };
}

const weight = (tie: z.infer<typeof tieSchema>): number => tie.ab + tie.ba + tie.unsure / 1_000;

export function tieOf(pair: string, tally: Tally): z.infer<typeof tieSchema> {
  const [first = '', second = ''] = pair.split('\n');
  const turned = tally.sure[1] > tally.sure[0];
  return {
    a: turned ? second : first,
    b: turned ? first : second,
    ab: tally.sure[turned ? 1 : 0],
    ba: tally.sure[turned ? 0 : 1],
    unsure: tally.unsure[0] + tally.unsure[1],
    conversations: tally.talks,
    conflicts: tally.conflicts,
    tender: tally.tender,
    meetings: tally.meetings,
    together: tally.together,
    first_scene: tally.first,
    last_scene: tally.last,
    valence: valenceOf(addSums(...tally.said)),
  };
}

export const directedSchema = z.array(
  z.object({
    source: z.string(),
    target: z.string(),
    count: whole,
    sure: whole,
    valence: z.number().nullable(),
  }),
);

/** Lines from one to another, unsure ones counted too and told apart; the most first. */
export function directedOf(tallies: Tallies): z.infer<typeof directedSchema> {
  return Object.entries(tallies)
    .flatMap(([pair, { sure, unsure, all, first }]) => {
      const [a = '', b = ''] = pair.split('\n');
      const way = (source: string, target: string, from: 0 | 1) => ({
        source,
        target,
        count: sure[from] + unsure[from],
        sure: sure[from],
        valence: valenceOf(all[from])?.mean ?? null,
        first,
      });
      return [way(a, b, 0), way(b, a, 1)];
    })
    .filter(one => one.count > 0)
    .sort((one, other) => other.count - one.count || other.sure - one.sure || one.first - other.first)
    .map(({ source, target, count, sure, valence }) => ({ source, target, count, sure, valence }));
}
