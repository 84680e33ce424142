/** Counts the sentences that speak of Maslow's needs, as met and as lacking. */
import { needs, type SceneFeeling } from './scene-feeling.ts';
import { needWords } from './need-words.ts';

/** Bit 0 to 4: the need as met; bit 5 to 9: as lacking. */
const meanings = new Map<string, number>();
needs.forEach((need, level) => {
  for (const word of needWords[need].met.split(/\s+/)) mark(word, 1 << level);
  for (const word of needWords[need].lacking.split(/\s+/)) mark(word, 1 << (level + needs.length));
});

function mark(word: string, bit: number): void {
  for (const form of regularForms(word)) meanings.set(form, (meanings.get(form) ?? 0) | bit);
}

/** The word with the endings of plurals and verbs; forms that are no words do no harm. */
function regularForms(word: string): readonly string[] {
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  if (word.endsWith('e')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`];
  return /(?:s|x|z|ch|sh)$/.test(word)
    ? [word, `${word}es`, `${word}ed`, `${word}ing`]
    : [word, `${word}s`, `${word}ed`, `${word}ing`];
}

const negators = /^(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|hardly|scarcely|barely|.*n't)$/;
const reach = 3;
const met = (1 << needs.length) - 1;

/**
 * A sentence counts once for each need and side that it names. A negator up to three words before a word turns it
 * round: who is 'not safe' lacks safety.
 */
export function countNeeds(sentences: readonly string[]): SceneFeeling['needs'] {
  const counts = { met: [0, 0, 0, 0, 0], lacking: [0, 0, 0, 0, 0] };
  for (const sentence of sentences) {
    const bits = needsIn(sentence);
    for (let level = 0; level < needs.length; level++) {
      if ((bits >> level) & 1) counts.met[level] = (counts.met[level] ?? 0) + 1;
      if ((bits >> (level + needs.length)) & 1) counts.lacking[level] = (counts.lacking[level] ?? 0) + 1;
    }
  }
  return counts;
}

function needsIn(sentence: string): number {
  let bits = 0;
  let negated = 0;
  for (const [token] of sentence
    .toLowerCase()
    .replaceAll('’', "'")
    .matchAll(/[\p{L}]+(?:['-][\p{L}]+)*|[.,;:!?]/gu)) {
    const found = meanings.get(token) ?? 0;
    bits |= negated > 0 ? turned(found) : found;
    if (/[.,;:!?]/.test(token)) negated = 0;
    else if (negators.test(token)) negated = reach;
    else if (negated > 0) negated -= 1;
  }
  return bits;
}

function turned(bits: number): number {
  return ((bits & met) << needs.length) | (bits >> needs.length);
}
