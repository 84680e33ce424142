import { describe, expect, it } from 'vitest';
import { TextFeatures } from './features.ts';
import { hashWord } from './hash.ts';
import { Tokens, wordKind } from './tokens.ts';

function wordsOf(text: string): readonly string[] {
  const tokens = new Tokens();
  tokens.read(text);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== wordKind) continue;
    words.push(String.fromCharCode(...tokens.letters.subarray((tokens.from[i] ?? 0) + 1, tokens.to[i])));
  }
  return words;
}

function negatedIn(text: string): readonly string[] {
  const tokens = new Tokens();
  tokens.read(text);
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.negated[i] === 1) found.push(text.slice(tokens.begins[i], tokens.ends[i]));
  }
  return found;
}

function keysOf(text: string): ReadonlySet<number> {
  const tokens = new Tokens();
  tokens.read(text);
  const { words, letters } = new TextFeatures().read(tokens);
  return new Set([...words.keys.slice(0, words.count), ...letters.keys.slice(0, letters.count)]);
}

describe('tokens', () => {
  it('fold case, accents, curly apostrophes and drawn-out letters', () => {
    expect(wordsOf('SOOOOO, the Élan of the sailor’s cry; ‘tis')).toEqual([
      ...['soo', 'the', 'elan', 'of', 'the', "sailor's", 'cry', 'tis'],
    ]);
  });

  it('leave out quotation marks and underscores, so that speech and emphasis read like the rest', () => {
    expect(keysOf('“_Never_ again,” she said.')).toEqual(keysOf('never again, she said.'));
  });

  it('hash a word as the word alone is hashed', () => {
    const tokens = new Tokens();
    tokens.read('Whale!');
    expect(tokens.hash[0]).toBe(hashWord('whale'));
  });

  it('mark what a negator stands before, up to three words and not past the clause', () => {
    expect(negatedIn('I was not at all happy there')).toEqual(['at', 'all', 'happy']);
    expect(negatedIn('No, happy indeed')).toEqual([]);
    expect(negatedIn('He didn’t smile. Happy man')).toEqual(['smile']);
  });

  it('stand where they are found in the text, also inside a stretch of it', () => {
    const text = 'One. Two three — four!';
    const tokens = new Tokens();
    tokens.read(text, 5, text.length);
    const spans = Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.begins[i], tokens.ends[i]));
    expect(spans).toEqual(['Two', 'three', '—', 'four', '!']);
  });

  it('do not depend on what was read before, however long', () => {
    const tokens = new Tokens();
    const features = new TextFeatures();
    const read = (text: string): readonly number[] => {
      tokens.read(text);
      const { words } = features.read(tokens);
      return [...words.keys.slice(0, words.count)];
    };
    const before = read('A short line, not long.');
    read('very long text '.repeat(5_000));
    expect(read('A short line, not long.')).toEqual(before);
  });
});

describe('features', () => {
  it('tell a negated word from a plain one, and the order of words', () => {
    expect(keysOf('not happy')).not.toEqual(keysOf('happy not'));
    expect([...keysOf('never happy')].filter(key => !keysOf('happy never').has(key)).length).toBeGreaterThan(2);
  });

  it('share stretches of letters between words of one stem', () => {
    const shared = [...keysOf('mournful')].filter(key => keysOf('mourning').has(key));
    expect(shared.length).toBeGreaterThan(6);
  });
});
