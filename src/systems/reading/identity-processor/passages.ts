/** The passages behind a character: what they say, or where they are named, with a little text around. */
import type { CharacterPassages } from '../../../contracts/book.ts';
import type { ReadContext } from '../../../contracts/records.ts';
import { storedCast, type StoredSpeakers, storedSpeakers } from './stored.ts';

/** Characters of text shown before and after the words themselves, and of a long quotation at most. */
const around = 60;
const longest = 400;

export interface PassageQuestion {
  readonly book: string;
  readonly key: string;
  readonly kind: 'quotations' | 'mentions';
  readonly offset: number;
  readonly limit: number;
}

/** In book order. Null where nobody has this key. The chapter is left at -1 for whoever knows the structure. */
export function passagesOf(
  context: ReadContext,
  { book, key, kind, offset, limit }: PassageQuestion,
): CharacterPassages | null {
  const entry = storedCast(context, book).entries.find(one => one.key === key);
  if (entry === undefined) return null;
  const found = storedSpeakers(context, book).flatMap((scene, position) => placesIn(scene, key, kind, position));
  const hashes = context.revision(book)?.scenes ?? [];
  const texts = new Map<number, string>();
  const textOf = (position: number): string => {
    const known = texts.get(position) ?? context.text(hashes[position]?.hash ?? '') ?? '';
    texts.set(position, known);
    return known;
  };
  return {
    key,
    name: entry.name,
    kind,
    total: found.length,
    passages: found
      .slice(offset, offset + limit)
      .map(one => ({ ...one, chapter: -1, ...excerpt(textOf(one.scene), one) })),
  };
}

interface Place {
  readonly scene: number;
  readonly start: number;
  readonly end: number;
  readonly confidence: number | null;
}

function placesIn(
  scene: StoredSpeakers | null,
  key: string,
  kind: PassageQuestion['kind'],
  position: number,
): readonly Place[] {
  if (kind === 'mentions') {
    return (scene?.mentions ?? [])
      .filter(one => one.character === key)
      .map(({ start, end }) => ({ scene: position, start, end, confidence: null }));
  }
  return (scene?.quotations ?? [])
    .filter(one => one.speaker === key)
    .map(({ start, end, confidence }) => ({ scene: position, start, end, confidence }));
}

interface Excerpt {
  readonly excerpt: string;
  readonly from: number;
  readonly to: number;
}

/** The words with their surroundings, on one line, cut at word borders. */
export function excerpt(text: string, { start, end }: { readonly start: number; readonly end: number }): Excerpt {
  const shown = Math.min(end, start + longest);
  const lead = oneLine(cutLeft(text.slice(Math.max(0, start - around), start), start > around));
  const words = oneLine(text.slice(start, shown)) + (shown < end ? '…' : '');
  const tail = shown < end ? '' : oneLine(cutRight(text.slice(end, end + around), end + around < text.length));
  return { excerpt: lead + words + tail, from: lead.length, to: lead.length + words.length };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cutLeft(text: string, cut: boolean): string {
  return cut ? `…${text.slice(text.search(/\s/) + 1)}` : text.trimStart();
}

function cutRight(text: string, cut: boolean): string {
  return cut ? `${text.slice(0, Math.max(0, text.search(/\s\S*$/)))}…` : text.trimEnd();
}
