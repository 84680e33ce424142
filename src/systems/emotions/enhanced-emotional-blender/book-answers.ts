/** Answers about a scene, a passage or a whole book. */
import type { z } from 'zod';
import { plutchik, type Plutchik } from '../../../contracts/emotions.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, RevisionView } from '../../../contracts/records.ts';
import { nameAt, ringOf, type Wheel } from '../../../contracts/wheel.ts';
import {
  countNeeds,
  needs,
  type SceneFeeling,
  unpackSentences,
} from '../../reading/content-emotion-integration/system.ts';
import { needsAnswer } from './answers.ts';
import { fourDecimals, readLevels } from './blend.ts';
import { needLevels } from './needs.ts';
import { type SceneWheel, sceneWheel, wheelFinish, wheelStart, wheelStep } from './scene-wheel.ts';
import type { needAnswerSchema, stretchSchema } from './shapes.ts';

type Stretch = z.output<typeof stretchSchema>;
type NeedPassage = z.infer<typeof needAnswerSchema>['passages'][number];

const system = 'enhanced_emotional_blender';
/** Fewer sentences than this say nothing sure of a scene. */
const leastSentences = 3;
const needPassages = 4;

export function wheelOf(context: ReadContext, { project, scene, passage }: Stretch): Wheel {
  const revision = requireRevision(context, project);
  const rows = wheelRows(context, project);
  const found =
    scene === undefined ? bookWheel(context, project, revision) : oneScene(context, revision, scene, passage);
  const { left, dyads, position, cancelled } = describe(found.levels);
  const enough = found.sentences >= leastSentences;
  return {
    book: project,
    scene: scene ?? null,
    emotions: plutchik.map((emotion, at) => {
      const level = found.levels[at] ?? 0;
      return {
        emotion,
        name: nameAt(emotion, level),
        ring: ringOf(level),
        level,
        mean: found.means[at] ?? 0,
        rank: scene === undefined ? null : rankOf(rows, row => row.levels[at] ?? 0, level),
        passages: (found.strongest[at] ?? []).map(([where, start, end, score]) => ({
          scene: where,
          start,
          end,
          text: textAt(context, revision, where).slice(start, end),
          score,
        })),
      };
    }),
    position,
    dyads: enough && left ? dyads : [],
    cancelled,
    sentences: found.sentences,
    scenes: revision.scenes.length,
    scenes_read: rows.size,
    abstains: enough ? null : tooFew(found.sentences),
  };
}

function tooFew(sentences: number): string {
  const are = sentences === 1 ? '1 sentence is' : `${sentences} sentences are`;
  return `${are} too few; ${leastSentences} are needed.`;
}

/** The blend names nothing where the wheel abstains. */
export function textView(context: ReadContext, stretch: Stretch) {
  const wheel = wheelOf(context, stretch);
  const blend = readLevels(wheel.emotions.map(one => one.level));
  return { of: 'text' as const, wheel, blend: wheel.abstains === null ? blend : { ...blend, name: null, dyads: [] } };
}

export function intensityOf(context: ReadContext, stretch: Stretch) {
  const wheel = wheelOf(context, stretch);
  const top = [...wheel.emotions].sort((a, b) => b.level - a.level)[0];
  const rows = wheelRows(context, stretch.project);
  const intensity = top?.level ?? 0;
  return {
    intensity,
    strongest: intensity === 0 || wheel.abstains !== null ? null : (top?.name ?? null),
    left: Math.max(0, ...readLevels(wheel.emotions.map(one => one.level)).emotions.map(one => one.left)),
    rank: stretch.scene === undefined ? null : rankOf(rows, row => Math.max(...row.levels), intensity),
    abstains: wheel.abstains,
  };
}

/** In which scenes both are above their own mean of the book. */
export function inBook(context: ReadContext, project: string, parts: readonly [Plutchik, Plutchik]) {
  requireRevision(context, project);
  const rows = [...wheelRows(context, project)];
  const [a, b] = [plutchik.indexOf(parts[0]), plutchik.indexOf(parts[1])];
  const mean = (at: number): number =>
    rows.reduce((sum, [, row]) => sum + (row.levels[at] ?? 0), 0) / Math.max(1, rows.length);
  const [meanA, meanB] = [mean(a), mean(b)];
  const both = rows
    .map(([scene, { levels }]) => ({ scene, a: levels[a] ?? 0, b: levels[b] ?? 0 }))
    .filter(one => one.a > meanA && one.b > meanB)
    .sort((x, y) => Math.min(y.a, y.b) - Math.min(x.a, x.b) || x.scene - y.scene);
  return { scenes: both.length, strongest: both[0]?.scene ?? null };
}

