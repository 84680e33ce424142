/** Manuscripts for the tests: real prose, cut from the sample book. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './app.ts';
import type { Running } from './app.ts';

export const samplePath = join(projectRoot, 'resources/sample/moby-dick.txt');

/** The first chapters of the sample, each from its heading on. */
export function firstChapters(count: number): readonly string[] {
  const text = readFileSync(samplePath, 'utf8');
  const heads = [...text.matchAll(/^CHAPTER \d+\. [^\n]*$/gmu)].map(head => head.index).slice(-135);
  return heads.slice(0, count).map((start, index) => text.slice(start, heads[index + 1]).trimEnd());
}

/** Writes the first chapters as a manuscript; gives its path. */
export function writeChapters(folder: string, name: string, count: number): string {
  const path = join(folder, name);
  writeFileSync(path, `${firstChapters(count).join('\n\n\n')}\n`);
  return path;
}

/** Takes a manuscript in without looking at it on the screen; gives the book's id. */
export async function takeIn(running: Running, path: string): Promise<string> {
  await running.chooseNext(path);
  const preview = await running.ask('books.choose', undefined);
  if (preview === null) throw new Error('No manuscript was chosen.');
  return (await running.ask('books.takeIn', { preview: preview.id })).book;
}
