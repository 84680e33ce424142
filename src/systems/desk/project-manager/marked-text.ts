/** Puts a manuscript's text together from paragraphs, with marks of headings and scene breaks that add no word to it. */
import type { ManuscriptMarks } from '../../../contracts/book.ts';

export interface MarkedText {
  /** A paragraph; white space alone is a blank one. */
  paragraph(text: string, kind?: ParagraphKind): void;
  /** The large first letter of the paragraph that follows. */
  initial(text: string): void;
  /** A scene breaks here. */
  breakHere(): void;
  /** A page ends here; a scene with it, unless a sentence runs on. */
  pageEnds(): void;
  /** A title for what follows that the text itself does not have; `at` counts as `length` does. */
  titleAt(at: number, title: string, level: number): void;
  /** Where the next paragraph will begin. */
  readonly next: number;
  finish(about: { readonly title: string | null; readonly author: string | null }): {
    readonly text: string;
    readonly marks: ManuscriptMarks;
  };
}

export type ParagraphKind =
  { readonly kind: 'heading'; readonly level: number } | { readonly kind: 'centred' } | { readonly kind: 'plain' };

const plain: ParagraphKind = { kind: 'plain' };
const longestOrnament = 24;

export function createMarkedText(): MarkedText {
  const pieces: string[] = [];
  const headings: { start: number; end: number; level: number; title: string | null }[] = [];
  const breaks: { start: number; end: number }[] = [];
  let length = 0;
  let blanks = 0;
  let pending: 'none' | 'page' | 'scene' = 'none';
  let last = '';
  let initial = '';
  const joint = (): string => (length === 0 ? '' : '\n\n' + '\n'.repeat(Math.min(blanks, 8)));

  return {
    get next() {
      return length + joint().length;
    },
    paragraph(written, kind = plain) {
      const text = cleaned(initial + written.trimStart());
      initial = '';
      if (text === '') {
        blanks += 1;
        return;
      }
      const between = joint();
      const start = length + between.length;
      const end = start + text.length;
      const heads = kind.kind === 'heading' && /[\p{L}\p{N}]/u.test(text);
      if (heads) headings.push({ start, end, level: kind.level, title: null });
      const breaksHere = pending === 'scene' || (pending === 'page' && isBetweenSentences(last, text));
      if (length > 0 && !heads && breaksHere) breaks.push({ start, end: start });
      if (kind.kind === 'centred' && text.length <= longestOrnament && !/[\p{L}\p{N}]/u.test(text)) {
        breaks.push({ start, end });
      }
      pieces.push(between, text);
      length = end;
      blanks = 0;
      pending = 'none';
      last = text.slice(-40);
    },
    initial(text) {
      initial += cleaned(text);
    },
    breakHere() {
      pending = 'scene';
    },
    pageEnds() {
      if (pending === 'none') pending = 'page';
    },
    titleAt(at, title, level) {
      headings.push({ start: at, end: at, level, title });
      if (at >= length) pending = 'none';
    },
    finish({ title, author }) {
      headings.sort((a, b) => a.start - b.start || a.end - b.end);
      return { text: pieces.join(''), marks: { headings, breaks, title, author, opening: null } };
    },
  };
}

/** Without soft hyphens and control characters, and without white space at its ends. */
function cleaned(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u00ad\u0000-\u0008\u000b\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/g, '').trim();
}

function isBetweenSentences(before: string, after: string): boolean {
  return /[.!?…"”’'»)\]*。！？」』]$/u.test(before) && !/^\p{Ll}/u.test(after);
}
