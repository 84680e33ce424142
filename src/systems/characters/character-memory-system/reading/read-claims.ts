/** Reads the claims of a scene from its text alone: narration by its subjects, speech by what it states. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { findParagraphs } from '../../../_text/paragraphs.ts';
import { findQuotations } from '../../../_text/quotations.ts';
import { findSentences } from '../../../_text/sentences.ts';
import type { Span } from '../../../_text/span.ts';
import { countWords } from '../../../_text/words.ts';
import { contentBuckets } from './buckets.ts';
import type { Claim, Measured, SceneClaims } from './claims.ts';
import { namedClaims, narratedClaims, subjectOf } from './narrated.ts';
import { aloneShape, calledShape, elsewhereShape, spokenOf } from './patterns.ts';
import { spokenClaims } from './spoken.ts';

/** A speech of fewer words is not remembered for its words. */
const leastSpeech = 5;
const wordsKept = 24;

export function readClaims(text: string): SceneClaims {
  const quotations = findQuotations(text);
  const claims: Claim[] = [];
  const subjects: SceneClaims['subjects'][number][] = [];
  const paragraphs = findParagraphs(text);
  let quotation = 0;
  let paragraph = 0;
  const sentences = findSentences(text);
  sentences.forEach((sentence, index) => {
    while ((quotations[quotation]?.end ?? Infinity) <= sentence.start) quotation++;
    while ((paragraphs[paragraph]?.end ?? Infinity) <= sentence.start) paragraph++;
    const beside = quotations[quotation];
    if (beside !== undefined && beside.start < sentence.end) return;
    const next = sentences[index + 1];
    const subject = subjectOf(text, sentence);
    if (subject !== null) {
      const another = anotherMeant(text.slice(sentence.start, sentence.end));
      const follows = !another && next !== undefined && next.start < (paragraphs[paragraph]?.end ?? 0);
      subjects.push({ ...sentence, who: subject.who, next: follows ? next.start : -1 });
      claims.push(...narratedClaims(text, sentence, subject));
    }
    claims.push(...namedClaims(text, sentence, false));
  });
  for (const { start, end } of quotations) {
    const inner = { start: start + 1, end: /["”’'»」]/.test(text.charAt(end - 1)) ? end - 1 : end };
    for (const part of findSentences(text.slice(inner.start, inner.end))) {
      const sentence = { start: inner.start + part.start, end: inner.start + part.end };
      claims.push(...spokenClaims(text, sentence));
    }
  }
  return {
    version: 1,
    words: contentBuckets(text),
    claims: claims.map(claim => ({ ...claim, ...measured(text, claim) })),
    speeches: quotations
      .filter(({ start, end }) => countWords(text, start, end) >= leastSpeech)
      .map(({ start, end }) => ({ start, end, ...measured(text, { start, end }) })),
    calls: quotations.map(({ start, end }, index) => {
      const before = text.slice(Math.max(quotations[index - 1]?.end ?? 0, start - 100), start);
      const after = text.slice(end, Math.min(quotations[index + 1]?.start ?? text.length, end + 100));
      const alone = aloneShape.test(lastLine(before)) || aloneShape.test(after.split(/[.!?]|\n\s*\n/u, 1)[0] ?? '');
      const words = text.slice(start + 1, end - 1).replace(/\s/g, ' ');
      return { start, end, ends: calledOut(text, start, end), alone, elsewhere: elsewhereShape.test(words) };
    }),
    subjects,
  };
}

/** The unfinished sentence before a speech. */
function lastLine(before: string): string {
  return before.split(/\n\s*\n/u).at(-1) ?? '';
}

function calledOut(text: string, start: number, end: number): readonly number[] {
  const words = text.slice(start + 1, end - 1).replace(/\s/g, ' ');
  return [...words.matchAll(calledShape)].flatMap(found => {
    const at = found.indices?.groups?.['who'];
    return at === undefined || spokenOf.test(words.slice(0, at[0])) ? [] : [start + 1 + at[1]];
  });
}

function measured(text: string, { start, end }: Span): Measured {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return {
    words: contentBuckets(words).slice(0, wordsKept),
    mark: bytesToHex(sha256(utf8ToBytes(words)).slice(0, 8)),
  };
}

/** 'Him', or 'her' without a noun, is mostly another than the subject: the next 'he' may be either. */
function anotherMeant(words: string): boolean {
  return /\bhim\b|\bher(?=[.,;:!?]| (?:to|for|and|but|with|in|by|as|that|at|on|from)\b)/.test(words);
}