export function needsOf(context: ReadContext, project: string, scene: number | undefined) {
  const revision = requireRevision(context, project);
  const scenes = scene === undefined ? revision.scenes.map(one => one.position) : [scene];
  const read = scenes.flatMap(position => {
    const feeling = feelingOf(context, revision, position, scene !== undefined);
    return feeling === null ? [] : [{ position, feeling }];
  });
  const total = (side: 'met' | 'lacking'): number[] =>
    needs.map((_, at) => read.reduce((sum, { feeling }) => sum + (feeling.needs[side][at] ?? 0), 0));
  const levels = needLevels({ met: total('met'), lacking: total('lacking') });
  return needsAnswer(levels.map((one, at) => ({ ...one, passages: needSentences(context, revision, read, at) })));
}

function needSentences(
  context: ReadContext,
  revision: RevisionView,
  read: readonly { position: number; feeling: SceneFeeling }[],
  at: number,
): NeedPassage[] {
  const found: NeedPassage[] = [];
  for (const { position, feeling } of read) {
    if ((feeling.needs.met[at] ?? 0) + (feeling.needs.lacking[at] ?? 0) === 0) continue;
    const scene = textAt(context, revision, position);
    for (const { start, end } of unpackSentences(feeling.rows)) {
      const text = scene.slice(start, end);
      const counts = countNeeds([text]);
      for (const side of ['met', 'lacking'] as const) {
        if ((counts[side][at] ?? 0) > 0) found.push({ scene: position, start, end, text, side });
      }
      if (found.length >= needPassages) return found.slice(0, needPassages);
    }
  }
  return found;
}

function describe(levels: readonly number[]) {
  const { position, dyads, cancelled, emotions } = readLevels(levels);
  return { position, dyads, cancelled, left: emotions.some(one => one.left > 0) };
}

function oneScene(
  context: ReadContext,
  revision: RevisionView,
  scene: number,
  passage: Stretch['passage'],
): SceneWheel {
  const feeling = feelingOf(context, revision, scene, true);
  if (feeling === null) throw new ScriptoriumError('not-read-yet', `Scene ${scene} has not been read yet.`);
  return sceneWheel(scene, feeling, passage?.start, passage?.end);
}

/** Of the fold where it is at the end of the newest revision; else of the scenes that are read so far. */
function bookWheel(context: ReadContext, project: string, revision: RevisionView): SceneWheel {
  const final = context.foldFinal(system, 'wheel', project);
  if (final?.current === true) return JSON.parse(final.value) as SceneWheel;
  return wheelFinish(
    revision.scenes.reduce(
      (state, { position }) => wheelStep(state, position, feelingOf(context, revision, position, false)).state,
      wheelStart,
    ),
  );
}

function wheelRows(context: ReadContext, project: string): ReadonlyMap<number, SceneWheel> {
  return new Map(
    context.foldRows(system, 'wheel', project).map(row => [row.position, JSON.parse(row.value) as SceneWheel]),
  );
}

function rankOf(rows: ReadonlyMap<number, SceneWheel>, of: (row: SceneWheel) => number, level: number): number | null {
  if (rows.size === 0) return null;
  return fourDecimals([...rows.values()].filter(row => of(row) < level).length / rows.size);
}

function feelingOf(context: ReadContext, revision: RevisionView, scene: number, wanted: boolean): SceneFeeling | null {
  const hash = revision.scenes[scene]?.hash;
  if (hash === undefined) throw new ScriptoriumError('no-such-scene', `The book has no scene ${scene}.`);
  const value = context.fact('content_emotion_integration', 'scene', hash);
  if (value !== null) return JSON.parse(value) as SceneFeeling;
  if (wanted) throw new ScriptoriumError('not-read-yet', `Scene ${scene} has not been read yet.`);
  return null;
}

function textAt(context: ReadContext, revision: RevisionView, scene: number): string {
  const hash = revision.scenes[scene]?.hash;
  return hash === undefined ? '' : (context.text(hash) ?? '');
}

function requireRevision(context: ReadContext, project: string): RevisionView {
  const revision = context.revision(project);
  if (revision !== null) return revision;
  throw new ScriptoriumError('no-such-project', `There is no book with the id ${project}, or it is not read yet.`);
}
