/** The Books screen by keyboard: a goal with wrong values first, what is written today, the trash, backups. */
import { readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/app.ts';
import { firstChapters, takeIn, writeChapters } from './harness/manuscripts.ts';

test(
  'a goal is set, today is counted, and a book goes to the trash and back',
  { tag: '@first' },
  async ({ folder, start }) => {
    const path = writeChapters(folder, 'whale.txt', 3);
    const running = await start();
    const { page } = running;
    const book = await takeIn(running, path);
    await running.idle();
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be said: it has no number of words');
    const goal = page.getByRole('form', { name: 'Goal' });
    const words = goal.getByLabel('Words of the book');
    await words.fill('ninety thousand');
    await goal.getByLabel('Words a writing day').fill('-500');
    await goal.getByLabel('Due on').fill('2027-02-30');
    await goal.getByRole('button', { name: 'Set the goal' }).press('Enter');
    await expect(goal.getByRole('alert')).toContainText([
      'This is no number of words. Write a whole number',
      'A goal is at least one word.',
      'The calendar has no such date.',
    ]);
    await expect(words).toHaveValue('ninety thousand');
    await expect(words).toBeFocused();
    await expect(words).toHaveAccessibleDescription(/no number of words/u);
    await words.fill('90,000');
    await goal.getByLabel('Words a writing day').fill('500');
    await goal.getByLabel('Due on').fill('2020-01-01');
    await goal.getByRole('button', { name: 'Set the goal' }).press('Enter');
    await expect(goal.getByRole('alert')).toHaveText([
      'The date 2020-01-01 is past. Choose today or a later day, or leave it empty.',
    ]);
    await goal.getByLabel('Due on').fill('');
    await goal.getByRole('button', { name: 'Set the goal' }).press('Enter');
    await expect(goal.getByRole('status')).toHaveText('The goal is set.');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('too few days of writing');

    writeFileSync(path, `${firstChapters(4).join('\n\n\n')}\n`);
    await expect(page.getByRole('region', { name: 'Today' })).toContainText(/You wrote [1-9]/u);
    await running.idle();
    expect((await running.ask('machine.figures', undefined)).dead).toBe(0);
    await expect(page.getByRole('article', { name: 'Outline' })).toContainText('Every scene is read by every system.');
    await expect(page.getByRole('region', { name: 'The whole' })).toContainText(
      /[1-9]\d? %\s*of the words are in quotations/u,
    );
    const days = page.getByRole('slider', { name: 'Days of writing' });
    await days.press('End');
    await expect(days).toHaveAttribute('aria-valuetext', /words written/u);
    await page.getByRole('button', { name: 'As a table' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Days of writing as a table' }).getByRole('row')).toHaveCount(2);
    await page.getByRole('button', { name: 'As dots' }).press('Enter');
    await running.picture('books');
    await page.setViewportSize({ width: 1000, height: 700 });
    await running.picture('books-small');

    await page.getByRole('button', { name: 'Remove to the trash' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All books are in the trash.');
    await page.getByRole('button', { name: /^Bring back/u }).press('Enter');
    await expect(page.getByRole('listbox', { name: 'Books on the shelf' })).toBeVisible();
    expect(await running.ask('books.list', undefined)).toMatchObject([{ id: book, state: 'present' }]);
  },
);

test('a backup is made, checked and restored from the window, and one that is damaged changes nothing', async ({
  folder,
  start,
}) => {
  const running = await start();
  const { page } = running;
  const path = writeChapters(folder, 'whale.txt', 2);
  await takeIn(running, path);
  await running.idle();
  await page.keyboard.press('Control+3');
  const backups = page.getByRole('region', { name: 'Backups' });
  await expect(backups).toContainText('There is none yet.');
  await backups.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(backups.getByRole('listitem')).toHaveCount(1);
  await backups.getByRole('button', { name: /^Check it/u }).press('Enter');
  await expect(backups.getByRole('listitem')).toContainText('Read just now, and whole.');

  // What is done after the backup is gone once it is restored, and kept aside.
  await page.getByRole('button', { name: 'Remove to the trash' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All books are in the trash.');
  await page.getByRole('button', { name: /^Restore the backup/u }).press('Enter');
  const question = page.getByRole('dialog', { name: /^Go back to today/u });
  await expect(question).toContainText('Scriptorium closes for a moment and opens again.');
  await running.picture('books-restore');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Restore the backup/u })).toBeFocused();
  await page.keyboard.press('Enter');
  // The driver of this test cannot follow the app into a process that it did not start.
  await running.app.evaluate(({ app }) => {
    app.relaunch = options => {
      process.stdout.write(`again: ${JSON.stringify(options)}\n`);
    };
  });
  const relaunched = new Promise<string>(told => {
    running.app.process().stdout?.on('data', (data: Buffer) => {
      if (data.includes('again: ')) told(String(data));
    });
  });
  await page.keyboard.press('Tab');
  await expect(question.getByRole('button', { name: 'Restore and open again' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await relaunched).toContain(`--data-dir=${join(folder, 'data')}`);
  expect(await running.exited).toBe(0);

  renameSync(path, join(folder, 'moved.txt'));
  const again = await start();
  await expect(again.page.getByRole('status').filter({ hasText: 'is restored' })).toContainText(
    'kept among the backups',
  );
  await expect(again.page.getByRole('listbox', { name: 'Books on the shelf' })).toBeVisible();
  const list = again.page.getByRole('list', { name: 'Backups, newest first' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText('What a restore put aside.');

  // The manuscript has gone meanwhile: the screen says so, and finds it again.
  const missing = again.page.getByRole('region', { name: 'Not found' });
  await expect(missing).toContainText('whale.txt is not where it was');
  await again.picture('books-missing');
  await again.chooseNext(join(folder, 'moved.txt'));
  await missing.getByRole('button', { name: /^Find it again/u }).press('Enter');
  await expect(missing).toHaveCount(0);

  // Damaged between the question and the next start, a backup is given up, and the window says what to do.
  const [name = ''] = readdirSync(join(folder, 'data/backups')).filter(one => one.startsWith('scriptorium-'));
  await again.close();
  writeFileSync(join(folder, 'data/restore.json'), JSON.stringify({ backup: name, askedAt: Date.now() }));
  truncateSync(join(folder, 'data/backups', name), 20_000);
  const last = await start();
  await expect(last.page.getByRole('alert')).toContainText(
    /was not restored, and everything is as it was.*Choose another/u,
  );
  await last.picture('books-not-restored');
  await last.page
    .getByRole('button', { name: /^Check it/u })
    .last()
    .press('Enter');
  await expect(last.page.getByRole('list', { name: 'Backups, newest first' })).toContainText('The backup is damaged');
  await last.page.getByRole('button', { name: 'Put away' }).press('Enter');
  await expect(last.page.getByText('was not restored')).toHaveCount(0);
});
