/** What characters remember, as a writer asks for it: person, scene, words, a memory of their own, and the page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

test('memories are chosen by person and scene, lead to their page, and can be added and forgotten', async ({
  folder,
  start,
}) => {
  const running = await start();
  const { page } = running;
  await takeIn(running, writeChapters(folder, 'whale.txt', 18));
  await running.idle();
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  await page.getByRole('tab', { name: 'Memory' }).click();
  await page
    .getByRole('listbox', { name: 'Whose memory' })
    .getByRole('option', { name: 'Queequeg', exact: true })
    .click();
  await expect(page.getByText('Queequeg has')).toHaveCount(0);
  await expect(page.getByText(/By Chapter 1, Loomings, the pages tell nothing that Queequeg/u)).toBeVisible();

  const upTo = page.getByRole('slider', { name: /^They know up to/u });
  await upTo.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Queequeg has \d+ memories/u)).toBeVisible();
  const list = page.getByRole('listbox', { name: 'What Queequeg remembers' });
  await expect(list.getByRole('option').first()).toContainText('Lived');
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Text of the scene' }).locator('mark').first()).toBeVisible();
  await running.picture('reading-memory');

  await page.getByRole('button', { name: 'Add a memory…' }).click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toHaveText('Nothing is written. Say in a sentence what is remembered.');
  for (const theme of ['light', 'dark'] as const) {
    await running.ask('app.setTheme', theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
    expect
      .soft(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 140)}`)))
      .toEqual([]);
  }
  await page.getByRole('textbox', { name: /^What Queequeg remembers/u }).fill('Carved the whale on his pipe.');
  await page.getByRole('button', { name: 'Add it' }).click();
  const search = page.getByRole('searchbox');
  await search.fill('pipe carved');
  const own = page.getByRole('option', { name: /Carved the whale on his pipe/u });
  await expect(own).toContainText('added by you');
  await own.click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(own).toHaveCount(0);
  expect(await running.ask('machine.figures', undefined)).toMatchObject({ outstanding: 0, dead: 0 });
});
