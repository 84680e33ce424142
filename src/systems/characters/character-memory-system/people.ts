/** The people of a book by name, read from what `identity_processor` publishes. */
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, RevisionView } from '../../../contracts/records.ts';
import type { CastEntry } from './reading/who-is-meant.ts';

/** Throws `no-such-project`. */
export function requireRevision(context: ReadContext, project: string): RevisionView {
  const revision = context.revision(project);
  if (revision !== null) return revision;
  throw new ScriptoriumError('no-such-project', `There is no book with the id ${project}, or it is not read yet.`);
}

/** Empty while nobody is known. */
export function storedCast(context: ReadContext, project: string): readonly CastEntry[] {
  const final = context.foldFinal('identity_processor', 'cast', project);
  return final === null ? [] : ((JSON.parse(final.value) as readonly CastEntry[] | null) ?? []);
}

/** Found by key, name or another name, capitals aside. Throws `not-read-yet` or `no-such-character`. */
export function requireCharacter(cast: readonly CastEntry[], character: string): CastEntry {
  if (cast.length === 0) throw new ScriptoriumError('not-read-yet', 'The people of this book have not been read yet.');
  const found = findCharacter(cast, character);
  if (found !== null) return found;
  throw new ScriptoriumError('no-such-character', `Nobody in this book is called ${character}.`);
}

export function findCharacter(cast: readonly CastEntry[], character: string): CastEntry | null {
  const wanted = character.toLowerCase();
  return (
    cast.find(entry => entry.key === character || entry.name === character) ??
    cast.find(entry => entry.key === wanted || entry.name.toLowerCase() === wanted) ??
    cast.find(entry => entry.aliases.some(alias => alias.toLowerCase() === wanted)) ??
    null
  );
}

/** A scene that the book has; its last one where none is asked for. Throws `no-such-scene`. */
export function requireScene({ scenes }: RevisionView, scene: number | undefined): number {
  if (scene === undefined) return Math.max(0, scenes.length - 1);
  if (scene < scenes.length) return scene;
  throw new ScriptoriumError('no-such-scene', `The book has no scene ${scene}.`);
}
