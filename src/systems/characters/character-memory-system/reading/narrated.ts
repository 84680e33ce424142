/** What narration says: who is the actor of a sentence, and what it tells of them. */
import type { Span } from '../../../_text/span.ts';
import { countWords } from '../../../_text/words.ts';
import type { Claim, Who } from './claims.ts';
import { backstoryMarker, bornShape, longAgo, namedPatterns, type Pattern, subjectPatterns, WHO } from './patterns.ts';
import { isParticiple, isPast } from './words/verbs.ts';

export interface Subject {
  readonly who: Who;
  /** Who acts along: 'Peleg and Bildad went'. */
  readonly along: Who | null;
  /** What follows the subject, on one line. */
  readonly rest: string;
}

const OPENING =
  '(?:(?:But|And|Then|So|Now|Yet|For|Meanwhile|Suddenly|Still|Thus|Here|There|Once|Again|Soon|Presently|Perhaps|Afterwards|However|Instead|Finally|At last|At length|At once|At first|By and by),? )?';
const LEAD = "(?:[\\p{L}’' -]{2,60}, )?";
const SUBJECT = new RegExp(`^${OPENING}${LEAD}${WHO}(?: and (?<along>\\p{Lu}[\\p{Ll}’'-]*\\p{Ll}))?(?=[ ,])`, 'du');
const APPOSITION = /^, [^,;:.]{3,70},/u;
const ADVERBS =
  /^(?: (?:[a-z]+ly|now|then|again|also|still|at once|at last|soon|just|never|always|once|too|himself|herself|only))+(?= )/u;
const [shortest, longest] = [5, 60] as const;
/** What somebody never did is no memory. */
const undone = /^(?: [a-z]+ly)* (?:had )?never\b/u;
const longestLine = 700;

