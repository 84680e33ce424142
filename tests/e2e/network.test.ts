/** Who speaks with whom, by keyboard alone: from a person to a pair, along its course, to the line on the page. */
import { expect, test } from './harness/app.ts';
import { tabTo, walkToView } from './harness/reading-keys.ts';

test('from the network to a pair, its course and the words on the page, by keyboard alone', async ({ start }) => {
  const running = await start();
  const { page } = running;
  const sample = await running.ask('books.previewSample', undefined);
  const { book } = await running.ask('books.takeIn', { preview: sample.id });
  await running.idle();
  const { ties, people } = await running.ask('reading.network', { book, limit: 24 });
  await walkToView(running, 'Network');

  const cast = page.getByRole('listbox', { name: /^The cast, those/u });
  await expect(page.getByRole('main')).toContainText(/\d+ people in \d+ pairs; .+ exchange most/u);
  await tabTo(running, cast);
  await page.keyboard.press('End');
  const last = cast.getByRole('option').last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(cast.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  const ahab = people.findIndex(one => one.key === 'ahab');
  for (let step = 0; step < ahab; step += 1) await page.keyboard.press('ArrowDown');
  await expect(cast.getByRole('option', { name: /^Ahab/u })).toHaveAttribute('aria-selected', 'true');

  const theirs = ties.filter(tie => [tie.a, tie.b].includes('ahab'));
  const other = theirs[1]?.a === 'ahab' ? theirs[1].b : (theirs[1]?.a ?? '');
  const name = people.find(one => one.key === other)?.name ?? '';
  await tabTo(running, page.getByRole('listbox', { name: 'Whom Ahab speaks with' }));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const lines = page.getByRole('listbox', { name: `Passages of Ahab and ${name}` });
  await expect(lines).toBeVisible();
  const { lines: said } = await running.ask('reading.pair', { book, one: 'ahab', other });
  await tabTo(running, lines);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const mark = page.getByRole('region', { name: 'Text of the scene' }).locator('mark').first();
  await expect(mark).toContainText(said[0]?.text.slice(0, 12) ?? '?');
  await running.picture('reading-network');

  const about = page.getByRole('tablist', { name: 'About the choice' });
  await tabTo(running, about.getByRole('tab', { selected: true }), true);
  await page.keyboard.press('ArrowRight');
  const voice = page.getByRole('region', { name: 'The voice of Ahab' });
  await expect(voice).toContainText('Measured from');
  await tabTo(running, voice.getByRole('button', { name: /^ye/u }));
  await page.keyboard.press('Enter');
  await expect(mark).toBeVisible();
  await running.picture('reading-voice');
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 700));
  await tabTo(running, about.getByRole('tab', { selected: true }), true);
  await page.keyboard.press('ArrowLeft');
  await running.picture('reading-network-small');
  await tabTo(running, page.getByRole('button', { name: 'As a table' }), true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'The network as a table' })).toContainText(`Ahab and ${name}`);
});
