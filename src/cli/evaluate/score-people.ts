/** Reads annotated novels and passages as a writer's manuscripts would be read, and scores who was found in them. */
import type { Engine } from '../../engine/index.ts';
import { analysisOf, type BookAnalysis } from '../analysis/assemble.ts';
import { readBook } from '../analysis/read-book.ts';
import { bringUpToDate } from '../reading/manuscript.ts';
import type { Scores } from './emotion-scores.ts';
import type { AnnotatedSet, SetFile } from './find-sets.ts';
import { parseGoldNames, parseGoldNovel } from './people-gold.ts';
import { scoreNames, scoreNovels } from './people-scores.ts';

export type PeopleSet = Extract<AnnotatedSet, { readonly name: 'pdnc' | 'litbank' }>;

export async function scorePeople(engine: Engine, set: PeopleSet): Promise<Scores> {
  switch (set.name) {
    case 'pdnc': {
      const scored = [];
      for (const { text, characters, quotes } of set.novels) {
        const gold = parseGoldNovel(text.text, characters, quotes);
        scored.push({ analysis: await analysed(engine, text), gold });
      }
      return scoreNovels(scored);
    }
    case 'litbank': {
      const scored = [];
      for (const { text, annotation } of set.passages) {
        scored.push({ analysis: await analysed(engine, text), gold: parseGoldNames(annotation) });
      }
      return scoreNames(scored);
    }
  }
}

async function analysed(engine: Engine, { path }: SetFile): Promise<BookAnalysis> {
  const { project } = await bringUpToDate(engine, { files: [path] });
  const wanted = { sentences: false };
  return analysisOf(await readBook(engine, project, wanted), wanted);
}
