/** Numbers as a book would set them: small ones in words, large ones in groups. */
const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const;

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** 212678 as '212,678'. */
export function figure(value: number): string {
  return grouped.format(value);
}

/** Up to twenty in words ('no' for none), above in figures. */
export function inWords(value: number): string {
  return small[value] ?? figure(value);
}

/** '1 scene', '212,678 words'. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value === 1 ? one : many}`;
}

/** 'one scene', 'three scenes', 'no scenes'. */
export function countedInWords(value: number, one: string, many = `${one}s`): string {
  return `${inWords(value)} ${value === 1 ? one : many}`;
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** 'Ahab', 'Ahab and Stubb', 'Ahab, Stubb and Flask'. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** Seconds as the shortest honest figure: '0.4', '12', '3 min'. */
export function seconds(value: number): string {
  if (value < 10) return value.toFixed(1);
  return value < 120 ? figure(value) : `${figure(value / 60)} min`;
}
