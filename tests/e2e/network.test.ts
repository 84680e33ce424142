/** Who speaks with whom: from a person to a pair, along its course, to the line on the page; by keys and by mouse. */
import { expect, test } from './harness/app.ts';

test('from the network to a pair, its course and the words on the page', async ({ start }) => {
  const running = await start();
  const { page } = running;
  const sample = await running.ask('books.previewSample', undefined);
  const { book } = await running.ask('books.takeIn', { preview: sample.id });
  await running.idle();
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  await page.getByRole('tab', { name: 'Network' }).click();

  const cast = page.getByRole('listbox', { name: /^The cast, those/u });
  await expect(cast.getByRole('option', { name: /^Ahab/u })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\d+ people in \d+ pairs; .+ exchange most/u);
  await cast.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(cast.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await cast.getByRole('option', { name: /^Ahab/u }).click();
  const partners = page.getByRole('listbox', { name: 'Whom Ahab speaks with' });
  await partners.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const { ties, people } = await running.ask('reading.network', { book, limit: 24 });
  const first = ties.find(tie => [tie.a, tie.b].includes('ahab'));
  const other = first?.a === 'ahab' ? first.b : (first?.a ?? '');
  const name = people.find(one => one.key === other)?.name ?? '';
  const lines = page.getByRole('listbox', { name: `Passages of Ahab and ${name}` });
  const { lines: said } = await running.ask('reading.pair', { book, one: 'ahab', other });
  await lines.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const mark = page.getByRole('region', { name: 'Text of the scene' }).locator('mark').first();
  await expect(mark).toContainText(said[0]?.text.slice(0, 12) ?? '');
  await running.picture('reading-network');

  await page.getByRole('tab', { name: 'The voice' }).click();
  const voice = page.getByRole('region', { name: 'The voice of Ahab' });
  await expect(voice).toContainText('Measured from');
  await voice.getByRole('button', { name: /^ye/u }).click();
  await expect(mark).toBeVisible();
  await running.picture('reading-voice');
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 700));
  await page.getByRole('tab', { name: 'Their course' }).click();
  await running.picture('reading-network-small');
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect(page.getByRole('region', { name: 'The network as a table' })).toContainText(`Ahab and ${name}`);
});
