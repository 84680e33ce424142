/** Files that are no manuscripts, folders that are taken, settings that are broken: said plainly, and the app lives. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../../src/workers/folder-lock.ts';
import { archive, epubFile, page as epubPage, paragraph, styled, wordFile } from '../manuscripts/make-archive.ts';
import { largeBomb, manyParts } from '../manuscripts/make-bomb.ts';
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { firstChapters, takeIn, writeChapters } from './harness/manuscripts.ts';

async function openFile({ page, chooseNext }: Running, path: string): Promise<void> {
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await chooseNext(path);
  await page.keyboard.press('Control+O');
}

test(
  'a corrupt file is refused with its reason, and a good one opens after it',
  { tag: '@first' },
  async ({ folder, start }) => {
    const corrupt = join(folder, 'corrupt.txt');
    writeFileSync(corrupt, Buffer.concat([Buffer.from('CHAPTER 1. Loomings\n\n'), randomBytes(4096)]));
    const running = await start();
    const { page } = running;
    await openFile(running, corrupt);
    await expect(page.getByRole('alert')).toContainText('The file is not a text.');
    await expect(page.getByRole('alert')).toContainText('corrupt.txt');
    await running.picture('corrupt-file');

    await openFile(running, writeChapters(folder, 'good.txt', 2));
    await expect(page.getByRole('heading', { name: /has two chapters/u })).toBeVisible();
    expect(await running.ask('books.list', undefined)).toEqual([]);
  },
);

test('an empty file, a folder, another format and a file that is gone are each named', async ({ folder, start }) => {
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'novel.rtf'), '{\\rtf1 Call me Ishmael.}');
  mkdirSync(join(folder, 'chapters.txt'));
  const running = await start();
  for (const [name, code] of [
    ['empty.txt', 'file-empty'],
    ['chapters.txt', 'folder-empty'],
    ['novel.rtf', 'unsupported-format'],
    ['gone.txt', 'file-missing'],
  ] as const) {
    await running.chooseNext(join(folder, name));
    expect(await running.answer('books.choose', undefined), name).toMatchObject({ ok: false, error: { code } });
  }
});

test('hostile and broken archives are each named, and ones that only look so are read', async ({ folder, start }) => {
  const prose = 'Ruth came down to the landing before it was light, and the ferry lay in the mud.';
  const good = wordFile(paragraph(prose));
  const pictures = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, n) => [`word/media/image${n}.png`, Uint8Array.of(137, 80, 78, 71)]),
  );
  const russian = 'Рут спустилась к пристани ещё до рассвета. «Паром не пойдёт», — сказал ей старик.';
  const japanese = '夜明け前に、ルツは船着き場へ下りていった。「渡し船は出ないよ」と老人は言った。';
  const files: Record<string, Uint8Array | string> = {
    'no-zip.docx': 'Only text.',
    'cut-off.docx': good.subarray(0, good.length >> 1),
    'bomb.docx': wordFile('', { 'word/document.xml': new Uint8Array(40_000_000) }),
    'large-bomb.docx': largeBomb(200),
    'many-parts.docx': manyParts(60_001),
    'climbing-spine.epub': epubFile({ pages: { '../../../etc/passwd': epubPage('<p>x</p>') } }),
    'old.docx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    'no-spine.epub': epubFile({ pages: { 'a.xhtml': epubPage(`<p>${prose}</p>`) }, spine: ' ' }),
    'climbing.epub': archive({ '../../escaped.txt': 'x', mimetype: 'application/epub+zip' }),
    'pictures.docx': wordFile(paragraph(prose), pictures),
    'russian.docx': wordFile(
      styled('Heading1', 'Глава первая') + paragraph(russian) + styled('Heading1', 'Глава вторая') + paragraph(russian),
    ),
    'japanese.docx': wordFile(
      styled('Heading1', '第一章') + paragraph(japanese) + styled('Heading1', '第二章') + paragraph(japanese),
    ),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const running = await start();
  const { page } = running;
  for (const [name, says] of [
    ['no-zip.docx', 'The file is not what its name says.'],
    ['cut-off.docx', 'The file is not whole.'],
    ['bomb.docx', 'The file unpacks to too much.'],
    ['large-bomb.docx', 'The file unpacks to too much.'],
    ['many-parts.docx', 'The file has too many parts.'],
    ['climbing-spine.epub', 'The file reaches outside itself.'],
    ['old.docx', 'The file is protected, or in an old format.'],
    ['no-spine.epub', 'The EPUB does not say how it is read.'],
    ['climbing.epub', 'The file reaches outside itself.'],
  ] as const) {
    await openFile(running, join(folder, name));
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByRole('alert')).toContainText(name);
  }
  await running.picture('hostile-archive');
  for (const [name, chapters] of [
    ['pictures.docx', 1],
    ['russian.docx', 2],
    ['japanese.docx', 2],
  ] as const) {
    await running.chooseNext(join(folder, name));
    const preview = await running.ask('books.choose', undefined);
    expect(preview?.chapters, name).toHaveLength(chapters);
    await running.ask('books.takeIn', { preview: preview?.id ?? '' });
    expect(preview?.english, name).toBe(chapters === 1);
  }
  await running.idle();
  const books = await running.ask('books.list', undefined);
  const russianBook = books.find(book => book.files[0]?.endsWith('russian.docx'))?.id ?? '';
  expect((await running.ask('reading.scene', { book: russianBook, position: 0 })).text).toBe(russian);

  await openFile(running, join(folder, 'russian.docx'));
  await expect(page.getByRole('main')).toContainText('It does not seem to be in English.');
  await page.getByRole('main').getByRole('button').first().press('Enter');
  await expect(page.getByRole('main')).toContainText('this line means little');
  await expect(page.getByRole('main')).not.toContainText('Brightest at');
  await running.picture('russian');
});

test('five million words, and one line of 10 MB, are looked at and told of meanwhile', async ({ folder, start }) => {
  test.setTimeout(240_000);
  const chapters = firstChapters(135);
  const many = Array.from({ length: 3300 }, (_, n) =>
    (chapters[n % 135] ?? '').replace(/^CHAPTER \d+/u, `CHAPTER ${n + 1}`),
  );
  const words = many.reduce((sum, chapter) => sum + chapter.split(/\s+/u).length, 0);
  expect(words).toBeGreaterThan(5_000_000);
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
  const body = many.flatMap(chapter => {
    const [heading = '', ...rest] = chapter.split(/\n{2,}/u);
    return [styled('Heading1', escaped(heading)), ...rest.map(one => paragraph(escaped(one)))];
  });
  writeFileSync(join(folder, 'five.txt'), many.join('\n\n\n'));
  writeFileSync(join(folder, 'five.docx'), wordFile(body.join('')));
  const sentence = 'Ruth came down to the landing before it was light, and the ferry lay in the mud. ';
  writeFileSync(join(folder, 'line.txt'), sentence.repeat(130_000));
  const running = await start();
  const { page } = running;
  for (const [name, count] of [
    ['five.txt', words],
    ['five.docx', words],
    ['line.txt', 130_000 * 17],
  ] as const) {
    await openFile(running, join(folder, name));
    await expect(page.locator('main')).toContainText(`${name}, on its way`);
    const found = page.getByRole('heading', { name: `${count.toLocaleString('en')} words` });
    await expect(found).toBeVisible({ timeout: 120_000 });
  }
  const used = await running.app.evaluate(() => process.memoryUsage().rss);
  expect(used / 1024 / 1024).toBeLessThan(1500);
});

test('UTF-16 and Windows-1252 are found out and read right', async ({ folder, start }) => {
  const text = `${firstChapters(1)[0] ?? ''}\n\n“Señor Müller’s café,” said Queequeg.\n`;
  writeFileSync(join(folder, 'wide.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'));
  const windows = text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92').replaceAll('—', '\x97');
  writeFileSync(join(folder, 'old.txt'), Buffer.from(windows, 'latin1'));
  const running = await start();
  for (const [name, encoding] of [
    ['wide.txt', 'utf-16le'],
    ['old.txt', 'windows-1252'],
  ] as const) {
    await running.chooseNext(join(folder, name));
    const preview = await running.ask('books.choose', undefined);
    expect(preview).toMatchObject({ files: [{ name, encoding }], characters: [...text].length });
    const { book } = await running.ask('books.takeIn', { preview: preview?.id ?? '' });
    await running.idle();
    const { scenes } = await running.ask('reading.outline', { book });
    const last = await running.ask('reading.scene', { book, position: scenes.length - 1 });
    expect(last.text).toContain('“Señor Müller’s café,” said Queequeg.');
  }
});

test('a manuscript that vanishes while it is taken in leaves the shelf in order', async ({ folder, start }) => {
  const path = writeChapters(folder, 'vanishing.txt', 2);
  const running = await start();
  await running.chooseNext(path);
  const preview = await running.ask('books.choose', undefined);
  rmSync(path);
  expect(await running.answer('books.takeIn', { preview: preview?.id ?? '' })).toMatchObject({
    ok: false,
    error: { code: 'file-missing' },
  });
  expect(await running.ask('books.list', undefined)).toEqual([]);
  await takeIn(running, writeChapters(folder, 'staying.txt', 2));
  await running.idle();
});

test('a data folder that another process works on is said to be in use', async ({ folder, start }) => {
  const held = await lockFolder(join(folder, 'data'));
  const running = await start();
  try {
    await expect.poll(() => running.app.windows().map(window => window.url())).toEqual(['app://scriptorium/failure']);
    const [window] = running.app.windows();
    if (window === undefined) throw new Error('The window that says so is gone.');
    await expect(window.getByRole('alert')).toContainText('The data folder is in use');
    await expect(window.getByRole('alert')).toContainText('Close the other Scriptorium first');
    await window.screenshot({ path: 'artifacts/folder-in-use.png' });
    expect(await running.close()).toBe(3);
  } finally {
    held.release();
  }
});

test('broken settings are said, kept and replaced by the defaults', async ({ folder, start }) => {
  const own = join(folder, 'data', 'electron');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'settings.json'), '{ "theme": "da');
  const running = await start();
  const { page } = running;
  await expect(page.getByRole('status').filter({ hasText: 'settings.broken-1.json' })).toBeVisible();
  expect(readFileSync(join(own, 'settings.broken-1.json'), 'utf8')).toBe('{ "theme": "da');

  await page
    .getByRole('radio', { name: 'Dark' })
    .or(page.getByRole('button', { name: 'Dark' }))
    .click();
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  expect(await running.close()).toBe(0);
  expect(JSON.parse(readFileSync(join(own, 'settings.json'), 'utf8'))).toMatchObject({ theme: 'dark' });

  const again = await start();
  expect(await again.ask('app.state', undefined)).toMatchObject({ theme: 'dark', notice: null });
  expect(readdirSync(own).filter(name => name.startsWith('settings.broken'))).toHaveLength(1);
});
