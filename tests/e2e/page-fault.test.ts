/** A screen that cannot be drawn: drawn anew by itself, and where that does not help, said, with a way on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

/** Takes the drawn screen out of the page behind React's back, so that React fails when it wants to replace it. */
async function spoil({ page }: Running): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('main')?.remove();
  });
}

const head = (running: Running, name: string) =>
  running.page.getByRole('navigation').getByRole('button', { name, exact: true });

test('a screen that cannot be drawn is drawn anew once, then said to be broken, and the log names the place', async ({
  start,
  folder,
}) => {
  const running = await start();
  const { page } = running;
  running.expectComplaints(/removeChild/);
  await takeIn(running, writeChapters(folder, 'whale.txt', 1));
  await running.idle();
  await expect(head(running, 'Health')).toBeVisible();

  await spoil(running);
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('well');
  await expect(page.getByText('This screen could not be drawn')).toHaveCount(0);

  await spoil(running);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('alert')).toContainText('This screen could not be drawn.');
  await expect(page.getByRole('alert')).toContainText('Nothing is lost');
  await page.getByRole('button', { name: 'Go to the Overview' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Read the book' })).toBeVisible();

  const log = readFileSync(join(folder, 'data/logs/scriptorium.log'), 'utf8');
  expect(log.match(/A screen could not be drawn: NotFoundError\n\s+at /gu)).toHaveLength(2);
});
