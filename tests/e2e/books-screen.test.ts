/** The Books screen: a goal with a wrong value first, what is written today, the trash by keyboard. */
import { writeFileSync } from 'node:fs';
import { expect, test } from './harness/app.ts';
import { firstChapters, takeIn, writeChapters } from './harness/manuscripts.ts';

test('a goal is set, today is counted, and a book goes to the trash and back', async ({ folder, start }) => {
  const path = writeChapters(folder, 'whale.txt', 3);
  const running = await start();
  const { page } = running;
  const book = await takeIn(running, path);
  await running.idle();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be said: it has no number of words');
  const goal = page.getByRole('form', { name: 'Goal' });
  await goal.getByLabel('Words of the whole book').fill('ninety thousand');
  await goal.getByRole('button', { name: 'Set the goal' }).press('Enter');
  await expect(goal.getByRole('alert')).toContainText('invalid-data');
  await expect(goal.getByLabel('Words of the whole book')).toHaveValue('ninety thousand');
  await goal.getByLabel('Words of the whole book').fill('90,000');
  await goal.getByRole('button', { name: 'Set the goal' }).press('Enter');
  await expect(goal.getByRole('status')).toHaveText('The goal is set.');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('too few days of writing');

  writeFileSync(path, `${firstChapters(4).join('\n\n\n')}\n`);
  await expect(page.getByRole('region', { name: 'Today' })).toContainText(/You wrote [1-9]/u);
  await running.idle();
  await running.picture('books');
  await page.setViewportSize({ width: 1000, height: 700 });
  await running.picture('books-small');

  await page.getByRole('button', { name: 'Remove to the trash' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All books are in the trash.');
  await page.getByRole('button', { name: /^Bring .* back to the shelf$/u }).press('Enter');
  await expect(page.getByRole('listbox', { name: 'Books on the shelf' })).toBeVisible();
  expect(await running.ask('books.list', undefined)).toMatchObject([{ id: book, state: 'present' }]);
});
