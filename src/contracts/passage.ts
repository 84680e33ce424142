/** Places in a text. Offsets are UTF-16 indices, end exclusive, unless a name says code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of a manuscript: which book, which scene (by its place in the book's order), and where in that scene. */
export interface Passage extends Span {
  readonly book: string;
  readonly scene: number;
}
