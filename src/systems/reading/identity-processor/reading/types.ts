/**
 * What the three stages of reading people hand to one another. All of it is plain JSON, and all offsets are UTF-16 code
 * units counted from the start of the scene.
 */

/** A stretch of the scene's text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Gender = 'female' | 'male' | 'unknown';

/** How the narration beside a quotation tells who speaks; a `stranger` is described as somebody new ('a sailor'). */
export type TagKind = 'name' | 'pronoun' | 'description' | 'stranger' | 'first';

/** The subject of a verb of speech beside a quotation, or of an action in its paragraph when `beat`. */
export interface SpeechTag extends Span {
  readonly kind: TagKind;
  readonly gender: Gender;
  readonly beat: boolean;
}

/** One quotation: each paragraph of a long speech, and each part of a broken one, is a quotation of its own. */
export interface QuotationFact extends Span {
  readonly paragraph: number;
  /** True when it carries on a speech from an earlier paragraph. */
  readonly continues: boolean;
  readonly tag: SpeechTag | null;
}

/** A place where a name stands: start, end, and the evidence around it as a set of bits (`Evidence`). */
export type NamePlace = readonly [start: number, end: number, evidence: number];

/** A distinct run of capitalised words, its form normalised by `normalName`, with every place where it stands. */
export interface NameFact {
  readonly surface: string;
  readonly places: readonly NamePlace[];
}

/** What the text of one scene says about people, by itself. */
export interface SceneFact {
  readonly version: 1;
  readonly paragraphs: readonly (readonly [start: number, end: number])[];
  readonly quotations: readonly QuotationFact[];
  /** Sorted by surface. */
  readonly names: readonly NameFact[];
  /** How often words that this scene also has capitalised stand in lower case, sorted by word. */
  readonly lower: readonly (readonly [word: string, count: number])[];
  /** Words of narration, and how many of them are 'I', 'me', 'my' or 'myself'. */
  readonly narration: { readonly words: number; readonly first: number };
  /** Names that the narrator claims outside quotations ('Call me Ishmael.'), sorted. */
  readonly selfNames: readonly string[];
}

/** Everything the fold knows after some scenes; grows with the number of distinct names, never with the mentions. */
export interface CastState {
  readonly version: 1;
  readonly scenes: number;
  readonly names: readonly (readonly [surface: string, counts: readonly number[]])[];
  readonly lower: readonly (readonly [word: string, count: number])[];
  readonly narration: { readonly words: number; readonly first: number; readonly scenes: number };
  readonly selfNames: readonly (readonly [name: string, count: number])[];
}

/** A person of the book. `person`, from 0 to 1, says how surely this is a person at all. */
export interface CastEntry {
  /** Stable while the name stays: the canonical name in lower case. */
  readonly key: string;
  /** The best name to show; unique in the cast. */
  readonly name: string;
  /** Every surface that means this person, the name itself included, sorted. */
  readonly aliases: readonly string[];
  readonly gender: Gender;
  readonly narrator: boolean;
  /** Whether a verb of speech anywhere in the book has one of the names as its subject. */
  readonly speaks: boolean;
  readonly person: number;
}

/** A member of the cast as one scene sees them: only the aliases that stand in the scene. */
export interface SliceEntry {
  readonly key: string;
  readonly aliases: readonly string[];
  readonly gender: Gender;
  readonly narrator: boolean;
  readonly speaks: boolean;
}

/** What the second pass over a scene needs of the cast; equal content is equal bytes, so its hash is a cache key. */
export interface CastSlice {
  readonly version: 1;
  /** Sorted by key. */
  readonly entries: readonly SliceEntry[];
}

/** How the speaker was found: by name, by pronoun or description, or by the course of the dialogue alone. */
export type QuotationKind = 'explicit' | 'anaphoric' | 'implicit';

export interface SpokenQuotation extends Span {
  readonly speaker: string | null;
  readonly addressees: readonly string[];
  /** Share of quotations decided like this one that were right in LitBank; 0 without a speaker. */
  readonly confidence: number;
  readonly kind: QuotationKind;
}

export interface Mention extends Span {
  readonly character: string | null;
  readonly kind: 'name' | 'description' | 'pronoun';
}

/** Who speaks, who is named and whose eyes one scene has. Characters are given by key. */
export interface SceneSpeakers {
  readonly quotations: readonly SpokenQuotation[];
  readonly mentions: readonly Mention[];
  readonly pov: string | null;
}
