const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

const VALUES: ReadonlyMap<string, number> = numberWords();

/** A number at the head of a string, and how many characters it takes. */
export interface LeadingNumber {
  readonly value: number;
  readonly length: number;
  readonly style: 'arabic' | 'roman' | 'word';
}

/** Reads the number a string begins with: digits (up to three), a Roman numeral in capitals, or an English word. */
export function readLeadingNumber(text: string): LeadingNumber | null {
  const digits = /^\d{1,3}(?!\d)/.exec(text)?.[0];
  if (digits !== undefined) return { value: Number(digits), length: digits.length, style: 'arabic' };
  const numeral = /^[IVXLC]+(?![\p{L}\p{N}'’])/u.exec(text)?.[0];
  const roman = numeral === undefined ? null : readRoman(numeral);
  if (numeral !== undefined && roman !== null) return { value: roman, length: numeral.length, style: 'roman' };
  const words = /^(?:the\s+)?([a-z]+)(?:[\s-]+([a-z]+))?(?![\p{L}'’])/iu.exec(text);
  if (words === null) return null;
  const [all, first = '', second = ''] = words;
  const both = VALUES.get(`${first}-${second}`.toLowerCase());
  if (both !== undefined) return { value: both, length: all.length, style: 'word' };
  const value = VALUES.get(first.toLowerCase());
  if (value === undefined) return null;
  return { value, length: all.indexOf(first) + first.length, style: 'word' };
}

/** The value of a Roman numeral below 400, or null if it is not written as Romans write one. */
export function readRoman(numeral: string): number | null {
  const parts = /^(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/i.exec(numeral);
  if (parts === null || numeral === '') return null;
  const values: Readonly<Record<string, number>> = { C: 100, L: 50, X: 10, V: 5, I: 1 };
  const digits = [...numeral.toUpperCase()].map(digit => values[digit] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function numberWords(): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  UNITS.forEach((word, index) => values.set(word, index + 1));
  ORDINALS.forEach((word, index) => values.set(word, index + 1));
  TENS.forEach((tens, index) => {
    const value = (index + 2) * 10;
    values.set(tens, value).set(ORDINAL_TENS[index] ?? tens, value);
    for (let unit = 1; unit <= 9; unit++) {
      values.set(`${tens}-${UNITS[unit - 1]}`, value + unit).set(`${tens}-${ORDINALS[unit - 1]}`, value + unit);
    }
  });
  return values.set('one-hundred', 100);
}
