import type { Span } from './span.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';
import { countWords } from './words.ts';

const LONGEST_MENTION = 4;
const NAMING =
  /^(?:word|words|name|named|names|called|calling|calls|call|label|labelled|marked|title|titled|entitled|headed|spelled|spelt|term|termed|phrase|styled|inscribed|inscription)$/u;

/**
 * Whether a quotation only mentions words, as in: the word "creature". It does when it stands in the middle of a
 * sentence, without a comma, colon or dash before it, is short, is no exclamation, and has no verb of speech near
 * that leads to it. `lastSpeech` is the end of the last quotation before it, or the start of the paragraph.
 */
export function isMention(text: string, paragraph: Span, { start, end }: Span, lastSpeech: number): boolean {
  const before = text.slice(Math.max(paragraph.start, start - 80), start).trimEnd();
  if (!/[\p{L}\p{N}_]$/u.test(before)) return false;
  const inner = text.slice(start + 1, end).replace(/["'”’»」]$/u, '');
  if (/[!?][_*]?$/.test(inner)) return false;
  const words = before.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  if (NAMING.test(words.at(-1) ?? '')) return countWords(inner) <= LONGEST_MENTION * 2;
  if (countWords(inner) > LONGEST_MENTION) return false;
  const between = text.slice(lastSpeech, start);
  const insideSpeech =
    lastSpeech > paragraph.start &&
    between.length < 80 &&
    !/[.!?]\s+\p{Lu}/u.test(between.replace(/\b(?:Mrs?|Dr)\./g, ''));
  return !insideSpeech && !words.slice(-6).some(word => SPEECH_VERBS.has(word));
}
