import type { Line } from './lines.ts';

const START = /^\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG/i;
const END = /^(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg)/i;

/** The lines of the book itself, without the licence that a public library's copy has around it. */
export function withoutApparatus(text: string, lines: readonly Line[]): readonly Line[] {
  const matches = (pattern: RegExp): ((line: Line) => boolean) => {
    return line => line.end - line.start < 200 && pattern.test(text.slice(line.start, line.end));
  };
  const start = lines.findIndex(matches(START));
  const end = lines.findIndex(matches(END));
  return start < 0 && end < 0 ? lines : lines.slice(start + 1, end > start ? end : lines.length);
}
