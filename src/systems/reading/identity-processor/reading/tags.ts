/** Finds, for each quotation, the words beside it that say who speaks: 'said Elizabeth', 'he cried', 'Jane smiled.' */
import { personNoun } from './words/person-nouns.ts';
import { PLAIN_SPEECH_VERBS, SPEECH_VERBS } from './words/speech-verbs.ts';
import type { NameRun } from './names.ts';
import type { Word } from './tokens.ts';
import type { Gender, SpeechTag, TagKind } from './types.ts';

/** A scene's words with the names among them. */
export interface TaggedWords {
  readonly words: readonly Word[];
  /** The name run that each word belongs to, or undefined. */
  readonly runAt: ReadonlyMap<number, NameRun>;
}

interface Subject {
  readonly kind: TagKind;
  readonly gender: Gender;
  readonly first: number;
  readonly last: number;
}

const DETERMINERS = /^(?:the|a|an|his|her|my|our|their|this|that|one|another|your)$/;
const NO_SUBJECT =
  /^(?:to|of|with|at|from|by|for|upon|on|in|into|after|before|towards|toward|than|like|beside|behind)$/;
const MAX_DISTANCE = 14;

/** The tag right of word `from`, up to but not including word `to`: narration that follows a quotation. */
export function tagAfter(source: TaggedWords, from: number, to: number): SpeechTag | null {
  const { words } = source;
  let at = from;
  while (at < to && words[at]?.word === false) at++;
  const first = words[at];
  if (first === undefined || at >= to) return null;
  if (SPEECH_VERBS.has(first.lower)) {
    let next = at + 1;
    while (next < to && /ly$|^(?:then|again|out|at|once|only|also)$/.test(words[next]?.lower ?? '')) next++;
    const subject = subjectAt(source, next, to);
    if (subject !== null) return tag(words, subject, false);
  }
  const start = /^(?:and|but|then|so|here)$/.test(first.lower) ? at + 1 : at;
  const subject = subjectAt(source, start, to);
  if (subject === null) return null;
  const spoken = verbAfter(words, subject.last + 1, to, 8);
  return tag(words, subject, !spoken);
}

/** The tag left of word `to`, from word `from` on: narration that leads to a quotation. */
export function tagBefore(source: TaggedWords, from: number, to: number): SpeechTag | null {
  const { words } = source;
  const last = words[to - 1];
  if (last === undefined || to <= from) return null;
  const leads = /^[,:—-]$/.test(last.text) || last.word;
  let start = to - 1;
  while (start > from && words[start]?.initial !== true) start--;
  if (leads) {
    for (let at = to - 1; at >= Math.max(start, to - 2 * MAX_DISTANCE); at--) {
      const verb = words[at];
      if (verb === undefined || !SPEECH_VERBS.has(verb.lower)) continue;
      const subject = subjectBefore(source, start, at) ?? subjectAt(source, at + 1, to);
      if (subject !== null) return tag(words, subject, false);
    }
  }
  const subject = subjectNear(source, start, Math.min(to, start + 12));
  return subject === null ? null : tag(words, subject, true);
}

function tag(words: readonly Word[], subject: Subject, beat: boolean): SpeechTag {
  const start = words[subject.first]?.start ?? 0;
  const end = words[subject.last]?.end ?? start;
  return { kind: subject.kind, gender: subject.gender, start, end, beat };
}

function verbAfter(words: readonly Word[], from: number, to: number, within: number): boolean {
  for (let at = from; at < Math.min(to, from + within); at++) {
    const word = words[at];
    if (word === undefined || /^[.!?;]$/.test(word.text)) return false;
    if (at === from ? SPEECH_VERBS.has(word.lower) : PLAIN_SPEECH_VERBS.has(word.lower)) return true;
  }
  return false;
}

/** The subject that begins exactly at word `at`. */
function subjectAt(source: TaggedWords, at: number, to: number): Subject | null {
  const word = source.words[at];
  if (word === undefined || at >= to) return null;
  if (word.lower === 'he') return { kind: 'pronoun', gender: 'male', first: at, last: at };
  if (word.lower === 'she') return { kind: 'pronoun', gender: 'female', first: at, last: at };
  if (word.text === 'I') return { kind: 'first', gender: 'unknown', first: at, last: at };
  const run = source.runAt.get(at);
  if (run !== undefined) return named(source, run);
  if (!DETERMINERS.test(word.lower) && !/^(?:old|poor|young|little|dear|good)$/.test(word.lower)) return null;
  for (let noun = at + 1; noun < Math.min(to, at + 6); noun++) {
    const inner = source.runAt.get(noun);
    if (inner !== undefined) {
      // 'Elizabeth's sister' is her sister.
      return source.words[inner.last]?.possessive === true
        ? described(source, at, inner.last + 1, to)
        : named(source, inner);
    }
    if (source.words[noun]?.word !== true) return null;
    const found = described(source, at, noun, Math.min(to, noun + 1));
    if (found !== null && source.words[noun]?.possessive === false) return found;
  }
  return null;
}

function named(source: TaggedWords, run: NameRun): Subject | null {
  if (source.words[run.last]?.possessive === true) return described(source, run.first, run.last + 1, run.last + 4);
  return { kind: 'name', gender: 'unknown', first: run.first, last: run.last };
}

function described(source: TaggedWords, first: number, from: number, to: number): Subject | null {
  for (let at = from; at < to; at++) {
    const gender = personNoun(source.words[at]?.lower ?? '');
    if (gender === undefined) continue;
    const kind = /^(?:an?|one|another)$/.test(source.words[first]?.lower ?? '') ? 'stranger' : 'description';
    return { kind, gender, first, last: at };
  }
  return null;
}

/** The nearest subject left of word `verb`, skipping what a preposition governs. */
function subjectBefore(source: TaggedWords, from: number, verb: number): Subject | null {
  let best: Subject | null = null;
  for (let at = from; at < verb; at++) {
    const run = source.runAt.get(at);
    if (run !== undefined && run.first !== at) continue;
    const before = source.words[at - 1];
    if (before !== undefined && at > from && NO_SUBJECT.test(before.lower)) continue;
    if (before !== undefined && at > from && DETERMINERS.test(before.lower) && run === undefined) continue;
    const subject = subjectAt(source, at, verb);
    if (subject === null) continue;
    best = subject;
    at = subject.last;
  }
  return best;
}

function subjectNear(source: TaggedWords, from: number, to: number): Subject | null {
  for (let at = from; at < to; at++) {
    const before = source.words[at - 1];
    if (before !== undefined && at > from && NO_SUBJECT.test(before.lower)) continue;
    const subject = subjectAt(source, at, to);
    if (subject !== null) return subject;
  }
  return null;
}
