/** A line or lines that head a stretch of a book; `first` and `last` are indices of lines, both included. */
export interface Heading {
  /** `chapter` opens a chapter, `part` stands above chapters, `section` divides one. */
  readonly role: 'chapter' | 'part' | 'section';
  readonly title: string | null;
  readonly first: number;
  readonly last: number;
  /** Two headings with the same key head the same thing, as in a contents page and in the book. */
  readonly key: string;
  /** `edges`: it is a heading only before the first or after the last chapter, `front`: only before the first. */
  readonly place: 'anywhere' | 'front' | 'edges';
}

/** The key of the heading of a contents page. */
export const CONTENTS = 'named contents';

/** The indices of all lines that are in one of the headings. */
export function linesOf(headings: readonly { readonly first: number; readonly last: number }[]): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const { first, last } of headings) for (let index = first; index <= last; index++) indices.add(index);
  return indices;
}
