/** The meter of a book: of the fold where it has the usual settings, of the scenes' words where it has its own. */
import type { z } from 'zod';
import type { BookMeter, bookReleaseSchema } from '../../../contracts/meter.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, RevisionView } from '../../../contracts/records.ts';
import { listsOf, type MeterRow, meterOver, type SceneWords } from './course.ts';
import { balance, stateOf } from './dial.ts';
import { tellingSentences } from './passages.ts';
import type { Settings } from './settings.ts';
import { storedSettings } from './texts.ts';

const system = 'enhanced_emotional_meter';
const passagesOfRelease = 3;

/** Throws `no-such-project`. */
export function requireRevision(context: ReadContext, project: string): RevisionView {
  const revision = context.revision(project);
  if (revision !== null) return revision;
  throw new ScriptoriumError('no-such-project', `There is no book with the id ${project}, or it is not read yet.`);
}

/** One row a scene, in book order; null where it is not read or the fold has not come there. */
export function bookRows(context: ReadContext, project: string): readonly (MeterRow | null)[] {
  const { scenes } = requireRevision(context, project);
  const own = storedSettings(context, `project/${project}`);
  if (own !== null) {
    const words = scenes.map(({ hash }): SceneWords | null => {
      const value = context.fact(system, 'words', hash);
      return value === null ? null : (JSON.parse(value) as SceneWords);
    });
    return meterOver(words, own);
  }
  const rows = new Map(context.foldRows(system, 'meter', project).map(row => [row.position, row.value]));
  return scenes.map(({ position }) => {
    const value = rows.get(position);
    return value === undefined ? null : (JSON.parse(value) as MeterRow);
  });
}

/** Where the scenes leave the dial. */
export function bookEnd(rows: readonly (MeterRow | null)[]): number {
  return rows.findLast(row => row !== null)?.level ?? balance;
}

export function bookReleases(
  context: ReadContext,
  project: string,
  rows: readonly (MeterRow | null)[],
  settings: Settings,
): z.infer<typeof bookReleaseSchema>[] {
  const { scenes } = requireRevision(context, project);
  const lists = listsOf(settings);
  return rows.flatMap((row, scene) => {
    if (row === null || row.released === null) return [];
    const hash = scenes[scene]?.hash;
    const text = hash === undefined ? '' : (context.text(hash) ?? '');
    const passages = tellingSentences(text, lists[row.released], passagesOfRelease).map(one => ({ scene, ...one }));
    return [{ scene, pole: row.released, name: settings[row.released].name, peak: row.peak, passages }];
  });
}

export function bookMeter(context: ReadContext, book: string, settings: Settings): BookMeter {
  const rows = bookRows(context, book);
  const poles = { low: settings.low.name, high: settings.high.name };
  const level = bookEnd(rows);
  return {
    book,
    poles,
    release_at: settings.release_at,
    points: rows.map(row =>
      row === null
        ? null
        : { level: row.level, peak: row.peak, state: stateOf(row.level, poles), low: row.low, high: row.high },
    ),
    releases: bookReleases(context, book, rows, settings),
    level,
    state: stateOf(level, poles),
  };
}
