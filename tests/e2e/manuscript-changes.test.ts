/** The writer goes on writing elsewhere: what is saved shows, what moves is found again. */
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraph, wordFile } from '../manuscripts/make-archive.ts';
import { expect, test } from './harness/app.ts';
import { tabTo } from './harness/keyboard.ts';
import { firstChapters, takeIn, writeChapters } from './harness/manuscripts.ts';

const fiveSeconds = { timeout: 5000 };

test(
  'a chapter that is changed on disk shows within five seconds, and nothing else is read again',
  { tag: '@first' },
  async ({ folder, start }) => {
    const path = writeChapters(folder, 'whale.txt', 5);
    const running = await start();
    const { page } = running;
    await takeIn(running, path);
    await running.idle();
    await page.getByRole('button', { name: 'Reading', exact: true }).click();
    const text = page.getByRole('region', { name: 'Text of the scene' });
    await expect(text).toContainText('Call me Ishmael.');
    const before = await running.ask('machine.figures', undefined);

    const [first = '', ...others] = firstChapters(5);
    const changed = first.replace('Call me Ishmael.', 'Call me Isabel.');
    writeFileSync(path, `${[changed, ...others].join('\n\n\n')}\n`);
    await expect(text).toContainText('Call me Isabel.', fiveSeconds);
    await expect(text).not.toContainText('Call me Ishmael.');
    await running.idle();

    const after = await running.ask('machine.figures', undefined);
    const settled = ({ systems }: typeof after, id: string): number =>
      systems.find(system => system.id === id)?.queue.total_items_processed ?? 0;
    expect(after.dead).toBe(0);
    // One scene: its facts, and the folds that go on from it; five scenes would be three times as much.
    expect(settled(after, 'identity_processor') - settled(before, 'identity_processor')).toBeLessThan(
      settled(before, 'identity_processor'),
    );
  },
);

test('a half-written save is never shown, and an editor may replace the file', async ({ folder, start }) => {
  const path = writeChapters(folder, 'whale.txt', 3);
  const running = await start();
  const book = await takeIn(running, path);
  await running.idle();
  const { words } = await running.ask('reading.outline', { book });
  writeFileSync(path, '');
  await running.page.waitForTimeout(1000);
  expect((await running.ask('reading.outline', { book })).words).toBe(words);
  writeChapters(folder, 'whale.txt.new', 4);
  renameSync(`${path}.new`, path);
  await expect.poll(async () => (await running.ask('reading.outline', { book })).chapters.length, fiveSeconds).toBe(4);
  expect((await running.ask('machine.figures', undefined)).dead).toBe(0);
});

test('a Word document that is locked, cut off or emptied is waited for, with its reason', async ({ folder, start }) => {
  const path = join(folder, 'novel.docx');
  const saved = (name: string): Uint8Array =>
    wordFile(paragraph(`${name} came down to the landing before it was light.`));
  writeFileSync(path, saved('Ruth'));
  const running = await start();
  const { page } = running;
  const book = await takeIn(running, path);
  await running.idle();
  const text = async (): Promise<string> => (await running.ask('reading.scene', { book, position: 0 })).text;
  const notice = page.getByRole('status').filter({ hasText: 'is waited for' });
  const asNobody = (nobody: boolean): Promise<void> =>
    running.app.evaluate(
      (_electron, id) => {
        // Nothing is locked for root.
        if (process.getuid?.() === 0) process.seteuid?.(id);
      },
      nobody ? 65_534 : 0,
    );

  chmodSync(folder, 0o755);
  writeFileSync(path, saved('Ahab'));
  chmodSync(path, 0);
  await asNobody(true);
  await running.ask('books.sync', { book });
  await expect(notice).toContainText(`${path} may not be read`, fiveSeconds);
  await running.picture('waited-for');
  expect(await text()).toContain('Ruth');
  chmodSync(path, 0o644);
  await asNobody(false);
  await expect.poll(text, { timeout: 20_000 }).toContain('Ahab');
  await expect(notice).toHaveCount(0);

  for (const [bytes, says] of [
    [saved('Queequeg').subarray(0, 200), 'novel.docx ends before its end.'],
    [new Uint8Array(), 'novel.docx has nothing in it.'],
  ] as const) {
    writeFileSync(path, bytes);
    await running.ask('books.sync', { book });
    await expect(notice).toContainText(says, fiveSeconds);
    expect(await text()).toContain('Ahab');
  }
  writeFileSync(path, saved('Queequeg'));
  await expect.poll(text, { timeout: 20_000 }).toContain('Queequeg');
  await expect(notice).toHaveCount(0);
  expect((await running.ask('machine.figures', undefined)).dead).toBe(0);
});

