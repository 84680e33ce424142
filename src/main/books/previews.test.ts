import { describe, expect, it } from 'vitest';
import { createPreviews } from './previews.ts';

const found = {
  title: 'Moby-Dick',
  words: 5,
  characters: 25,
  english: true,
  scenes: 1,
  chapters: [],
  files: [],
  folder: null,
  author: null,
};
const previews = createPreviews({
  look: paths => Promise.resolve({ files: paths.map(path => `/real${path}`), texts: [], preview: found }),
  known: files => Promise.resolve(files[0] === '/real/moby.txt' ? 'book-1' : null),
});

describe('previews', () => {
  it('keep the real paths to themselves and tell which book has them', async () => {
    const preview = await previews.look(['/moby.txt'], true);
    expect(preview).toMatchObject({ title: 'Moby-Dick', known: 'book-1', sample: true });
    expect(JSON.stringify(preview)).not.toContain('/real');
    expect(previews.find(preview.id)).toEqual({ files: ['/real/moby.txt'], sample: true });
  });

  it('are gone once they are dismissed', async () => {
    const { id } = await previews.look(['/emma.txt'], false);
    previews.dismiss(id);
    expect(() => previews.find(id)).toThrow(expect.objectContaining({ code: 'bad-request' }) as Error);
  });

  it('do not pile up', async () => {
    const first = await previews.look(['/a.txt'], false);
    for (let n = 0; n < 20; n += 1) await previews.look(['/b.txt'], false);
    expect(() => previews.find(first.id)).toThrow('put away');
  });
});
