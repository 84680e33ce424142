/** Answers how the feeling gets from one scene to another, and what could come next. */
import type { z } from 'zod';
import { plutchik, plutchikScores } from '../../../contracts/emotions.ts';
import type { transitionInput, transitionOutput } from './answer-shapes.ts';
import { changeBetween } from './course.ts';
import { distance } from './distance.ts';
import { advisers, fourDecimals, type Like, nearest, timesUsual, usualChange } from './likeness.ts';
import { type BookCourse, feltAt, momentAt } from './moments.ts';

type Input = z.output<typeof transitionInput>;
type Answer<A extends Input['action']> = Extract<z.input<typeof transitionOutput>, { action: A }>;

/** An emotion rises or falls when it changes by at least this much. */
const moves = 0.03;
/** Half-width of a 90 % interval of a mean of eight in standard errors (Student's t, seven degrees of freedom). */
const ninetyOfEight = 1.895;

export function answerTransition(book: BookCourse, asked: Input): z.input<typeof transitionOutput> {
  switch (asked.action) {
    case 'context_switch':
      return contextSwitch(book, asked.from, asked.to);
    case 'smooth_transition':
      return smoothTransition(book, asked.from, asked.to, asked.steps);
    case 'suggest_transition':
      return suggestTransition(book, asked.scene);
  }
}

function contextSwitch(book: BookCourse, from: number, to: number): Answer<'context_switch'> {
  const { before, after, ...pair } = between(book, from, to);
  const changes = plutchik.map(
    (name, index) => [name, fourDecimals((after.plutchik[index] ?? 0) - (before.plutchik[index] ?? 0))] as const,
  );
  const sorted = [...changes].sort(([, a], [, b]) => b - a);
  return {
    action: 'context_switch',
    ...pair,
    change: changeBetween(before, after),
    plutchik: Object.fromEntries(changes) as Answer<'context_switch'>['plutchik'],
    rises: sorted.filter(([, change]) => change >= moves).map(([name]) => name),
    falls: sorted
      .filter(([, change]) => change <= -moves)
      .map(([name]) => name)
      .reverse(),
  };
}

/** Steps of even length on the straight way; as many as are needed where no number is given, twelve at most. */
function smoothTransition(book: BookCourse, from: number, to: number, steps?: number): Answer<'smooth_transition'> {
  const { before, after, ...pair } = between(book, from, to);
  const needed = pair.times_usual === null ? null : Math.max(0, Math.ceil(pair.times_usual) - 1);
  const count = steps ?? Math.min(12, needed ?? 1);
  const mix = (a: number, b: number, step: number): number => fourDecimals(a + ((b - a) * step) / (count + 1));
  return {
    action: 'smooth_transition',
    ...pair,
    needed,
    steps: Array.from({ length: count }, (_, index) => index + 1).map(step => ({
      valence: mix(before.valence, after.valence, step),
      arousal: mix(before.arousal, after.arousal, step),
      dominance: mix(before.dominance, after.dominance, step),
      plutchik: plutchikScores(before.plutchik.map((score, index) => mix(score, after.plutchik[index] ?? 0, step))),
    })),
  };
}

function suggestTransition(book: BookCourse, scene: number): Answer<'suggest_transition'> {
  momentAt(book, scene);
  const like = nearest(book.feelings, scene, position => (book.feelings[position + 1] ?? null) !== null);
  const abstains =
    like.length < advisers
      ? `Only ${like.length} other scenes and their next ones are read; ${advisers} are needed.`
      : null;
  return {
    action: 'suggest_transition',
    scene,
    next: abstains === null ? nextEmotions(book, like) : [],
    valence: abstains === null ? nextValence(book, like) : null,
    rests_on: like.map(one => ({
      scene: one.scene,
      distance: fourDecimals(one.distance),
      change_of_valence: fourDecimals(valenceChange(book, one)),
    })),
    abstains,
  };
}

function nextEmotions(book: BookCourse, like: readonly Like[]): Answer<'suggest_transition'>['next'] {
  return plutchik
    .map((emotion, index) => {
      const changes = like.map(
        ({ scene, feeling }) => (book.feelings[scene + 1]?.plutchik[index] ?? 0) - (feeling.plutchik[index] ?? 0),
      );
      const rose = changes.filter(change => change > 0).length / changes.length;
      return { emotion, change: fourDecimals(mean(changes)), rose: fourDecimals(rose) };
    })
    .sort((a, b) => b.change - a.change);
}

function nextValence(book: BookCourse, like: readonly Like[]): Answer<'suggest_transition'>['valence'] {
  const changes = like.map(one => valenceChange(book, one));
  const middle = mean(changes);
  const variance = changes.reduce((sum, change) => sum + (change - middle) ** 2, 0) / (changes.length - 1);
  const half = ninetyOfEight * Math.sqrt(variance / changes.length);
  return { mean: fourDecimals(middle), low: fourDecimals(middle - half), high: fourDecimals(middle + half) };
}

function valenceChange(book: BookCourse, { scene, feeling }: Like): number {
  return (book.feelings[scene + 1]?.valence ?? feeling.valence) - feeling.valence;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function between(book: BookCourse, from: number, to: number) {
  const [before, after] = [momentAt(book, from), momentAt(book, to)];
  const far = fourDecimals(distance(before.feeling, after.feeling));
  const usual = usualChange(book.rows.values());
  return {
    before: before.feeling,
    after: after.feeling,
    from: feltAt(before),
    to: feltAt(after),
    distance: far,
    usual,
    times_usual: timesUsual(far, usual),
  };
}