test('a folder is followed: chapters that join, are saved by Vim or renamed, and a drive that goes and returns', async ({
  folder,
  start,
}) => {
  const novel = join(folder, 'Novel');
  const at = (name: string): string => join(novel, name);
  const prose = (name: string): string => `${name} came down to the landing before it was light.`;
  mkdirSync(at('.obsidian'), { recursive: true });
  writeFileSync(at('.obsidian/notes.md'), 'No chapter.');
  writeFileSync(at('1 Nets.md'), prose('Ruth'));
  writeFileSync(at('10 Salt.md'), prose('Ahab'));
  writeFileSync(join(folder, 'elsewhere.md'), prose('Queequeg'));
  symlinkSync(join(folder, 'elsewhere.md'), at('11 Link.md'));
  const running = await start();
  const { page } = running;
  await running.chooseNext(novel);
  const preview = await running.ask('books.chooseFolder', undefined);
  const { book } = await running.ask('books.takeIn', { preview: preview?.id ?? '' });
  await running.idle();
  const titles = async (): Promise<unknown> =>
    (await running.ask('reading.outline', { book })).chapters.map(chapter => chapter.title);
  expect(await titles()).toEqual(['Nets', 'Salt', 'Link']);

  writeFileSync(at('2 Coins.md'), prose('Starbuck'));
  writeFileSync(at('4913'), '');
  rmSync(at('4913'));
  renameSync(at('1 Nets.md'), at('1 Nets.md~'));
  writeFileSync(at('1 Nets.md'), prose('Stubb'));
  rmSync(at('1 Nets.md~'));
  await expect.poll(titles, fiveSeconds).toEqual(['Nets', 'Coins', 'Salt', 'Link']);
  expect((await running.ask('reading.scene', { book, position: 0 })).text).toContain('Stubb');
  writeFileSync(join(folder, 'elsewhere.md'), prose('Flask'));
  renameSync(at('10 Salt.md'), at('0 Salt.md'));
  await expect.poll(titles, fiveSeconds).toEqual(['Salt', 'Nets', 'Coins', 'Link']);
  expect((await running.ask('reading.scene', { book, position: 3 })).text).toContain('Flask');

  renameSync(novel, `${novel} away`);
  const notice = page.getByRole('status').filter({ hasText: 'is missing' });
  await expect(notice).toContainText(novel, fiveSeconds);
  mkdirSync(novel);
  await running.ask('books.sync', { book });
  await expect(notice).toContainText(novel);
  rmSync(novel, { recursive: true });
  renameSync(`${novel} away`, novel);
  await expect(notice).toHaveCount(0, fiveSeconds);
  rmSync(at('2 Coins.md'));
  await expect(notice).toBeVisible(fiveSeconds);
  expect(await titles()).toEqual(['Salt', 'Nets', 'Coins', 'Link']);
  expect((await running.ask('machine.figures', undefined)).dead).toBe(0);
});

test('a manuscript that moves is missing, and is found again where it is now', async ({ folder, start }) => {
  const path = writeChapters(folder, 'whale.txt', 3);
  const moved = join(folder, 'moved.txt');
  const running = await start();
  const { page } = running;
  const book = await takeIn(running, path);
  await running.idle();

  renameSync(path, moved);
  const notice = page.getByRole('status').filter({ hasText: 'is missing' });
  await expect(notice).toContainText(path, fiveSeconds);
  expect((await running.ask('reading.outline', { book })).chapters).toHaveLength(3);
  await running.picture('missing');

  await running.chooseNext(moved);
  await tabTo(page, 'Find it again');
  await page.keyboard.press('Enter');
  await expect(notice).toHaveCount(0);
  expect(await running.ask('books.list', undefined)).toMatchObject([{ id: book, files: [moved], state: 'present' }]);

  writeFileSync(moved, `${firstChapters(2).join('\n\n\n')}\n`);
  await expect.poll(async () => (await running.ask('reading.outline', { book })).chapters.length, fiveSeconds).toBe(2);
});

test('a manuscript that moved while the app was closed is said to be missing at the next start', async ({
  folder,
  start,
}) => {
  const path = writeChapters(folder, 'whale.txt', 2);
  const running = await start();
  await takeIn(running, path);
  await running.idle();
  expect(await running.close()).toBe(0);
  renameSync(path, join(folder, 'elsewhere.txt'));
  const { page } = await start();
  await expect(page.getByRole('status').filter({ hasText: 'is missing' })).toBeVisible();
  renameSync(join(folder, 'elsewhere.txt'), path);
  await expect(page.getByRole('status').filter({ hasText: 'is missing' })).toHaveCount(0, fiveSeconds);
});

test('a book goes to the trash and comes back', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  const book = await takeIn(running, writeChapters(folder, 'whale.txt', 2));
  await running.idle();
  const { title } = await running.ask('reading.outline', { book });
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('button', { name: `Remove ${title} to the trash` }).click();
  await expect(page.getByRole('heading', { name: 'A reading room for the book you are writing.' })).toBeVisible();
  expect(await running.ask('books.list', undefined)).toMatchObject([{ id: book, state: 'trashed' }]);
  await running.ask('books.bringBack', { book });
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
});
