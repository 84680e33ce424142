/** Answers which emotions an event would leave, and which are at home in a scene like this one. */
import type { z } from 'zod';
import { plutchik } from '../../../contracts/emotions.ts';
import type { generationInput, generationOutput } from './answer-shapes.ts';
import { feel, halfLives } from './levels.ts';
import { advisers, fourDecimals, nearest } from './likeness.ts';
import { type BookCourse, carriedEmotions, momentAt } from './moments.ts';
import { strongest } from './state.ts';

type Input = z.output<typeof generationInput>;
type Output = z.input<typeof generationOutput>;
type Response = Extract<Input, { action: 'realistic_response' }>;

const usualWords = 300;

export function answerGeneration(book: BookCourse, asked: Input): Output {
  switch (asked.action) {
    case 'realistic_response':
      return realisticResponse(book, asked);
    case 'appropriate_emotions':
      return appropriateEmotions(book, asked.scene);
  }
}

/** The event acts on what is carried just as a scene of so many words would. */
function realisticResponse(book: BookCourse, { scene, event, words = usualWords }: Response): Output {
  const moment = momentAt(book, scene);
  const carried = carriedEmotions(book, moment);
  const before = plutchik.map(name => carried[name].level);
  const after = feel(
    before,
    plutchik.map(name => event[name] ?? 0),
    words,
  );
  const levels = new Map(plutchik.map((name, index) => [name, after[index] ?? 0]));
  return {
    action: 'realistic_response',
    scene: moment.scene,
    emotions: plutchik.map((emotion, index) => ({
      emotion,
      before: before[index] ?? 0,
      from: carried[emotion].from,
      after: fourDecimals(after[index] ?? 0),
      half_life: halfLives[emotion],
    })),
    strongest: strongest(name => levels.get(name) ?? 0),
  };
}

function appropriateEmotions(book: BookCourse, scene: number | undefined): Output {
  const moment = momentAt(book, scene);
  const like = nearest(book.feelings, moment.scene);
  const read = book.feelings.filter(feeling => feeling !== null);
  const enough = like.length >= advisers;
  return {
    action: 'appropriate_emotions',
    scene: moment.scene,
    emotions: enough
      ? plutchik
          .map((emotion, index) => {
            const levels = like.map(({ feeling }) => feeling.plutchik[index] ?? 0).sort((a, b) => a - b);
            const usual = mean(read.map(feeling => feeling.plutchik[index] ?? 0));
            return {
              emotion,
              mean: fourDecimals(mean(levels)),
              low: fourDecimals(quantile(levels, 0.1)),
              high: fourDecimals(quantile(levels, 0.9)),
              against_book: fourDecimals(mean(levels) - usual),
            };
          })
          .sort((a, b) => b.against_book - a.against_book)
      : [],
    rests_on: like.map(one => ({ scene: one.scene, distance: fourDecimals(one.distance) })),
    abstains: enough ? null : `Only ${like.length} other scenes are read; ${advisers} are needed.`,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of sorted values, with straight lines between them. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
