import { readNamedSection } from './named-sections.ts';
import { readLeadingNumber } from './number-words.ts';

/** What a line would be as a heading; whether it is one depends on the lines around it. */
export interface HeadingShape {
  /** `section` is a number, or a word such as 'Scene' with one, that may also divide a chapter. */
  readonly kind: 'chapter' | 'other' | 'section' | 'part' | 'named';
  readonly number: number | null;
  readonly title: string | null;
  /** Two headings with the same key head the same thing, as in a contents page and in the book. */
  readonly key: string;
  readonly place: 'anywhere' | 'front' | 'edges';
}

const NOUNS: ReadonlyMap<string, HeadingShape['kind']> = new Map([
  ...nouns('chapter', 'chapter|chap|ch|kapitel|chapitre|capítulo|capitulo|capitolo|hoofdstuk|kapittel|rozdział|глава'),
  ...nouns('other', 'letter|stave|canto|episode|day|night|week|month|adventure|tale|story'),
  ...nouns('section', 'scene|section|§'),
  ...nouns('part', 'part|book|volume|vol|act|phase|teil|buch|partie|parte|livre|libro|часть|книга'),
]);
const NOUN = new RegExp(`^(${[...NOUNS.keys()].join('|')})(?![\\p{L}'’])[.:]?\\s*(?:[—–-]\\s*)?`, 'iu');
const CJK =
  /^(?:第\s*[〇零一二三四五六七八九十百\d０-９]+\s*([章回話话節节巻卷部編])|(?:序章|終章|终章|プロローグ|エピローグ))\s*(.*)$/u;

/** Reads a line as a heading, or null when it cannot be one. */
export function readHeadingShape(line: string): HeadingShape | null {
  const bare = undecorate(line);
  return readLabelled(bare) ?? readOrdinalFirst(bare) ?? readNamed(bare) ?? readCjk(bare) ?? readNumbered(bare);
}

/** Whether a line is a label that waits for its number on the next, as 'CHAPTER'. */
export function isLabelAlone(line: string): boolean {
  return /^(?:chapter|part|book)$/i.test(undecorate(line));
}

/** The line without emphasis, heading marks and symmetrical ornaments around it. */
export function undecorate(line: string): string {
  const plain = line
    .replace(/^#{1,6}\s+|\s+#+$/g, '')
    .replace(/^([*_]{1,3})(?=\S)(.+)(?<=\S)\1$/u, '$2')
    .trim();
  return (
    /^(?:[~=\-–—•·*+<>|[({«\s]+)([^\s~=\-–—•·*+<>|\])}»].*?)(?:[~=\-–—•·*+<>|\])}»\s]+)$/u.exec(plain)?.[1] ?? plain
  );
}

function readLabelled(line: string): HeadingShape | null {
  const noun = NOUN.exec(line);
  if (noun === null) return null;
  const kind = NOUNS.get(noun[1]?.toLowerCase() ?? '') ?? 'chapter';
  const rest = line.slice(noun[0].length);
  const number = readLeadingNumber(rest) ?? readSmallRoman(rest);
  if (number === null) return readForeignOrdinal(kind, noun[0], rest);
  const title = readTitle(rest.slice(number.length), true);
  if (title === undefined) return null;
  return {
    kind,
    number: number.value,
    title,
    key: `${kind} ${noun[1]?.toLowerCase()} ${number.value}`,
    place: 'anywhere',
  };
}

/** 'Глава первая', 'Chapitre premier': up to three words in a language whose numbers are not read. */
function readForeignOrdinal(kind: HeadingShape['kind'], label: string, rest: string): HeadingShape | null {
  const word = label.trim().toLowerCase();
  if (
    /^(?:chapter|chap|ch|part|book|volume|vol|act|phase|livre)\b/.test(word) ||
    kind === 'other' ||
    kind === 'section'
  )
    return null;
  if (!/^\p{L}+(?: \p{L}+){0,2}\.?$/u.test(rest)) return null;
  return { kind, number: null, title: null, key: `${word} ${rest.toLowerCase()}`, place: 'anywhere' };
}

function readOrdinalFirst(line: string): HeadingShape | null {
  const words = /^(?:the\s+)?(\p{L}+(?:-\p{L}+)?)\s+(chapter|part|book|volume|letter|day|night)\b(.*)$/iu.exec(line);
  if (words === null || !/^\p{Lu}/u.test(line)) return null;
  const [, ordinal = '', noun = '', rest = ''] = words;
  const number = readLeadingNumber(ordinal);
  const title = readTitle(rest, true);
  if (number === null || number.length !== ordinal.length || title === undefined) return null;
  if (title !== null && !/^\s*[.:—–-]/.test(rest)) return null;
  const kind = NOUNS.get(noun.toLowerCase()) ?? 'chapter';
  return { kind, number: number.value, title, key: `${kind} ${noun.toLowerCase()} ${number.value}`, place: 'anywhere' };
}

function readNamed(line: string): HeadingShape | null {
  const named = readNamedSection(line);
  if (named === null) return null;
  const title = named.title === null ? named.name : `${named.name}: ${named.title}`;
  return { kind: 'named', number: null, title, key: `named ${named.name.toLowerCase()}`, place: named.place };
}

function readNumbered(line: string): HeadingShape | null {
  const number = readLeadingNumber(line);
  if (number === null || !/^[\p{Lu}\d]/u.test(line)) return null;
  const rest = line.slice(number.length);
  const title = readTitle(rest, number.style === 'arabic');
  if (title === undefined || (title !== null && (number.style === 'word' || !/^["“‘'(]?\p{L}/u.test(title))))
    return null;
  return { kind: 'section', number: number.value, title, key: `section ${number.value}`, place: 'anywhere' };
}

function readCjk(line: string): HeadingShape | null {
  const found = CJK.exec(line);
  if (found === null) return null;
  const kind = /[巻卷部編]/u.test(found[1] ?? '') ? 'part' : 'chapter';
  return { kind, number: null, title: found[2] === '' ? null : (found[2] ?? null), key: line, place: 'anywhere' };
}

function readSmallRoman(text: string): { readonly value: number; readonly length: number } | null {
  const numeral = /^[ivxlc]+(?![\p{L}\p{N}'’])/u.exec(text)?.[0];
  if (numeral === undefined) return null;
  const number = readLeadingNumber(numeral.toUpperCase());
  return number === null ? null : { value: number.value, length: numeral.length };
}

/** The title after a number: null when there is none, undefined when what follows is prose. */
function readTitle(rest: string, spaceWillDo: boolean): string | null | undefined {
  const separator = /^(?:[\s.:)\]—–\-|•·~]|,(?= [\p{Lu}"“‘]))*/u.exec(rest)?.[0] ?? '';
  const title = rest.slice(separator.length).trim();
  if (title === '') return null;
  if (separator === '' || /[,;]$/.test(title)) return undefined;
  const marked = /[^\s]/.test(separator);
  if (!marked && !(spaceWillDo && /^["“‘'(]?[\p{Lu}\d]/u.test(title))) return undefined;
  return title;
}

function nouns(kind: HeadingShape['kind'], words: string): readonly (readonly [string, HeadingShape['kind']])[] {
  return words.split('|').map(word => [word, kind] as const);
}
