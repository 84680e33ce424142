/** The writer goes on writing elsewhere: what is saved shows, what moves is found again. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/app.ts';
import { firstChapters, takeIn, writeChapters } from './harness/manuscripts.ts';

const fiveSeconds = { timeout: 5000 };

test('a chapter that is changed on disk shows within five seconds, and nothing else is read again', async ({
  folder,
  start,
}) => {
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
});

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
  await notice.getByRole('button', { name: 'Find it again…' }).click();
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
