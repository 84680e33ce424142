/** Offsets in Unicode code points, as everything that leaves the program counts them. */

/** Counts Unicode code points; a lone surrogate counts as one. */
export function countCodePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length - 1; at++) {
    if (isPair(text, at)) {
      pairs++;
      at++;
    }
  }
  return text.length - pairs;
}

/**
 * Turns UTF-16 offsets of `text` into offsets in code points. An offset inside a surrogate pair gives that of the
 * pair. Each answer takes logarithmic time in the number of pairs, none at all when there are none.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    if (isPair(text, at)) {
      pairs.push(at + 1);
      at++;
    }
  }
  if (pairs.length === 0) return offset => offset;
  return offset => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
