/** How wide a book stands on the shelf: its words along one scale, which is drawn beneath. Pure. */

export interface Spine {
  /** Of the book itself, in proportion to its words; at least a hair. */
  readonly book: number;
  /** Of its place on the shelf: wide enough to be pressed, and for a title beside a book that is too thin for it. */
  readonly place: number;
  readonly titleBeside: boolean;
}

export interface SpineScale {
  readonly spines: readonly Spine[];
  /** How many shelves they fill. */
  readonly shelves: number;
  /** A round number of words, and how wide it is. */
  readonly ruler: { readonly words: number; readonly width: number };
}

/** A book of so many words, or the longest where it has more, is as wide as a book can be. */
const fullWords = 100_000;
const fullWidth = 96;
const titleWidth = 24;
const rounds = [1, 2, 5].flatMap(digit => [3, 4, 5, 6].map(power => digit * 10 ** power)).sort((a, b) => a - b);

/** `room` is the width of a shelf in pixels. */
export function spineScale(words: readonly number[], room: number): SpineScale {
  const most = Math.max(fullWords, ...words);
  const perWord = Math.min(fullWidth, room) / most;
  const spines = words.map(count => {
    const book = Math.max(2, Math.round(count * perWord));
    const titleBeside = book < titleWidth;
    return { book, place: titleBeside ? book + titleWidth : book, titleBeside };
  });
  let shelves = 1;
  let filled = 0;
  for (const { place } of spines) {
    if (filled > 0 && filled + place > room) {
      shelves += 1;
      filled = 0;
    }
    filled += place + 1;
  }
  const round = rounds.findLast(one => one * perWord <= fullWidth * 0.6) ?? 1000;
  return { spines, shelves, ruler: { words: round, width: round * perWord } };
}
