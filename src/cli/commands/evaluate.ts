/** `scriptorium evaluate`: how well it reads, measured on annotated sets. */
import { resolve } from 'node:path';
import type { Scores } from '../evaluate/emotion-scores.ts';
import { findSets, type SetName, setNames } from '../evaluate/find-sets.ts';
import { scoreEmotions } from '../evaluate/score-emotions.ts';
import { scorePeople } from '../evaluate/score-people.ts';
import { isSeen, trainedOn } from '../evaluate/seen.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { count, table } from '../terminal/layout.ts';

export interface EvaluateOptions {
  readonly data: string;
  readonly set?: SetName;
}

type Measures = Readonly<Record<string, Scores[string] & { readonly seen?: true }>>;

/** Nothing is kept: manuscripts are read in a folder that is removed afterwards. */
export async function evaluate(desk: Desk, { data, set }: EvaluateOptions): Promise<ExitCode> {
  const found = await findSets(resolve(data), set === undefined ? setNames : [set]);
  const hashes = await trainedOn(desk.installation.resources);
  const sets: Record<string, Measures> = {};
  for (const one of found) {
    if (desk.streams.progressWidth !== null) desk.streams.err(`Measuring on ${one.name} …\n`);
    const keep = (scores: Scores): ExitCode => {
      sets[one.name] = isSeen(one, hashes) ? marked(scores) : scores;
      return exitCodes.done;
    };
    if (one.name === 'pdnc' || one.name === 'litbank') {
      await desk.withTrialEngine(async engine => keep(await scorePeople(engine, one)));
    } else {
      await desk.withRunner(async runner => keep(await scoreEmotions(runner, one)));
    }
  }
  await desk.answer({ json: { sets, peers: {} }, words: () => inWords(sets) });
  return exitCodes.done;
}

/** Measured on what a model was trained on. */
function marked(scores: Scores): Measures {
  return Object.fromEntries(Object.entries(scores).map(([name, measure]) => [name, { ...measure, seen: true }]));
}

function inWords(sets: Readonly<Record<string, Measures>>): string {
  const columns = [
    { title: 'Set' },
    { title: 'Measure' },
    { title: 'Value', right: true },
    { title: '95 % interval', right: true },
    { title: 'Of', right: true },
    { title: '' },
  ];
  const rows = Object.entries(sets).flatMap(([set, measures]) =>
    Object.entries(measures).map(([name, { value, low, high, n, seen }]) => [
      set,
      name,
      value.toFixed(3),
      `${low.toFixed(3)} to ${high.toFixed(3)}`,
      count(n),
      seen === true ? 'seen in training' : '',
    ]),
  );
  return table(columns, rows);
}
