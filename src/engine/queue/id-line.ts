/** Ids that rise along a line, eight bytes each: all that memory knows of items that wait far back. */
export interface IdLine {
  readonly size: number;
  readonly first: number | null;
  /** At the end. False where the id is not beyond the last: then nothing is added. */
  push(id: number): boolean;
  /** Rising ids, all beyond the last; the array is the line's from now on. */
  append(ids: Float64Array): void;
  /** So many of the first ones; they stay. */
  ahead(count: number): readonly number[];
  /** Takes out all up to this id. */
  dropTo(id: number): void;
  has(id: number): boolean;
  /** False where it is not in the line. */
  delete(id: number): boolean;
}

interface Piece {
  ids: Float64Array;
  from: number;
  to: number;
}

const pieceSize = 4_096;

export function createIdLine(): IdLine {
  const pieces: Piece[] = [];
  let size = 0;
  const lastId = (): number => {
    const last = pieces.at(-1);
    return last === undefined ? -Infinity : (last.ids[last.to - 1] ?? -Infinity);
  };
  const dropEmpty = (): void => {
    while (pieces[0] !== undefined && pieces[0].from === pieces[0].to) pieces.shift();
  };
  const pieceOf = (id: number): Piece | undefined =>
    pieces[firstPlace(pieces.length, index => (pieces[index]?.ids[pieces[index].to - 1] ?? Infinity) >= id)];
  const placeIn = (piece: Piece, id: number): number =>
    piece.from + firstPlace(piece.to - piece.from, index => (piece.ids[piece.from + index] ?? Infinity) >= id);
  return {
    get size() {
      return size;
    },
    get first() {
      const [piece] = pieces;
      return piece?.ids[piece.from] ?? null;
    },
    push(id) {
      if (id <= lastId()) return false;
      let last = pieces.at(-1);
      if (last === undefined || last.to === last.ids.length) {
        last = { ids: new Float64Array(pieceSize), from: 0, to: 0 };
        pieces.push(last);
      }
      last.ids[last.to] = id;
      last.to += 1;
      size += 1;
      return true;
    },
    append(ids) {
      if (ids.length === 0) return;
      pieces.push({ ids, from: 0, to: ids.length });
      size += ids.length;
    },
    ahead(count) {
      const found: number[] = [];
      for (const { ids, from, to } of pieces) {
        if (found.length === count) break;
        found.push(...ids.subarray(from, Math.min(to, from + count - found.length)));
      }
      return found;
    },
    dropTo(id) {
      for (let piece = pieces[0]; piece !== undefined; piece = pieces[0]) {
        const place = (piece.ids[piece.to - 1] ?? Infinity) <= id ? piece.to : placeIn(piece, id + 1);
        size -= place - piece.from;
        piece.from = place;
        if (piece.from < piece.to) return;
        pieces.shift();
      }
    },
    has(id) {
      const piece = pieceOf(id);
      return piece !== undefined && piece.ids[placeIn(piece, id)] === id;
    },
    delete(id) {
      const piece = pieceOf(id);
      if (piece === undefined) return false;
      const place = placeIn(piece, id);
      if (piece.ids[place] !== id) return false;
      piece.ids.copyWithin(piece.from + 1, piece.from, place);
      piece.from += 1;
      size -= 1;
      dropEmpty();
      return true;
    },
  };
}

/** The lowest index below `length` for which `holds` does, where it holds for all from some index on; else `length`. */
function firstPlace(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
