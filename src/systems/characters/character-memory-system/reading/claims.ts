/** What one scene's text says about its people, before anyone knows who they are: claims about places in the text. */
import type { Span } from '../../../_text/span.ts';

/** How the person a claim is about is named there: by name, or as 'he', 'she' or 'I'. */
export interface Who extends Span {
  readonly form: 'name' | 'he' | 'she' | 'i';
}

export type ClaimKind = 'event' | 'backstory' | 'skill' | 'relationship' | 'trait' | 'knowledge';

export interface Claim {
  readonly kind: ClaimKind;
  /** The sentence. */
  readonly start: number;
  readonly end: number;
  readonly who: Who;
  /** The other one of a pair, or who acts along. */
  readonly other: Who | null;
  /** The relation, skill, trait, or sort of fact; null for events. */
  readonly value: string | null;
  /** Said by someone in a quotation; else told by the narration. */
  readonly spoken: boolean;
  /** Share of such claims that were right when people and hand were compared; from 0 to 1. */
  readonly sure: number;
}

/** A claim or speech with what its importance is measured by. */
export interface Measured {
  /** Its rarer words, as buckets of `wordBucket`. */
  readonly words: readonly number[];
  /** Stands for the words of the sentence themselves, wherever they stand. */
  readonly mark: string;
}

/** Everything the fold needs of a scene, without its text. Offsets are UTF-16 units in the scene. */
export interface SceneClaims {
  readonly version: 1;
  /** Distinct content words of the scene, as buckets, in order. */
  readonly words: readonly number[];
  readonly claims: readonly (Claim & Measured)[];
  /** Quotations long enough to be remembered. */
  readonly speeches: readonly (Span & Measured)[];
  /**
   * Every quotation: where the names that it calls out end, whether it is spoken to nobody, and whether it calls people
   * without names.
   */
  readonly calls: readonly (Span & {
    readonly ends: readonly number[];
    readonly alone: boolean;
    readonly elsewhere: boolean;
  })[];
  /** For each paragraph's sentences: who is its subject, for 'he' and 'she' in the next one. */
  readonly subjects: readonly {
    readonly start: number;
    readonly end: number;
    readonly who: Who;
    readonly next: number;
  }[];
}
