import { isSpace } from './span.ts';

/** The marks a text puts around speech. */
export type QuoteConvention = 'double' | 'single' | 'guillemets' | 'corners';

/** What a mark can be where it stands; `unsure` may open or close. */
export type MarkRole = 'opens' | 'closes' | 'unsure' | 'apostrophe';

export interface QuoteMark {
  readonly at: number;
  readonly role: MarkRole;
}

const ELISIONS =
  /^(?:tis|twas|twere|twill|twould|em|til|till|cause|bout|round|neath|gainst|nother|ere|ome|im|er|is|ave|ad|ow|appen|n|un|cos|cuz|nuff|fraid|kay|scuse|member|specially|spose|tween|mid|pon|\d0s)(?![\p{L}])/iu;

/** Finds the marks of a convention between two offsets and what each can be. Nested marks of other kinds are left. */
export function findQuoteMarks(
  text: string,
  start: number,
  end: number,
  convention: QuoteConvention,
): readonly QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (let at = start; at < end; at++) {
    const role = READERS[convention](text, at, start, end);
    if (role !== null) marks.push({ at, role });
  }
  return convention === 'single' ? settleApostrophes(text, marks) : marks;
}

type Reader = (text: string, at: number, start: number, end: number) => MarkRole | null;

const READERS: Readonly<Record<QuoteConvention, Reader>> = {
  double: (text, at, start, end) => {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return straightRole(text, at, start, end);
    if (unit === 0x201e) return 'opens';
    if (unit === 0x201c) return lowAndHighCloser(text, at, start, end) ? 'closes' : 'opens';
    return unit === 0x201d ? curlyCloser(text, at, start, end) : null;
  },
  single: (text, at, start, end) => {
    const unit = text.charCodeAt(at);
    if (unit === 0x2018) return 'opens';
    if (unit !== 0x27 && unit !== 0x2019) return null;
    return singleRole(text, at, start, end, unit === 0x27);
  },
  guillemets: (text, at, start, end) => {
    const unit = text.charCodeAt(at);
    if (unit !== 0xab && unit !== 0xbb) return null;
    const outward = straightRole(text, at, start, end);
    return outward === 'unsure' ? (unit === 0xab ? 'opens' : 'closes') : outward;
  },
  corners: (text, at) => {
    const unit = text.charCodeAt(at);
    return unit === 0x300c ? 'opens' : unit === 0x300d ? 'closes' : null;
  },
};

/** Judges a mark that looks the same at both ends by what stands on either side. */
function straightRole(text: string, at: number, start: number, end: number): MarkRole {
  const roomBefore = at === start || isSpace(text.charCodeAt(at - 1));
  const roomAfter = at + 1 >= end || isSpace(text.charCodeAt(at + 1));
  if (roomBefore && !roomAfter) return /[.,;:!?]/.test(text.charAt(at + 1)) ? 'unsure' : 'opens';
  if (roomAfter && !roomBefore) return 'closes';
  if (roomBefore && roomAfter) return at === start ? 'opens' : at + 1 >= end ? 'closes' : 'unsure';
  if (/[([{_*‘“«]/.test(text.charAt(at - 1))) return /[_*]/.test(text.charAt(at - 1)) ? 'unsure' : 'opens';
  if (/[\p{L}\p{N}.,;:!?…)\]]/u.test(text.charAt(at - 1))) return 'closes';
  return 'unsure';
}

/** Whether a mark that opens in English closes here, as it does after a low one in German. */
function lowAndHighCloser(text: string, at: number, start: number, end: number): boolean {
  return straightRole(text, at, start, end) === 'closes' && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

function curlyCloser(text: string, at: number, start: number, end: number): MarkRole {
  const roomBefore = at === start || isSpace(text.charCodeAt(at - 1));
  return roomBefore && at + 1 < end && /\p{L}/u.test(text.charAt(at + 1)) ? 'unsure' : 'closes';
}

function singleRole(text: string, at: number, start: number, end: number, straight: boolean): MarkRole {
  const before = at === start ? ' ' : text.charAt(at - 1);
  const after = at + 1 >= end ? ' ' : text.charAt(at + 1);
  if (/[\p{L}\p{N}]/u.test(before)) return /[\p{L}\p{N}]/u.test(after) ? 'apostrophe' : 'unsure';
  if (/[.,;:!?…)\]”"_*]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return 'closes';
  if (/\s/u.test(after)) return /\s/u.test(before) ? 'apostrophe' : 'closes';
  if (!straight) return 'apostrophe';
  if (/[\s([{“"_*—–-]/u.test(before)) return ELISIONS.test(text.slice(at + 1, at + 14)) ? 'unsure' : 'opens';
  return 'closes';
}

/** A mark after a letter closes only when none that must close comes before the next opening: else it is "boys'". */
function settleApostrophes(text: string, marks: readonly QuoteMark[]): readonly QuoteMark[] {
  const settled: QuoteMark[] = [];
  let closerFollows = false;
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (mark === undefined) continue;
    if (mark.role === 'opens') closerFollows = false;
    else if (mark.role === 'closes') closerFollows = true;
    const elision = mark.role === 'unsure' && !/[\p{L}\p{N}]/u.test(text.charAt(mark.at - 1));
    if (mark.role === 'unsure') {
      const first = index === 0 && closerFollows;
      settled.push({
        at: mark.at,
        role: elision ? (first ? 'opens' : 'apostrophe') : closerFollows ? 'apostrophe' : 'closes',
      });
      if (!elision && !closerFollows) closerFollows = true;
    } else settled.push(mark);
  }
  return settled.reverse();
}
