/** From an empty desk to a book: what was found is shown before it is taken in. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/app.ts';
import { tabTo } from './harness/keyboard.ts';
import { samplePath, writeChapters } from './harness/manuscripts.ts';
import { runApp } from './harness/process.ts';

test(
  'the first run offers a manuscript or the sample, and shows what the sample holds',
  { tag: '@first' },
  async ({ start }) => {
    const running = await start();
    const { page } = running;
    await expect(page.getByRole('heading', { name: 'A reading room for the book you are writing.' })).toBeVisible();
    await running.picture('first-run');
    // The machine can be looked at before there is a book; the shelf and the reading cannot.
    const nav = page.getByRole('navigation', { name: 'Screens' });
    await expect(nav.getByRole('button')).toHaveText(['Overview', 'Systems', 'Health']);
    await page.keyboard.press('Control+3');
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('grid', { name: 'The systems' })).toBeVisible();
    await page.keyboard.press('Control+5');
    await expect(page.getByRole('region', { name: 'When it speaks up' })).toBeVisible();
    await page.keyboard.press('Control+1');

    await tabTo(page, 'Read the sample book');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: /Moby-Dick.* has 139 chapters and 212,678 words\./u }),
    ).toBeVisible();
    await expect(page.getByText('Every word is accounted for')).toBeVisible();
    await expect(page.getByText('Loomings', { exact: true })).toBeVisible();
    await running.picture('preview');
  },
);

test(
  'a manuscript is opened with the file dialog, put away, opened again and taken in',
  { tag: '@first' },
  async ({ folder, start }) => {
    const path = writeChapters(folder, 'whale.txt', 3);
    const running = await start();
    const { page } = running;
    const open = page.getByRole('button', { name: 'Open a manuscript…' });
    await running.chooseNext(path);
    await open.click();
    const words = readFileSync(path, 'utf8').split(/\s+/u).filter(Boolean).length;
    await expect(
      page.getByRole('heading', { name: `has three chapters and ${words.toLocaleString('en')} words.` }),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: 'whale.txt' })).toContainText('utf-8');

    await page.getByRole('button', { name: 'Not this one' }).click();
    expect(await running.ask('books.list', undefined)).toEqual([]);

    await page.keyboard.press('Control+O');
    await page.getByRole('button', { name: 'Read this book' }).click();
    await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
    await running.idle();
    expect(await running.ask('books.list', undefined)).toMatchObject([
      { files: [path], state: 'present', words, chapters: 3 },
    ]);
    await expect(page.getByRole('heading', { name: /is read\.$/u })).toBeVisible();
  },
);

test('a file named on the command line opens its preview', async ({ folder, start }) => {
  const { page } = await start([writeChapters(folder, 'named.txt', 2)]);
  await expect(page.getByRole('heading', { name: /has two chapters/u })).toBeVisible();
});

test('a second start hands its file over to the window that is open', async ({ folder, start }) => {
  const first = await start();
  await expect(first.page.getByRole('button', { name: 'Read the sample book' })).toBeVisible();
  expect(await runApp(['--data-dir', join(folder, 'data'), writeChapters(folder, 'handed.txt', 2)])).toBe(0);
  await expect(first.page.getByRole('heading', { name: /has two chapters/u })).toBeVisible();
});

test('a file, several of them or a folder that is dropped on the window is looked at', async ({ folder, start }) => {
  const path = writeChapters(folder, 'dropped.md', 2);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/^CHAPTER/gmu, '# CHAPTER'));
  const { page } = await start();
  await expect(page.getByRole('button', { name: 'Read the sample book' })).toBeVisible();
  const client = await page.context().newCDPSession(page);
  const drop = async (...files: readonly string[]): Promise<void> => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files: [...files], dragOperationsMask: 1 };
      await client.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
    }
  };
  await drop(path);
  await expect(page.getByRole('heading', { name: /has two chapters/u })).toBeVisible();

  const novel = join(folder, 'Novel');
  mkdirSync(novel);
  const ten = writeChapters(folder, '10 later.txt', 1);
  const two = writeChapters(folder, '2 sooner.txt', 2);
  await drop(ten, two);
  await expect(page.getByRole('heading', { name: /has three chapters/u })).toBeVisible();
  await expect(page.locator('.preview-figures .machine')).toContainText(['utf-8', 'utf-8']);
  await expect(page.getByRole('row', { name: /utf-8/u }).first()).toContainText('2 sooner.txt');
  await drop(novel, two);
  await expect(page.getByRole('alert')).toContainText('Open one folder alone, or several files.');
  writeChapters(novel, 'only.md', 1);
  await drop(novel);
  await expect(page.getByRole('row', { name: 'Folder' })).toContainText('Novel');
});

test('a manuscript that is on the shelf already is known again', async ({ start }) => {
  const running = await start([samplePath]);
  await running.page.getByRole('button', { name: 'Read this book' }).click();
  await expect.poll(async () => (await running.ask('books.list', undefined)).length).toBe(1);
  const preview = await running.ask('books.previewSample', undefined);
  expect(preview.known).toBe((await running.ask('books.list', undefined))[0]?.id);
});
