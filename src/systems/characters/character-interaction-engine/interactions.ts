/** Interactions one by one: conversations and meetings of the text, and what the writer added, each with its passage. */
import { z } from 'zod';
import { valenceSchema, passageSchema, type PassageText, kindSchema, type Kind } from '../../../contracts/relations.ts';
import type { SceneTalks, Talk } from './scene-talks.ts';
import { addSums, valenceOf } from './valence-sums.ts';
import { shorten } from './voice.ts';

const whole = z.number().int();

export const interactionSchema = z.object({
  source: z.enum(['manuscript', 'writer']),
  /** Of one that the writer added. */
  id: whole.nullable(),
  people: z.tuple([z.string(), z.string()]),
  kind: kindSchema,
  scene: whole.nullable(),
  /** Lines by the first of `people`, by the second, and lines whose speaker is unsure. */
  lines: z.tuple([whole, whole]),
  unsure: whole,
  valence: valenceSchema.nullable(),
  passages: z.array(passageSchema),
  /** Words or sentences that show a conflict or tenderness. */
  signs: z.array(passageSchema.extend({ kind: z.enum(['harsh', 'tender']) })),
  note: z.string().nullable(),
});
export type Interaction = z.infer<typeof interactionSchema>;

type TextOf = (scene: number) => string;
const mostPassages = 3;

/** All interactions of a book in its order that `wanted` lets through; people by key until they are named. */
export function interactionsOf(
  scenes: ReadonlyMap<number, SceneTalks>,
  textOf: TextOf,
  wanted: (pair: readonly [string, string], kind: Kind) => boolean,
): readonly Interaction[] {
  return [...scenes].flatMap(([scene, { talks, meetings }]) => [
    ...talks.filter(talk => wanted(talk.pair, talk.kind)).map(talk => talkView(talk, scene, textOf)),
    ...meetings
      .filter(meeting => wanted(meeting.pair, 'encounter'))
      .map(({ pair, places, sums }): Interaction => ({
        source: 'manuscript',
        id: null,
        people: pair,
        kind: 'encounter',
        scene,
        lines: [0, 0],
        unsure: 0,
        valence: valenceOf(sums),
        passages: places.slice(0, mostPassages).map(place => passageIn(textOf, scene, place)),
        signs: [],
        note: null,
      })),
  ]);
}

function talkView(talk: Talk, scene: number, textOf: TextOf): Interaction {
  const sure = talk.lines.filter(line => line.sure);
  const shown = sure.length > 0 ? sure : talk.lines;
  return {
    source: 'manuscript',
    id: null,
    people: talk.pair,
    kind: talk.kind,
    scene,
    lines: [sure.filter(line => line.from === 0).length, sure.filter(line => line.from === 1).length],
    unsure: talk.lines.length - sure.length,
    valence: valenceOf(addSums(...(sure.length > 0 ? talk.sure : talk.all))),
    passages: shown.slice(0, mostPassages).map(line => passageIn(textOf, scene, line)),
    signs: talk.signs.map(sign => ({ ...passageIn(textOf, scene, sign), kind: sign.kind })),
    note: null,
  };
}

export function passageIn(
  textOf: TextOf,
  scene: number,
  { start, end }: { readonly start: number; readonly end: number },
): PassageText {
  return { scene, start, end, text: shorten(textOf(scene).slice(start, end)) };
}
