/** Finds annotated sets in a folder by how their files are laid out. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ScriptoriumError } from '../../contracts/errors.ts';

export const setNames = ['goemotions', 'reman', 'emobank', 'pdnc', 'litbank'] as const;
export type SetName = (typeof setNames)[number];

/** A file of a set, with its hash in hexadecimal, by which a model's card names what it was trained on. */
export interface SetFile {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

export type AnnotatedSet =
  | { readonly name: 'goemotions'; readonly items: SetFile; readonly labels: readonly string[] }
  | { readonly name: 'reman' | 'emobank'; readonly items: SetFile }
  | { readonly name: 'pdnc'; readonly novels: readonly AnnotatedNovel[] }
  | { readonly name: 'litbank'; readonly passages: readonly AnnotatedPassage[] };

export interface AnnotatedNovel {
  readonly text: SetFile;
  readonly characters: string;
  readonly quotes: string;
}

export interface AnnotatedPassage {
  readonly text: SetFile;
  readonly annotation: string;
}

/** The sets of `folder`, each in a folder of its name. Throws `invalid-data` where there is none of the wanted. */
export async function findSets(folder: string, wanted: readonly SetName[]): Promise<readonly AnnotatedSet[]> {
  const found: AnnotatedSet[] = [];
  for (const name of setNames.filter(one => wanted.includes(one))) {
    const set = await readers[name](join(folder, name));
    if (set !== null) found.push(set);
  }
  if (found.length > 0) return found;
  throw new ScriptoriumError('invalid-data', `${folder} holds no annotated set that is known.`, {
    advice: `Name a folder with one or more of these in it: ${wanted.join(', ')}.`,
  });
}

const readers: Readonly<Record<SetName, (folder: string) => Promise<AnnotatedSet | null>>> = {
  async goemotions(folder) {
    const path = partOf(folder, '.tsv');
    if (path === null || !existsSync(join(folder, 'labels.txt'))) return null;
    const labels = (await readFile(join(folder, 'labels.txt'), 'utf8')).split(/\r?\n/).filter(label => label !== '');
    return { name: 'goemotions', items: await setFile(path), labels };
  },
  async reman(folder) {
    const path = partOf(folder, '.tsv');
    return path === null ? null : { name: 'reman', items: await setFile(path) };
  },
  async emobank(folder) {
    const path = partOf(folder, '.csv');
    return path === null ? null : { name: 'emobank', items: await setFile(path) };
  },
  async pdnc(folder) {
    const novels: AnnotatedNovel[] = [];
    for (const name of await names(folder)) {
      const part = (file: string): string => join(folder, name, file);
      if (!['novel.txt', 'characters.json', 'quotes.jsonl'].every(file => existsSync(part(file)))) continue;
      const [characters, quotes] = await Promise.all(
        ['characters.json', 'quotes.jsonl'].map(file => readFile(part(file), 'utf8')),
      );
      novels.push({ text: await setFile(part('novel.txt')), characters: characters ?? '', quotes: quotes ?? '' });
    }
    return novels.length === 0 ? null : { name: 'pdnc', novels };
  },
  async litbank(folder) {
    const passages: AnnotatedPassage[] = [];
    for (const name of await names(join(folder, 'coref'))) {
      const annotation = join(folder, 'coref', name.replace(/\.txt$/, '.ann'));
      if (!name.endsWith('.txt') || !existsSync(annotation)) continue;
      passages.push({
        text: await setFile(join(folder, 'coref', name)),
        annotation: await readFile(annotation, 'utf8'),
      });
    }
    return passages.length === 0 ? null : { name: 'litbank', passages };
  },
};

/** What is kept for measuring, where there is such a part. */
function partOf(folder: string, extension: string): string | null {
  const part = ['eval', 'test', 'train'].map(name => join(folder, `${name}${extension}`)).find(existsSync);
  return part ?? null;
}

/** Sorted, so that every machine reads them in the same order. */
async function names(folder: string): Promise<readonly string[]> {
  return existsSync(folder) ? (await readdir(folder)).sort() : [];
}

async function setFile(path: string): Promise<SetFile> {
  const bytes = await readFile(path);
  return { path, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
}