/** The actor a sentence begins with, after a short lead-in at most; null where it begins otherwise. */
export function subjectOf(text: string, sentence: Span): Subject | null {
  if (sentence.end - sentence.start > longestLine) return null;
  const line = oneLine(text, sentence);
  const found = SUBJECT.exec(line);
  const at = found?.indices?.groups?.['who'];
  if (found === null || at === undefined) return null;
  const word = found.groups?.['who'] ?? '';
  const rest = line.slice(found[0].length).replace(APPOSITION, '');
  // 'Lydia's situation' has another subject than Lydia.
  if (/[’']s?$/u.test(word) && !isShortIs(rest)) return null;
  const who = whoAt(word, sentence.start + at[0]);
  const second = found.indices?.groups?.['along'];
  const along = second === undefined ? null : whoAt(found.groups?.['along'] ?? '', sentence.start + second[0]);
  return rest.startsWith(',') ? null : { who, along, rest };
}

/** Deeds, what went before, and what is said of the subject. */
export function narratedClaims(text: string, sentence: Span, subject: Subject): readonly Claim[] {
  const words = countWords(text, sentence.start, sentence.end);
  if (words > longest || /\?\s*$/.test(text.slice(sentence.start, sentence.end))) return [];
  const { who, along, rest } = subject;
  const after = rest.replace(ADVERBS, '');
  const [verb = '', second = '', third = ''] = after.trimStart().split(/[^a-zé’'-]+/u);
  const done =
    verb === 'had' && /^(?:once|formerly|originally|previously|long|already|just|never|now|also|then)$/.test(second)
      ? third
      : second;
  const base = { ...sentence, who, value: null, spoken: false } as const;
  const claims: Claim[] = [];
  const before = verb === 'had' && isParticiple(done) && /^(?:once|formerly|originally|previously)$/.test(second);
  const past = (verb === 'had' && isParticiple(done)) || bornShape.test(rest) || isPast(verb);
  const line = oneLine(text, sentence);
  const marked = longAgo.test(line) || (verb === 'had' && backstoryMarker.test(line));
  if (past && (before || bornShape.test(rest) || marked)) {
    claims.push({ ...base, kind: 'backstory', other: along, sure: 0.85 });
  } else if (words >= shortest && !undone.test(rest) && isDeed(verb, done)) {
    claims.push({ ...base, kind: 'event', other: along, sure: verb === 'had' ? 0.8 : 0.9 });
  }
  for (const pattern of subjectPatterns) claims.push(...matched(rest, sentence, pattern, text, who));
  return claims;
}

/** What is said of somebody by name, anywhere in a sentence. */
export function namedClaims(text: string, sentence: Span, spoken: boolean): readonly Claim[] {
  return namedPatterns.flatMap(pattern => matchNamed(text, sentence, pattern, spoken));
}

/** Every place in a sentence that has the pattern's shape, with the groups `who` and `other` as places in the text. */
export function matchNamed(text: string, sentence: Span, pattern: Pattern, spoken: boolean): readonly Claim[] {
  if (sentence.end - sentence.start > longestLine) return [];
  const line = oneLine(text, sentence);
  return [...line.matchAll(pattern.shape)].flatMap((found): Claim[] => {
    const at = found.indices?.groups?.['who'];
    if (at === undefined || denied(line, found)) return [];
    const other = found.indices?.groups?.['other'];
    return [
      {
        ...sentence,
        kind: pattern.kind,
        who: whoAt(found.groups?.['who'] ?? '', sentence.start + at[0]),
        other: other === undefined ? null : whoAt(found.groups?.['other'] ?? '', sentence.start + other[0]),
        value: pattern.value ?? found.groups?.['value']?.toLowerCase() ?? null,
        spoken,
        sure: pattern.sure,
      },
    ];
  });
}

function matched(rest: string, sentence: Span, pattern: Pattern, text: string, who: Who): readonly Claim[] {
  pattern.shape.lastIndex = 0;
  const found = pattern.shape.exec(rest);
  pattern.shape.lastIndex = 0;
  if (found === null) return [];
  const named = found.groups?.['other'];
  const at = named === undefined ? -1 : text.indexOf(named, who.end);
  const other = named === undefined || at < 0 || at >= sentence.end ? null : whoAt(named, at);
  if (named !== undefined && other === null) return [];
  const value = pattern.value ?? found.groups?.['value']?.toLowerCase() ?? null;
  return [{ ...sentence, kind: pattern.kind, who, other, value, spoken: false, sure: pattern.sure }];
}

/** 'No X's brother', 'like X', 'as if X was mad' say nothing about X. */
function denied(line: string, found: RegExpMatchArray): boolean {
  return /\b(?:if|like|than|as|though|whether|that some|no)(?: the| a| an)? $/iu.test(line.slice(0, found.index));
}

function isDeed(verb: string, second: string): boolean {
  if (verb === 'had') return isParticiple(second) && second !== 'had';
  if (verb === 'was' || verb === 'were')
    return /[a-z]{2}ing$/.test(second) && !/^(?:nothing|something|anything|everything|during)$/.test(second);
  return isPast(verb);
}

/** The name without a possessive ending, or the pronoun, where it stands. */
export function whoAt(word: string, start: number): Who {
  const bare = word.replace(/[’']s$/u, '');
  const form = /^(?:he|she|i|my)$/i.test(bare) ? bare.toLowerCase() : 'name';
  return {
    start,
    end: start + bare.length,
    form: form === 'my' || form === 'i' ? 'i' : form === 'he' || form === 'she' ? form : 'name',
  };
}

/** The sentence with every white space a single blank of the same length, so that offsets stay. */
function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/g, ' ');
}

/** Whether "'s" before this stands for 'is' or 'has', and not for what somebody owns. */
export function isShortIs(rest: string): boolean {
  return /^ (?:a|an|the|been|above|gone|dead|coming|going|got|too|very|so|my|our|as good|as bad)\b/u.test(rest);
}
