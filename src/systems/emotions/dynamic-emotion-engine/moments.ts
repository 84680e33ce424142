/** A book's course at one scene: what its text feels like, what is carried, what was set by hand. */
import type { z } from 'zod';
import { plutchik, type Plutchik, plutchikScores } from '../../../contracts/emotions.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { type Need, needs, type SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import type { carriedSchema, feltSchema, settingSchema } from './answer-shapes.ts';
import type { CourseRow } from './course.ts';
import type { Setting } from './settings.ts';

export interface BookCourse {
  readonly hashes: readonly string[];
  readonly feelings: readonly (SceneFeeling | null)[];
  readonly rows: ReadonlyMap<number, CourseRow>;
  readonly settings: readonly Setting[];
}

/** A scene that is read and that the course has reached. */
export interface Moment {
  readonly scene: number;
  readonly feeling: SceneFeeling;
  readonly row: CourseRow;
}

type Carried = z.infer<typeof carriedSchema>;

/** The scene asked for, or the last that the course has reached. Throws `no-such-scene` or `not-read-yet`. */
export function momentAt(book: BookCourse, scene: number | undefined): Moment {
  const at = scene ?? presentOf(book);
  if (at >= book.hashes.length) throw new ScriptoriumError('no-such-scene', `The book has no scene ${at}.`);
  const [feeling, row] = [book.feelings[at], book.rows.get(at)];
  if (feeling === null || feeling === undefined || row === undefined) {
    throw new ScriptoriumError('not-read-yet', `Scene ${at} has not been read yet.`);
  }
  return { scene: at, feeling, row };
}

/** The last scene that the course has reached; the first where it has reached none. */
export function presentOf({ rows }: BookCourse): number {
  return Math.max(0, ...rows.keys());
}

export function feltAt({ scene, feeling }: Pick<Moment, 'scene' | 'feeling'>): z.infer<typeof feltSchema> {
  const { valence, arousal, dominance, plutchik: scores } = feeling;
  return { scene, valence, arousal, dominance, plutchik: plutchikScores(scores) };
}

/** The newest settings that hold at a scene, by name. Those of another text of the scene hold no longer. */
export function settingsAt(book: BookCourse, scene: number): ReadonlyMap<string, Setting> {
  const isPresent = scene === presentOf(book);
  const holding = book.settings.filter(one => (one.hash === null ? isPresent : one.hash === book.hashes[scene]));
  return new Map(holding.map(one => [one.name, one]));
}

/** The eight as they are carried at a scene, what was set before what the text gives. */
export function carriedEmotions(book: BookCourse, { scene, row }: Moment): Record<Plutchik, Carried> {
  const set = settingsAt(book, scene);
  return Object.fromEntries(
    plutchik.map((name, index) => [name, carried(set.get(name), row.plutchik[index] ?? 0)]),
  ) as Record<Plutchik, Carried>;
}

export function carriedNeeds(book: BookCourse, { scene, row }: Moment): Record<Need, Carried & { evidence: number }> {
  const set = settingsAt(book, scene);
  return Object.fromEntries(
    needs.map((need, index) => [
      need,
      { ...carried(set.get(need), row.maslow[index] ?? 0.5), evidence: row.evidence[index] ?? 0 },
    ]),
  ) as Record<Need, Carried & { evidence: number }>;
}

function carried(setting: Setting | undefined, text: number): Carried {
  const level = setting?.level ?? null;
  return level === null ? { level: text, from: 'text' } : { level, from: 'set' };
}

/** Settings as answers show them, with the place their scene has now; those whose scene has gone are left out. */
export function settingViews(book: BookCourse, settings: Iterable<Setting>): z.infer<typeof settingSchema>[] {
  return [...settings].flatMap(({ entry, hash, name, level, at }) => {
    const scene = hash === null ? null : book.hashes.indexOf(hash);
    return scene === -1 ? [] : [{ entry, scene, name, level, at }];
  });
}
