/** What is stored of a book's feelings, read back from facts. */
import { plutchikScores } from '../../../contracts/emotions.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, RevisionView } from '../../../contracts/records.ts';
import { ninety } from './mean-feeling.ts';
import { round, type SceneFeeling, unpackSentences } from './scene-feeling.ts';

const system = 'content_emotion_integration';

export function storedScene(context: ReadContext, hash: string): SceneFeeling | null {
  const value = context.fact(system, 'scene', hash);
  return value === null ? null : (JSON.parse(value) as SceneFeeling);
}

export function hasScene(context: ReadContext, hash: string): boolean {
  return context.hasFact(system, 'scene', hash);
}

/** In book order; null where a scene is not read yet. Empty for an unknown book. */
export function storedScenes(context: ReadContext, book: string): readonly (SceneFeeling | null)[] {
  return (context.revision(book)?.scenes ?? []).map(scene => storedScene(context, scene.hash));
}

/** Throws `no-such-project`. */
export function requireRevision(context: ReadContext, project: string): RevisionView {
  const revision = context.revision(project);
  if (revision !== null) return revision;
  throw new ScriptoriumError('no-such-project', `There is no book with the id ${project}, or it is not read yet.`);
}

/** The text and hash of a scene; throws `no-such-project` or `no-such-scene`. */
export function requireScene(context: ReadContext, project: string, position: number): { text: string; hash: string } {
  const hash = requireRevision(context, project).scenes[position]?.hash;
  const text = hash === undefined ? null : context.text(hash);
  if (hash === undefined || text === null) {
    throw new ScriptoriumError('no-such-scene', `The book has no scene ${position}.`);
  }
  return { text, hash };
}

/** The 90 % interval of a mean valence, within the scale. */
export function interval(valence: number, error: number): { low: number; high: number } {
  return {
    low: Math.max(1, round(valence - ninety * error, 3)),
    high: Math.min(5, round(valence + ninety * error, 3)),
  };
}

/** A scene with its sentences as the page shows it. */
export function pageFeeling(scene: SceneFeeling) {
  const { plutchik, valence, arousal, dominance } = scene;
  return { plutchik: plutchikScores(plutchik), valence, arousal, dominance, sentences: sentenceViews(scene) };
}

export function sentenceViews({ rows }: SceneFeeling) {
  return unpackSentences(rows).map(({ start, end, plutchik, valence, arousal, dominance }) => {
    return { start, end, plutchik: plutchikScores(plutchik), valence, arousal, dominance };
  });
}
