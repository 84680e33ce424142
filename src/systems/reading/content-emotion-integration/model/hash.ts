/** 32-bit hashes by which words and stretches of letters are known to the models. Zero is never given out. */

export const hashSeed = 0x811c9dc5;

/** One more unit into a running hash (FNV-1a). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Ends a running hash: spreads the bits (MurmurHash3's finaliser) and salts it with the kind of feature. */
export function hashEnd(hash: number, salt: number): number {
  let h = hash ^ salt;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  h = (h ^ (h >>> 16)) >>> 0;
  return h === 0 ? 1 : h;
}

/** Joins two hashes, in order. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first ^ (first >>> 15), 0x2c1b3c6d) ^ Math.imul(second, 0x297a2d39);
}

/** The hash of a whole word as the tokeniser gives it. */
export function hashWord(word: string): number {
  let hash = hashSeed;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return hashEnd(hash, 0);
}
