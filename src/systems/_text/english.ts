/** Whether a text seems to be in English, which is all that the readers of people and feelings know. */

/** The commonest words of English prose; about two words in five are one of these. */
const common = new Set(
  'the and of to a in that was he it his i had with as for her she on at you not but be is him they said all so my which have from were this there no me'.split(
    ' ',
  ),
);
/** Other languages share a few of them; in prose of theirs it is seldom one word in ten. */
const leastShare = 0.18;
/** Below so many words nothing can be said. */
const leastWords = 60;
const looksAt = 60_000;

/** True also where the text is too short to tell. A stretch from its middle decides, past front matter. */
export function seemsEnglish(text: string): boolean {
  const start = Math.max(0, Math.floor((text.length - looksAt) / 2));
  const stretch = text.slice(start, start + looksAt);
  const words = stretch.toLowerCase().match(/\p{L}+/gu) ?? [];
  // Scripts without spaces have few words: their letters say what language it is not.
  const letters = stretch.match(/\p{L}/gu)?.length ?? 0;
  const latin = stretch.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > leastWords && latin * 2 < letters) return false;
  return words.length < leastWords || words.filter(word => common.has(word)).length >= words.length * leastShare;
}
