/** Which files a model was trained on: what it says of them is no measure of how well it reads. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnnotatedSet, SetFile } from './find-sets.ts';

const cardSchema = z.object({ trained_on: z.array(z.object({ sha256: z.string() })).default([]) });

/** The hashes on the cards of all shipped models. */
export async function trainedOn(resources: string): Promise<ReadonlySet<string>> {
  const folder = join(resources, 'models');
  const cards = (await readdir(folder)).filter(name => name.endsWith('.json'));
  const hashes = await Promise.all(
    cards.map(async name => {
      const card = cardSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      return card.trained_on.map(file => file.sha256);
    }),
  );
  return new Set(hashes.flat());
}

/** A set is seen where any of the texts it is scored on was. */
export function isSeen(set: AnnotatedSet, hashes: ReadonlySet<string>): boolean {
  return filesOf(set).some(file => hashes.has(file.sha256));
}

function filesOf(set: AnnotatedSet): readonly SetFile[] {
  switch (set.name) {
    case 'pdnc':
      return set.novels.map(novel => novel.text);
    case 'litbank':
      return set.passages.map(passage => passage.text);
    case 'goemotions':
    case 'reman':
    case 'emobank':
      return [set.items];
  }
}
