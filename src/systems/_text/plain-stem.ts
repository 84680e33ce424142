/** A plain stem of an English word, for finding other forms of the words that somebody asks for. */

/** Plural, past and '-ing' endings taken off words that stay long enough; the word in lower case. */
export function plainStem(word: string): string {
  const bare = word.replace(/'s$/, '');
  return bare.length < 5
    ? bare.replace(/(?<=..[^s])s$/, '')
    : bare.replace(/(?:ies|es|s|ed|ing)$/, '').replace(/[ey]$/, '');
}
