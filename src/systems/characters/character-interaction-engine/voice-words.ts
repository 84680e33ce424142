/** What is counted in somebody's speech: words, contractions, hedges, and how they address others. */

/** Words in lower case, with straight apostrophes. */
export function wordsIn(text: string): readonly string[] {
  return (text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []).map(word => word.toLowerCase().replaceAll('’', "'"));
}

const contraction =
  /^(?:\p{L}+n't|\p{L}+'(?:ll|re|ve|m|d)|(?:it|that|he|she|who|what|there|here|where|how|let)'s|'?tis|'?twas)$/u;

export function isContraction(word: string): boolean {
  return contraction.test(word);
}

/** Single words and short phrases that soften what is said (after Lakoff 1972 and Hyland 1998). */
const hedges =
  /\b(?:perhaps|maybe|possibly|probably|presumably|apparently|somewhat|seems?|seemed|almost|rather|a little|sort of|kind of|more or less|I (?:think|suppose|guess|believe|fancy|dare ?say|imagine)|I'm not sure|as it were|if I may)\b/giu;

export function hedgesIn(text: string): readonly string[] {
  return (text.replaceAll('’', "'").match(hedges) ?? []).map(hedge => hedge.toLowerCase());
}

const titles =
  "sir|madam|ma'am|miss|mister|doctor|captain|father|mother|papa|mamma|brother|sister|friend|child|boy|girl|lad|lads|men|" +
  'gentlemen|ladies|my (?:dear|love|lord|lady|friend|child|boy|girl|son|daughter|man|good \\p{L}+|dear \\p{L}+)|dear \\p{L}+|old (?:man|fellow|boy)';
const address = new RegExp(`(?:^|[,;:—!?.“"'‘]\\s*)((?:${titles}))(?=\\s*(?:[,;:—!?.”"'’]|$))`, 'giu');

/** Words by which others are addressed, in lower case, with where they stand: between commas, or by themselves. */
export function addressesIn(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(address)].map(match => {
    const word = match[1] ?? '';
    return { word: word.toLowerCase().replaceAll('’', "'"), at: match.index + match[0].length - word.length };
  });
}
