/** The people of one text by itself, with names in place of keys. */
import type { OutputOf } from '../../_kit/define-system.ts';
import { readNovel } from './reading/index.ts';
import type { identityProcessor } from './system.ts';

/** Reads a text as if it were a whole book of one scene. */
export function extractIdentity(text: string): OutputOf<typeof identityProcessor, 'extract_identity'> {
  const { cast, scenes } = readNovel([text]);
  const scene = scenes[0] ?? { quotations: [], mentions: [], pov: null };
  const names = new Map(cast.map(entry => [entry.key, entry.name]));
  const nameOf = (key: string | null): string | null => (key === null ? null : (names.get(key) ?? null));
  const mentions = (key: string): number => scene.mentions.filter(mention => mention.character === key).length;
  return {
    characters: cast.map(({ key, name, aliases, gender, narrator }) => ({
      name,
      aliases: [...aliases],
      gender,
      narrator,
      mentions: mentions(key),
    })),
    quotations: scene.quotations.map(({ start, end, speaker, addressees, confidence, kind }) => ({
      start,
      end,
      text: text.slice(start, end),
      speaker: nameOf(speaker),
      addressees: addressees.flatMap(key => nameOf(key) ?? []),
      confidence,
      kind,
    })),
    pov: nameOf(scene.pov),
  };
}
