/** Answers where the course jumps and stalls, and what one scene does to what is carried. */
import type { z } from 'zod';
import { plutchik } from '../../../contracts/emotions.ts';
import { needs } from '../../reading/content-emotion-integration/system.ts';
import type { contextInput, contextOutput } from './answer-shapes.ts';
import type { CourseRow } from './course.ts';
import { fourDecimals, timesUsual, usualChange } from './likeness.ts';
import { type BookCourse, momentAt } from './moments.ts';

type Input = z.output<typeof contextInput>;
type Output = z.input<typeof contextOutput>;
type Update = Extract<Output, { action: 'update_psychological' }>;

/** A stall is this long at least, in scenes and in words. */
const stallScenes = 4;
const stallWords = 5000;

export function answerContext(book: BookCourse, asked: Input): Output {
  switch (asked.action) {
    case 'detect_change':
      return detectChange(book);
    case 'update_psychological':
      return updatePsychological(book, asked.scene);
  }
}

function detectChange(book: BookCourse): Output {
  const rows = [...book.rows].sort(([a], [b]) => a - b);
  const usual = usualChange(book.rows.values());
  return {
    action: 'detect_change',
    jumps: rows.flatMap(([scene, { change, jump }]) =>
      change !== null && jump ? [{ scene, ...change, times_usual: timesUsual(change.distance, usual) }] : [],
    ),
    stalls: stallsIn(rows),
    usual,
    scenes_read: rows.length,
  };
}

/** Each run of scenes without a sure change of valence, once, where it ends. */
function stallsIn(rows: readonly (readonly [number, CourseRow])[]) {
  return rows.flatMap(([scene, { still }], index) => {
    const next = rows[index + 1]?.[1].still.scenes ?? 1;
    const ends = next === 1 && still.scenes >= stallScenes && still.words >= stallWords;
    return ends ? [{ from: rows[index - still.scenes + 1]?.[0] ?? scene, to: scene, words: still.words }] : [];
  });
}

function updatePsychological(book: BookCourse, scene: number): Output {
  const { row } = momentAt(book, scene);
  const before = [...book.rows].filter(([position]) => position < scene).sort(([a], [b]) => b - a)[0]?.[1];
  const emotions = plutchik.map((name, index) => {
    return { name, before: before?.plutchik[index] ?? 0, after: row.plutchik[index] ?? 0 };
  });
  const levels = needs.map((name, index) => ({
    name,
    before: before?.maslow[index] ?? 0.5,
    after: row.maslow[index] ?? 0.5,
    evidence: row.evidence[index] ?? 0,
  }));
  return {
    action: 'update_psychological',
    scene,
    plutchik: Object.fromEntries(
      emotions.map(({ name, before: from, after }) => [name, { before: from, after }]),
    ) as Update['plutchik'],
    maslow: Object.fromEntries(
      levels.map(({ name, before: from, after, evidence }) => [name, { before: from, after, evidence }]),
    ) as Update['maslow'],
    moved: [...emotions, ...levels]
      .map(one => ({ name: one.name, by: fourDecimals(one.after - one.before) }))
      .filter(({ by }) => by !== 0)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by)),
  };
}
