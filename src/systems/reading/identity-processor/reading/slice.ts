/** The cast as one scene sees it, and which name in it means whom. */
import { isFirstPerson } from './cast-state.ts';
import type { CastEntry, CastSlice, SceneFact, SliceEntry } from './types.ts';

/** The longest part of a run of capitalised words that `knows` knows, with the words to leave out on either side. */
export interface KnownPart {
  readonly surface: string;
  readonly skipFirst: number;
  readonly skipLast: number;
}

/** Finds the name within a run: 'Call Ishmael' holds 'Ishmael'. */
export function knownPart(surface: string, knows: (name: string) => boolean): KnownPart | null {
  if (knows(surface)) return { surface, skipFirst: 0, skipLast: 0 };
  const words = surface.split(' ');
  for (let length = words.length - 1; length >= 1; length--) {
    for (let first = words.length - length; first >= 0; first--) {
      const part = words.slice(first, first + length).join(' ');
      if (knows(part)) return { surface: part, skipFirst: first, skipLast: words.length - length - first };
    }
  }
  return null;
}

/** The cast entries named in a scene, and the narrator where the scene says 'I'; nothing in it depends on counts. */
export function castAround(fact: SceneFact, cast: readonly CastEntry[]): CastSlice {
  const owner = new Map<string, CastEntry>();
  for (const entry of cast) for (const alias of entry.aliases) owner.set(alias, entry);
  const seen = new Map<CastEntry, Set<string>>();
  for (const { surface } of fact.names) {
    const part = knownPart(surface, name => owner.has(name));
    const entry = part === null ? undefined : owner.get(part.surface);
    if (part === null || entry === undefined) continue;
    const aliases = seen.get(entry) ?? new Set<string>();
    aliases.add(part.surface);
    seen.set(entry, aliases);
  }
  const narrator = cast.find(entry => entry.narrator);
  if (narrator !== undefined && isFirstPerson(fact) && !seen.has(narrator)) seen.set(narrator, new Set());
  const entries = [...seen].map(([{ key, gender, narrator: tells, speaks }, aliases]): SliceEntry => {
    return { key, aliases: [...aliases].sort(), gender, narrator: tells, speaks };
  });
  return { version: 1, entries: entries.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}
