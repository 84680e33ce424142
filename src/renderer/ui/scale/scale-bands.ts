/** The black chapters of the scale as two paths: those that are read, and those still to come. */
import type { BookScale } from '../../book/book-scale.ts';

export interface ScaleBands {
  readonly read: string;
  readonly unread: string;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Every other chapter, from the first; one that the reading head stands in is cut there. */
export function scaleBands(scale: BookScale, head: number | null, width: number, thickness: number): ScaleBands {
  const limit = head === null ? 1 : (scale.edges[head] ?? 1);
  const band = (from: number, to: number) =>
    to > from ? `M${round(from * width)} 0H${round(to * width)}V${thickness}H${round(from * width)}Z` : '';
  const black = scale.chapters.filter((_, index) => index % 2 === 0);
  return {
    read: black.map(({ start, end }) => band(start, Math.min(end, limit))).join(''),
    unread: black.map(({ start, end }) => band(Math.max(start, limit), end)).join(''),
  };
}
