/** What characters remember, asked for by keyboard alone: person, scene, words, a memory of one’s own, and the page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './harness/app.ts';
import { tabTo, walkToOption, walkToView } from './harness/reading-keys.ts';
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
  await walkToView(running, 'Memory');
  const people = page.getByRole('listbox', { name: 'Whose memory' });
  const queequeg = people.getByRole('option', { name: 'Queequeg', exact: true });
  await tabTo(running, people);
  await walkToOption(running, queequeg);
  await page.keyboard.press('Enter');
  await expect(queequeg).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Queequeg has')).toHaveCount(0);
  await expect(page.getByText(/By Chapter 1, Loomings, the pages tell nothing that Queequeg/u)).toBeVisible();

  const upTo = page.getByRole('slider', { name: /^They know up to/u });
  await tabTo(running, upTo);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Queequeg has \d+ memories/u)).toBeVisible();
  const list = page.getByRole('listbox', { name: 'What Queequeg remembers' });
  await expect(list.getByRole('option').first()).toContainText('Lived');
  await tabTo(running, list);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Text of the scene' }).locator('mark').first()).toBeVisible();
  await running.picture('reading-memory');

  const add = page.getByRole('button', { name: 'Add a memory…' });
  await tabTo(running, add);
  await page.keyboard.press('Enter');
  const words = page.getByRole('textbox', { name: /^What Queequeg remembers from .+, onwards$/u });
  await expect(words).toBeFocused();
  await tabTo(running, page.getByRole('button', { name: 'Add it' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Nothing is written. Say in a sentence what is remembered.');
  await expect(words).toBeFocused();
  for (const theme of ['light', 'dark'] as const) {
    await running.ask('app.setTheme', theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
    expect
      .soft(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 140)}`)))
      .toEqual([]);
  }
  await page.keyboard.type('Carved the whale on his pipe.');
  await tabTo(running, page.getByRole('button', { name: 'Add it' }));
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await tabTo(running, page.getByRole('searchbox'), true);
  await page.keyboard.type('pipe carved');
  const own = page.getByRole('option', { name: /Carved the whale on his pipe/u });
  await expect(own).toContainText('added by you');
  await expect(page.getByText('2 memories of Queequeg fit these words')).toBeVisible();
  await tabTo(running, list);
  await walkToOption(running, own);
  await page.keyboard.press('Enter');
  await tabTo(running, page.getByRole('button', { name: 'Forget it' }));
  await page.keyboard.press('Enter');
  await expect(own).toHaveCount(0);
  await expect(add).toBeFocused();

  await tabTo(running, page.getByRole('button', { name: 'As a table' }), true);
  await page.keyboard.press('Enter');
  const table = page.getByRole('region', { name: 'The memory as a table' });
  const chapter = table.getByRole('button').first();
  await tabTo(running, chapter);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`By ${(await chapter.textContent()) ?? '?'}, `)).toBeVisible();
  expect(await running.ask('machine.figures', undefined)).toMatchObject({ outstanding: 0, dead: 0 });
});
