/** A database in which bytes have changed: the window opens with the backup in its place, and says what that means. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

test('a damaged database is kept, a backup takes its place, and the window says so', async ({ folder, start }) => {
  const first = await start();
  await takeIn(first, writeChapters(folder, 'whale.txt', 2));
  await first.idle();
  await first.page.keyboard.press('Control+3');
  const backups = first.page.getByRole('region', { name: 'Backups' });
  await backups.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(backups.getByRole('listitem')).toHaveCount(1);
  await first.close();

  const file = join(folder, 'data/scriptorium.db');
  const bytes = readFileSync(file);
  for (let page = 2; page * 8192 < bytes.length; page += 3) bytes.fill(0xff, page * 8192, page * 8192 + 64);
  writeFileSync(file, bytes);

  const again = await start();
  const notice = again.page.getByRole('alert').filter({ hasText: 'The database was damaged' });
  await expect(notice).toContainText('scriptorium.damaged-1.db');
  await expect(notice).toContainText('what was noted, decided or changed in Scriptorium after that is lost');
  await again.picture('damaged');
  await expect(again.page.getByRole('listbox', { name: 'Books on the shelf' })).toContainText('whale');
  expect(readdirSync(join(folder, 'data'))).toContain('scriptorium.damaged-1.db');
  await notice.getByRole('button', { name: 'Show the backups' }).press('Enter');
  await again.page.getByRole('button', { name: 'Put away' }).press('Enter');
  await expect(notice).toHaveCount(0);
  await again.close();
  const last = await start();
  await last.idle();
  await expect(last.page.getByText('The database was damaged')).toHaveCount(0);
});
