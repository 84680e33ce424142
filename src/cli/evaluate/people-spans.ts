/** Compares spans of quotations regardless of whether the marks belong to them, which annotators decide differently. */

const OUTER = /[\s"“”'‘’«»]/u;

/** Gives a span of code points a key that marks and white space at its ends do not change. */
export function spanKeys(text: string): (start: number, end: number) => string {
  const points = Array.from(text);
  return (start, end) => {
    let [from, to] = [start, end];
    while (from < to && OUTER.test(points[from] ?? '')) from++;
    while (to > from && OUTER.test(points[to - 1] ?? '')) to--;
    return `${from}-${to}`;
  };
}
