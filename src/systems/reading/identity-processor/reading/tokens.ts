/** Words and marks of a scene with what the rules ask of them: case, possession, quotation, sentence start. */
import { findTokens } from '../../../_text/words.ts';
import { isAbbreviatedTitle } from './words/titles.ts';

export interface Word {
  readonly start: number;
  /** End of the word without a possessive or contracted ending. */
  readonly end: number;
  /** As written, without such an ending. */
  readonly text: string;
  readonly lower: string;
  /** False for punctuation marks. */
  readonly word: boolean;
  readonly capital: boolean;
  /** Followed by 's or a bare apostrophe. */
  readonly possessive: boolean;
  /** Index of the quotation it lies in, or -1. */
  readonly quotation: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** First word of a sentence, a quotation or a paragraph. */
  readonly initial: boolean;
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

const ENDING = /['’](?:s|S|ll|d|ve|re|m)$/u;
const CAPITAL = /^(?:[dl]['’])?\p{Lu}/u;
const SENTENCE_END = /^[.!?…]$/u;
const TRANSPARENT = /^["“”'‘’»«)\]_*(–-]$/u;
const OPENS = /^["“‘«(]$/u;

/** Reads the words of a scene in order; `quotations` and `paragraphs` are the scene's own, in order. */
export function readWords(text: string, quotations: readonly Bounds[], paragraphs: readonly Bounds[]): readonly Word[] {
  const words: Word[] = [];
  let quotation = 0;
  let paragraph = 0;
  let initial = true;
  for (const token of findTokens(text)) {
    while ((paragraphs[paragraph]?.end ?? Infinity) <= token.start) {
      paragraph++;
      initial = true;
    }
    while ((quotations[quotation]?.end ?? Infinity) <= token.start) quotation++;
    const opened = quotations[quotation];
    const inside = opened !== undefined && opened.start <= token.start ? quotation : -1;
    if (inside >= 0 && opened?.start === token.start) initial = true;
    const raw = text.slice(token.start, token.end);
    const isWord = token.kind === 'word';
    const ending = isWord ? (ENDING.exec(raw)?.[0] ?? '') : '';
    const end = token.end - ending.length;
    const bare = ending === '' ? raw : raw.slice(0, -ending.length);
    const next = text[token.end] ?? '';
    words.push({
      start: token.start,
      end,
      text: bare,
      lower: bare.toLowerCase(),
      word: isWord,
      capital: isWord && CAPITAL.test(bare),
      possessive: /s$/i.test(ending) || (/s$/i.test(bare) && /['’]/.test(next) && /\s/.test(text[token.end + 1] ?? '')),
      quotation: inside,
      paragraph,
      initial: isWord && initial,
    });
    if (isWord) initial = false;
    else if (SENTENCE_END.test(raw)) {
      const before = words[words.length - 2];
      const abbreviated = before !== undefined && (isAbbreviatedTitle(before.text) || /^\p{Lu}$/u.test(before.text));
      initial = initial || !abbreviated;
    } else if (OPENS.test(raw)) initial = true;
    else if (!TRANSPARENT.test(raw)) initial = false;
  }
  return words;
}
