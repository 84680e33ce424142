/** A whole novel as a Word document: what is shown of it before it is taken in, and that it is read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { epubFile, page as epubPage, paragraph, styled, wordFile } from '../manuscripts/make-archive.ts';
import { expect, test } from './harness/app.ts';
import { firstChapters } from './harness/manuscripts.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphsOf = (chapter: string): readonly string[] =>
  chapter.split(/\n{2,}/u).map(one => one.replaceAll('\n', ' '));
const wordsIn = (text: string): number => text.split(/\s+/u).filter(word => word !== '').length;

test('a Word document of 120,000 words shows exactly its words, and is read', async ({ folder, start }) => {
  const chapters = firstChapters(75);
  const body = chapters.flatMap(chapter => {
    const [heading = '', ...rest] = paragraphsOf(chapter);
    return [styled('Heading1', escaped(heading)), ...rest.map(one => paragraph(escaped(one)))];
  });
  const words = chapters.reduce((sum, chapter) => sum + wordsIn(chapter), 0);
  expect(words).toBeGreaterThan(110_000);
  const path = join(folder, 'whale.docx');
  writeFileSync(path, wordFile(body.join('')));

  const running = await start();
  await expect(running.page.getByRole('contentinfo')).toBeVisible();
  await running.chooseNext(path);
  await running.page.keyboard.press('Control+O');
  await expect(running.page.getByRole('heading', { name: `${words.toLocaleString('en')} words` })).toBeVisible({
    timeout: 60_000,
  });
  await running.picture('word-preview');
  await running.chooseNext(path);
  const preview = await running.ask('books.choose', undefined);
  expect(preview).toMatchObject({ words, files: [{ name: 'whale.docx', encoding: 'Word' }] });
  expect(preview?.chapters).toHaveLength(75);
  const { book } = await running.ask('books.takeIn', { preview: preview?.id ?? '' });
  await expect
    .poll(
      async () => (await running.ask('reading.outline', { book }).catch(() => null))?.scenes.some(scene => scene.felt),
      { timeout: 120_000 },
    )
    .toBe(true);
  expect((await running.ask('reading.scene', { book, position: 0 })).text).toContain('Call me Ishmael.');
});

test('a folder of chapters is one book, and so is an EPUB', async ({ folder, start }) => {
  const novel = join(folder, 'Novel');
  mkdirSync(novel);
  const [first = '', second = ''] = firstChapters(2);
  writeFileSync(join(novel, '10 - Later.md'), `# Later\n\n${second}`);
  writeFileSync(
    join(novel, '2 - Sooner.docx'),
    wordFile(
      paragraphsOf(first)
        .slice(1)
        .map(one => paragraph(escaped(one)))
        .join(''),
    ),
  );
  writeFileSync(join(novel, '~$oner.docx'), 'lock');
  const epub = join(folder, 'novel.epub');
  writeFileSync(epub, epubFile({ pages: { 'a.xhtml': epubPage(`<h1>Loomings</h1><p>${escaped(first)}</p>`) } }));

  const running = await start();
  await running.chooseNext(novel);
  expect(await running.ask('books.chooseFolder', undefined)).toMatchObject({
    folder: 'Novel',
    files: [{ name: '2 - Sooner.docx' }, { name: '10 - Later.md' }],
    chapters: [{ title: 'Sooner' }, { title: 'Later' }],
  });
  await running.chooseNext(epub);
  expect(await running.ask('books.choose', undefined)).toMatchObject({
    title: 'The Quay & the Mill',
    author: 'R. Marsh',
    chapters: [{ title: 'Loomings' }],
  });
});
