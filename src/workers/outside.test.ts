import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createOutside } from './outside.ts';

const dataFolder = tmpdir();
const summary = (title: string, state: string) => ({
  id: title,
  title,
  files: [`/books/${title}.txt`],
  sample: false,
  state,
  words: 209_000,
  chapters: 135,
  scenes: 400,
  syncedAt: 1,
});
const missingIn = async (books: () => Promise<unknown>) => (await createOutside({ dataFolder, books }).look()).missing;

describe('a look at the manuscripts', () => {
  it('names those that are not where they were', async () => {
    const books = () => Promise.resolve([summary('Omoo', 'missing'), summary('Typee', 'present')]);
    expect(await missingIn(books)).toEqual([{ title: 'Omoo', file: '/books/Omoo.txt' }]);
  });

  it('says that it cannot tell, where the shelf cannot be read', async () => {
    expect(await missingIn(() => Promise.reject(new Error('disk I/O error')))).toBeNull();
    expect(await missingIn(() => Promise.resolve('no shelf'))).toBeNull();
  });

  it('does not depend on what else is known of a book', async () => {
    const odd = { ...summary('Omoo', 'missing'), words: null };
    expect(await missingIn(() => Promise.resolve([odd]))).toHaveLength(1);
  });
});
