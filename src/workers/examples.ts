/** Fills the examples of operations from the book that was read last, so that each works over any novel. */
import { z } from 'zod';
import { bookSummarySchema, castSchema, spanSchema } from '../contracts/book.ts';

/** What stands for the placeholders; null where the book has nothing of the kind. */
export interface ExampleBook {
  readonly project: string;
  /** The first of the book's files. */
  readonly file: string | null;
  /** A scene by its position: the one in which the character is named most. */
  readonly scene: number | null;
  /** A paragraph of that scene, or its first sentences where it is long. */
  readonly passage: string | null;
  /** The most important person, by name, and another one who is named in the same scene where there is one. */
  readonly character: string | null;
  readonly other: string | null;
}

type Query = (system: string, query: string, data: unknown) => Promise<unknown>;

const placeholder = /\{(project|file|scene|passage|character|other)\}/g;
const wordsOfPassage = 12;
/** In UTF-16 code units: operations may take no more than some thousands of characters. */
const longestPassage = 1_000;

/** Null where no book has been read yet. One in the trash serves only where there is no other. */
export async function exampleBook(query: Query): Promise<ExampleBook | null> {
  const books = z.array(bookSummarySchema).parse(await query('project_manager', 'list', {}));
  const synced = books.filter(book => book.syncedAt !== null);
  const kept = synced.filter(book => book.state !== 'trashed');
  const read = kept.length > 0 ? kept : synced;
  const last = read.reduce<(typeof read)[number] | null>(
    (best, book) => (best === null || (book.syncedAt ?? 0) >= (best.syncedAt ?? 0) ? book : best),
    null,
  );
  if (last === null) return null;
  const { characters } = castSchema.parse(await query('identity_processor', 'cast', { book: last.id }));
  const people = characters.filter(one => !one.narrator);
  const [character] = people.length > 0 ? people : characters;
  const scene = fullest(character?.scenes ?? []) ?? (last.scenes > 0 ? 0 : null);
  const others = characters.filter(one => one !== character);
  const other = others.find(one => one.scenes.some(([position]) => position === scene)) ?? others[0] ?? character;
  return {
    project: last.id,
    file: last.files[0] ?? null,
    scene,
    passage: scene === null ? null : await passageOf(query, last.id, scene),
    character: character?.name ?? null,
    other: other?.name ?? null,
  };
}

/**
 * The same data with every placeholder filled: a string that is nothing but `{scene}` becomes a number. What the book
 * does not have stays as it is written, and so does everything where there is no book.
 */
export function fillExample(data: unknown, book: ExampleBook | null): unknown {
  if (book === null) return data;
  if (typeof data === 'string') {
    if (data === '{scene}') return book.scene ?? data;
    return data.replace(placeholder, (whole, name: keyof ExampleBook) => String(book[name] ?? whole));
  }
  if (Array.isArray(data)) return data.map(one => fillExample(one, book));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, fillExample(value, book)]));
}

/** The placeholders that are left in some data. */
export function unfilledIn(data: unknown): readonly string[] {
  return [...new Set(JSON.stringify(data ?? null).match(placeholder))];
}

function fullest(scenes: readonly (readonly [number, number])[]): number | null {
  return (
    scenes.reduce<readonly [number, number] | null>(
      (best, one) => (best === null || one[1] > best[1] ? one : best),
      null,
    )?.[0] ?? null
  );
}

const textSchema = z.object({ text: z.string(), paragraphs: z.array(spanSchema) }).nullable();

/** The first paragraph of some length, else the first. */
async function passageOf(query: Query, project: string, position: number): Promise<string | null> {
  const found = textSchema.parse(await query('project_manager', 'text', { project, position }));
  const paragraphs = (found?.paragraphs ?? []).map(({ start, end }) => found?.text.slice(start, end).trim() ?? '');
  const chosen = paragraphs.find(one => one.split(/\s+/).length >= wordsOfPassage) ?? paragraphs[0];
  return chosen === undefined ? null : firstSentences(chosen);
}

/** As many of its first sentences as there is room for; a first one that is too long by itself is cut at a word. */
function firstSentences(text: string): string {
  if (text.length <= longestPassage) return text;
  const within = (granularity: 'sentence' | 'word' | 'grapheme'): number => {
    const parts = new Intl.Segmenter('en', { granularity }).segment(text.slice(0, 2 * longestPassage));
    let end = 0;
    for (const { index } of parts) if (index <= longestPassage) end = index;
    return end;
  };
  return text.slice(0, within('sentence') || within('word') || within('grapheme')).trimEnd();
}
