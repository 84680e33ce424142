/** The people of a book as this system needs them, read from what `identity_processor` publishes. */
import type { z } from 'zod';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import type { castEntrySchema } from '../identity-processor/system.ts';
import type { SceneSpeakers } from './cast-sentences.ts';

type CastEntry = z.infer<typeof castEntrySchema>;

const system = 'identity_processor';

/** Found by key, name or another name, capitals aside. Throws `not-read-yet` or `no-such-character`. */
export function requireCharacter(context: ReadContext, project: string, character: string): CastEntry {
  const final = context.foldFinal(system, 'cast', project);
  const cast = final === null ? null : (JSON.parse(final.value) as readonly CastEntry[] | null);
  if (cast === null) throw new ScriptoriumError('not-read-yet', 'The people of this book have not been read yet.');
  const wanted = character.toLowerCase();
  const found =
    cast.find(entry => entry.key === character || entry.name === character) ??
    cast.find(entry => entry.key === wanted || entry.name.toLowerCase() === wanted) ??
    cast.find(entry => entry.aliases.some(alias => alias.toLowerCase() === wanted));
  if (found !== undefined) return found;
  throw new ScriptoriumError('no-such-character', `Nobody in this book is called ${character}.`);
}

/** Who speaks and is named in each scene, by position; what is not read yet is absent. */
export function storedSpeakers(context: ReadContext, project: string): ReadonlyMap<number, SceneSpeakers> {
  const scenes = new Map<number, SceneSpeakers>();
  for (const row of context.foldRows(system, 'around', project)) {
    const fact = context.fact(system, 'speakers', (JSON.parse(row.value) as { readonly key: string }).key);
    if (fact !== null) scenes.set(row.position, JSON.parse(fact) as SceneSpeakers);
  }
  return scenes;
}

/** The same for one scene, or null. */
export function sceneSpeakers(context: ReadContext, project: string, position: number): SceneSpeakers | null {
  const row = context.foldRows(system, 'around', project).find(one => one.position === position);
  const key = row === undefined ? null : (JSON.parse(row.value) as { readonly key: string }).key;
  const fact = key === null ? null : context.fact(system, 'speakers', key);
  return fact === null ? null : (JSON.parse(fact) as SceneSpeakers);
}
