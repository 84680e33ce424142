/** What is stated in speech: of the speaker, and of others by name. Questions, guesses and denials state nothing. */
import type { Span } from '../../../_text/span.ts';
import { countWords } from '../../../_text/words.ts';
import type { Claim } from './claims.ts';
import { isShortIs, matchNamed, namedClaims, subjectOf, whoAt } from './narrated.ts';
import { isPast } from './words/verbs.ts';
import { backstoryMarker, factPatterns, ownPatterns, unsaid } from './patterns.ts';

const longest = 60;
const leastNews = 4;

export function spokenClaims(text: string, sentence: Span): readonly Claim[] {
  const words = text.slice(sentence.start, sentence.end);
  if (/\?|\bif\b/i.test(words) || countWords(words) > longest) return [];
  const news = newsOf(text, sentence);
  if (unsaid.test(words)) return news;
  const claims = [
    ...news,
    ...ownPatterns.flatMap(pattern => matchNamed(text, sentence, pattern, true)),
    ...factPatterns.flatMap(pattern => matchNamed(text, sentence, pattern, true)),
    ...namedClaims(text, sentence, true),
  ];
  const own =
    /\bI (?:was|had|used|lived|went|came|saw|knew|lost|left|met|married|sailed|worked|served|fought|loved|struck|took)\b/.exec(
      words,
    );
  if (own !== null && backstoryMarker.test(words)) {
    claims.push({
      ...sentence,
      kind: 'backstory',
      who: whoAt('I', sentence.start + own.index),
      other: null,
      value: null,
      spoken: true,
      sure: 0.85,
    });
  }
  return claims;
}

/** A sentence whose subject is somebody by name tells of them: 'Ahab has his humanities.' */
function newsOf(text: string, sentence: Span): readonly Claim[] {
  const subject = subjectOf(text, sentence);
  if (subject === null || subject.who.form !== 'name') return [];
  const [verb = ''] = subject.rest.trimStart().split(/[^a-z’']+/u);
  const isShort = /[’']s$/.test(text.slice(subject.who.start, subject.who.end + 2)) && isShortIs(subject.rest);
  if (verb === 'had' && /^ had (?:much )?better\b/.test(subject.rest)) return [];
  if (!isShort && !/^(?:is|was|has|had|did|does|will|lives|died|[’']s)$/.test(verb) && !isPast(verb)) return [];
  if (countWords(text, sentence.start, sentence.end) < leastNews) return [];
  return [{ ...sentence, kind: 'knowledge', who: subject.who, other: null, value: 'news', spoken: true, sure: 0.8 }];
}
