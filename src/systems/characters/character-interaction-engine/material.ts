/** A dialogue made of the manuscript's own lines: found by topic and feeling, kept in the book's order. */
import { z } from 'zod';
import { passageSchema } from '../../../contracts/relations.ts';
import { plutchik, type Plutchik } from '../../../contracts/emotions.ts';
import { plainStem } from '../../_text/plain-stem.ts';
import { shorten } from './voice.ts';
import { wordsIn } from './voice-words.ts';

export const lineSchema = z.object({
  scene: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** Names. */
  by: z.string(),
  to: z.array(z.string()),
  /** Surely said by one of the two to the other. */
  between: z.boolean(),
  /** Scores of the sentences in it, in wheel order; null where the scene's feelings are not read. */
  feelings: z.array(z.number()).nullable(),
});
export type Line = z.infer<typeof lineSchema>;

export const materialSchema = z.object({
  source: z.literal('manuscript'),
  lines: z.array(
    z.object({
      by: z.string(),
      to: z.array(z.string()),
      passage: passageSchema,
      /** Words of the topic that it holds, and how strongly it feels as asked. */
      topic: z.array(z.string()),
      feeling: z.number().nullable(),
      /** It stands here because it answers the line before, or leads to the next. */
      neighbour: z.boolean(),
    }),
  ),
  /** What was asked for and the manuscript does not hold. */
  lacks: z.array(z.string()),
});
export type Material = z.infer<typeof materialSchema>;

export interface Wish {
  readonly topic?: string | undefined;
  readonly feeling?: Plutchik | undefined;
  readonly length: number;
}

/** A line feels as asked from this score on. */
const leastFeeling = 0.3;
const common = new Set(
  'a an and are as at be but by do for from had has have he her him his i in is it its me my no not of on or our she so that the their them they this to up us was we were what will with you your'.split(
    ' ',
  ),
);

/** `lines` in book order; the two by name. Nothing is made up: where nothing fits, nothing is given, and why is said. */
export function arrange(lines: readonly Line[], [one, other]: readonly [string, string], wish: Wish): Material {
  const between = lines.filter(line => line.between);
  const lacks = between.length > 0 ? [] : [`${one} and ${other} surely say nothing to each other in this book.`];
  const topic = stems(wish.topic ?? '');
  const told = wish.topic !== undefined || wish.feeling !== undefined;
  // With nobody to answer, what each says of a topic elsewhere is still theirs to use.
  const pool = between.length > 0 || !told ? between : lines;
  const scored = pool.map(line => ({ line, ...fit(line, topic, wish.feeling) }));
  const fitting = scored.filter(
    ({ words, feeling }) =>
      (wish.topic === undefined || words.length > 0) &&
      (wish.feeling === undefined || (feeling !== null && feeling >= leastFeeling)),
  );
  if (pool.length > 0 && fitting.length === 0) lacks.push(nothingFits(wish));
  const best = [...fitting].sort(
    (a, b) => b.words.length - a.words.length || (b.feeling ?? 0) - (a.feeling ?? 0) || order(a.line, b.line),
  );
  const chosen = new Map<Line, boolean>();
  for (const { line } of told ? best : scored) {
    if (chosen.size >= wish.length) break;
    chosen.set(line, false);
    const next = scored[scored.findIndex(two => two.line === line) + 1]?.line;
    const answers = next !== undefined && next.scene === line.scene && next.by !== line.by && next.between;
    if (answers && chosen.size < wish.length && !chosen.has(next)) chosen.set(next, true);
  }
  return {
    source: 'manuscript',
    lines: scored
      .filter(({ line }) => chosen.has(line))
      .map(({ line, words, feeling }) => ({
        by: line.by,
        to: [...line.to],
        passage: { scene: line.scene, start: line.start, end: line.end, text: shorten(line.text) },
        topic: [...words],
        feeling: wish.feeling === undefined ? null : feeling,
        neighbour: told && words.length === 0 && (feeling ?? 0) < leastFeeling,
      })),
    lacks,
  };
}

const order = (a: Line, b: Line): number => a.scene - b.scene || a.start - b.start;

function nothingFits({ topic, feeling }: Wish): string {
  const parts = [
    topic === undefined ? '' : `speaks of “${topic}”`,
    feeling === undefined ? '' : `is felt as ${feeling}`,
  ];
  return `No line of theirs ${parts.filter(part => part !== '').join(' and ')}.`;
}

function fit(line: Line, topic: readonly string[], feeling: Plutchik | undefined) {
  const words = wordsIn(line.text);
  const found = topic.filter(stem => words.some(word => plainStem(word) === stem));
  const score = feeling === undefined ? null : (line.feelings?.[plutchik.indexOf(feeling)] ?? null);
  return { words: [...new Set(words.filter(word => found.includes(plainStem(word))))], feeling: score };
}

/** Words of a topic that carry it, without endings. */
function stems(topic: string): readonly string[] {
  const words = wordsIn(topic);
  const carrying = words.filter(word => !common.has(word));
  return [...new Set((carrying.length > 0 ? carrying : words).map(plainStem))];
}
