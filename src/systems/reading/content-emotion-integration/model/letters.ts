/** Folding of single UTF-16 units: small letters without accents, straight apostrophes, plain spaces. */

const folded = new Uint16Array(0x250);
for (let unit = 0; unit < folded.length; unit++) {
  const small = String.fromCharCode(unit).toLowerCase().normalize('NFD');
  folded[unit] = small.charCodeAt(0);
}
folded[0xa0] = 32;
folded[0x60] = 39;
folded[0xb4] = 39;

/** The folded form of one unit; controls and every kind of space give 32. */
export function foldUnit(unit: number): number {
  if (unit < 0x250) return unit < 32 ? 32 : (folded[unit] ?? unit);
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x2bc) return 39;
  if (unit === 0x201c || unit === 0x201d) return 34;
  if (unit >= 0x2000 && unit <= 0x200d) return 32;
  if (unit === 0x2026) return 46;
  return unit;
}

/** Whether a folded unit is a letter: Latin small letters, and all units of other alphabets below the sign blocks. */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit < 0x2000 && unit !== 0xf7);
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
