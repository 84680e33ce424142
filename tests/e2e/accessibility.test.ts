/** Every screen can be read and walked by everyone: WCAG 2.2 AA, as far as a machine can tell, in light and in dark. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNoBarriers({ page, ask }: Running, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await ask('app.setTheme', theme);
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');
    // Axe cannot open a page of its own in Electron, which its other way of working needs.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 120)}`));
    expect.soft(found, `${screen}, ${theme}`).toEqual([]);
  }
}

test('no screen has a barrier', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  await expect(page.getByRole('button', { name: 'Read the sample book' })).toBeVisible();
  await expectNoBarriers(running, 'first run');

  await page.getByRole('button', { name: 'Read the sample book' }).click();
  await expect(page.getByRole('button', { name: 'Read this book' })).toBeVisible();
  await expectNoBarriers(running, 'preview');
  await page.getByRole('button', { name: 'Not this one' }).click();

  await takeIn(running, writeChapters(folder, 'whale.txt', 5));
  await running.idle();
  await expect(page.getByRole('heading', { name: /is read/u })).toBeVisible();
  await expectNoBarriers(running, 'Overview');
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Text of the scene' })).toContainText('Ishmael');
  await expectNoBarriers(running, 'Reading, arc');
  await page.getByRole('tab', { name: 'Cast' }).click();
  await expect(page.getByRole('listbox', { name: /^The cast/u })).toBeVisible();
  await expectNoBarriers(running, 'Reading, cast');
  await page.getByRole('tab', { name: 'Network' }).click();
  await expect(page.getByRole('listbox', { name: /^The cast, those/u })).toBeVisible();
  await expect(page.getByRole('listbox', { name: /^Passages of/u })).toBeVisible();
  await expectNoBarriers(running, 'Reading, network');
  await page.getByRole('tab', { name: 'The voice' }).click();
  await expect(page.getByRole('region', { name: /^The voice of/u })).toBeVisible();
  await expectNoBarriers(running, 'Reading, voice');
  await page.getByRole('button', { name: 'As a table' }).click();
  await expectNoBarriers(running, 'Reading, network as a table');
  await page.getByRole('button', { name: 'As a chart' }).click();
  await page.getByRole('tab', { name: 'Feelings' }).click();
  await expect(page.getByRole('slider', { name: /^The wheel of this scene/u })).toBeVisible();
  await expectNoBarriers(running, 'Reading, feelings');

  await running.ask('machine.try', {
    system: 'project_manager',
    operation: 'get_project',
    data: '{ "project": "the-white-whale" }',
  });
  await page.keyboard.press('Control+4');
  await page.getByRole('grid', { name: 'The systems' }).getByRole('row', { name: 'project_manager' }).click();
  for (const [view, shown] of [
    ['Items', page.getByRole('listbox', { name: 'Items, newest first' })],
    ['Dead letters', page.getByRole('listbox', { name: 'Dead letters, newest first' })],
    ['Operations', page.getByRole('listbox', { name: 'Operations' })],
  ] as const) {
    await page.getByRole('tab', { name: view }).click();
    await shown.getByRole('option').first().click();
    await expectNoBarriers(running, `Systems, ${view}`);
  }

  await page.keyboard.press('Control+5');
  await expect(page.getByRole('region', { name: 'When it speaks up' })).toContainText('Free space');
  await expectNoBarriers(running, 'Health');
});

test('a book is opened and walked with the keyboard alone', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  await takeIn(running, writeChapters(folder, 'whale.txt', 5));
  await running.idle();
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
      if (here?.startsWith(name) === true) return;
    }
    throw new Error(`The keyboard does not reach "${name}".`);
  };
  await tabTo('Reading');
  await page.keyboard.press('Enter');
  const title = page.getByRole('article', { name: 'The page' }).getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Loomings');
  await tabTo('The arc');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('The Carpet-Bag');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(title).toHaveText('The Spouter-Inn');
});
