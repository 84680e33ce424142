import type { Span } from './span.ts';

/** The YAML block at the head of a Markdown file, with the title it gives. */
export interface FrontMatter extends Span {
  readonly title: string | null;
}

/** Reads the YAML block that a Markdown text may begin with, or null. */
export function readFrontMatter(text: string): FrontMatter | null {
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(0, 65_536));
  if (found === null || !/^[\w-]+[ \t]*:/m.test(found[1] ?? '')) return null;
  const title = /^title[ \t]*:[ \t]*(.+?)[ \t]*$/im.exec(found[1] ?? '')?.[1];
  return { start: 0, end: found[0].length, title: title?.replace(/^(["'])(.*)\1$/, '$2') ?? null };
}
