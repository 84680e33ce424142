/** Abbreviations that a name or a number follows: a stop after them never ends a sentence before a capital. */
const BEFORE_NAMES = new Set(
  (
    'mr mrs ms mx dr st ste messrs mme mlle mons sig prof capt cpt col gen lt lieut sgt cpl maj adm cmdr rev revd fr hon ' +
    'mt ft gov sen rep pres supt insp det pte dame bros vs viz cf eg ie ed vol ch chap pp fig op art sec nr bp abp'
  ).split(' '),
);

/** Abbreviations that may end a sentence: they do so before a capital. */
const ANYWHERE = new Set(
  'etc esq jr sr co inc ltd corp dept univ assn ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

/** Whether the stop at `at` belongs to an abbreviation or an initial, so that what follows is the same sentence. */
export function isAbbreviationStop(text: string, start: number, at: number, nextIsDigit: boolean): boolean {
  let from = at;
  while (from > start && at - from < 12 && isWordCharacter(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, at);
  if (word === '') return false;
  if (word.includes('.')) return !/^[ap]\.m$/i.test(word);
  if (word.length === 1) return /\p{Lu}/u.test(word) && word !== 'I' && !(word === 'A' && nextIsDigit);
  const lower = word.toLowerCase();
  if (lower === 'no' || lower === 'nos') return nextIsDigit;
  if (BEFORE_NAMES.has(lower)) return true;
  return ANYWHERE.has(lower) && nextIsDigit;
}

function isWordCharacter(unit: number): boolean {
  if (unit === 46) return true;
  if (unit < 128) return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit >= 0xc0 && unit < 0x2000;
}
