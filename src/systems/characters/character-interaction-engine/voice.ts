/** A dialogue profile: how somebody speaks, measured from their own quotations and held against the rest of the cast. */
import { z } from 'zod';
import { type PassageText, passageSchema, type Voice } from '../../../contracts/relations.ts';
import { favouriteWords } from './favourite-words.ts';
import { meanOf, shareOf } from './proportion.ts';
import { leastWords, richnessOf } from './richness.ts';
import { addressesIn, hedgesIn, isContraction, wordsIn } from './voice-words.ts';

export const saidSchema = passageSchema.extend({ sure: z.boolean() });
export type Said = z.infer<typeof saidSchema>;

const longest = 300;
const shown = 3;

/** `names` are words in lower case that belong to names of the cast: they are no favourites. */
export function voiceOf(said: readonly Said[], others: readonly string[], names: ReadonlySet<string>): Voice {
  const own = said.filter(one => one.sure);
  const words = own.map(one => wordsIn(one.text));
  const all = words.flat();
  const having = (test: (text: string) => boolean): readonly Said[] => own.filter(one => test(one.text));
  const questions = having(text => /[?？]/u.test(text));
  const exclamations = having(text => /[!！]/u.test(text));
  const hedged = having(text => hedgesIn(text).length > 0);
  const hedges = own.reduce((sum, one) => sum + hedgesIn(one.text).length, 0);
  const whose = (word: string): PassageText => passageOf(own[words.findIndex(list => list.includes(word))]);
  return {
    quotations: own.length,
    unsure: said.length - own.length,
    words: all.length,
    length: meanOf(words.map(list => list.length)),
    questions: { ...shareOf(questions.length, own.length), passages: questions.slice(0, shown).map(passageOf) },
    exclamations: {
      ...shareOf(exclamations.length, own.length),
      passages: exclamations.slice(0, shown).map(passageOf),
    },
    contractions: shareOf(all.filter(isContraction).length, all.length),
    hedges: { ...shareOf(hedges, all.length), passages: hedged.slice(0, shown).map(passageOf) },
    richness: richnessOf(all),
    favourites: favouriteWords(all, others.flatMap(wordsIn), word => names.has(word)).map(one => ({
      ...one,
      passage: whose(one.word),
    })),
    addresses: addressesOf(own),
    sayings: spread(own).map(passageOf),
    lacks: lacksOf(own.length, said.length - own.length, all.length),
  };
}

function lacksOf(quotations: number, unsure: number, words: number): string[] {
  if (quotations === 0) {
    return [unsure === 0 ? 'No quotation of theirs was found.' : 'No quotation is surely theirs.'];
  }
  if (words >= leastWords) return [];
  return [`Vocabulary is not measured below ${leastWords} words; these are ${words}.`];
}

function addressesOf(own: readonly Said[]): Voice['addresses'] {
  const found = new Map<string, { count: number; first: Said }>();
  for (const one of own) {
    for (const { word } of addressesIn(one.text)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, { count: 1, first: one });
      else known.count += 1;
    }
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, 8)
    .map(([word, { count, first }]) => ({ word, count, passage: passageOf(first) }));
}

/** A few from the beginning, the middle and the end of what they say. */
function spread(own: readonly Said[]): readonly Said[] {
  const places = [0, 0.25, 0.5, 0.75, 1].map(share => Math.round(share * (own.length - 1)));
  return [...new Set(places)].flatMap(index => own[index] ?? []);
}

function passageOf(said: Said | undefined): PassageText {
  if (said === undefined) return { scene: 0, start: 0, end: 0, text: '' };
  const { scene, start, end, text } = said;
  return { scene, start, end, text: shorten(text) };
}

/** On one line, and not too long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest))}…`;
}
