/** How a memory is named and weighed, for all that make some. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Gives the importance of a passage, in thousandths. */
export type Weigh = (
  passage: { readonly start: number; readonly end: number; readonly words: readonly number[] },
  people: readonly string[],
) => number;

/** Names a memory by its words and what it is, so that it is the same wherever they stand in the book. */
export function markOf(words: string, kind: string, person: string, role: string, value: string | null): string {
  return bytesToHex(sha256(utf8ToBytes([words, kind, person, role, value ?? ''].join('\n'))).slice(0, 8));
}
