/** Brings a lit passage to the middle of the page, and holds it there while the rows around it find their heights. */
const frames = 12;

/** Looks for the passage for a dozen frames; returns what ends the search. */
export function keepInMiddle(page: () => HTMLElement | null): () => void {
  let left = frames;
  let next = requestAnimationFrame(step);
  function step(): void {
    const box = page();
    const mark = box?.querySelector('mark');
    if (box !== null && mark !== null && mark !== undefined) {
      const [outer, inner] = [box.getBoundingClientRect(), mark.getBoundingClientRect()];
      const height = Math.min(inner.height, outer.height / 2);
      box.scrollTop += inner.top + height / 2 - (outer.top + outer.height / 2);
    }
    left -= 1;
    if (left > 0) next = requestAnimationFrame(step);
  }
  return () => {
    cancelAnimationFrame(next);
  };
}
