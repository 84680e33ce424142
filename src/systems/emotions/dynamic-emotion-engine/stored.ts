/** What is stored of a book's feelings and their course, read back from facts and the fold. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, RevisionView } from '../../../contracts/records.ts';
import type { SceneFeeling } from '../../reading/content-emotion-integration/system.ts';
import type { CourseFinal, CourseRow } from './course.ts';

const system = 'dynamic_emotion_engine';

/** Each scene's feeling in book order; null where it is not read yet. Empty for an unknown book. */
export function storedFeelings(context: ReadContext, book: string): readonly (SceneFeeling | null)[] {
  return (context.revision(book)?.scenes ?? []).map(scene => {
    const value = context.fact('content_emotion_integration', 'scene', scene.hash);
    return value === null ? null : (JSON.parse(value) as SceneFeeling);
  });
}

/** The end of the course, where it is of the newest revision; null otherwise. */
export function storedEnd(context: ReadContext, book: string): CourseFinal | null {
  const final = context.foldFinal(system, 'course', book);
  return final?.current === true ? (JSON.parse(final.value) as CourseFinal | null) : null;
}

/** The rows of the course by position; what it has not reached is absent. */
export function storedCourse(context: ReadContext, book: string): ReadonlyMap<number, CourseRow> {
  return new Map(
    context.foldRows(system, 'course', book).map(row => [row.position, JSON.parse(row.value) as CourseRow]),
  );
}

/** Throws `no-such-project`. */
export function requireRevision(context: ReadContext, project: string): RevisionView {
  const revision = context.revision(project);
  if (revision !== null) return revision;
  throw new ScriptoriumError('no-such-project', `There is no book with the id ${project}, or it is not read yet.`);
}
