/** Every screen can be read and walked by everyone: by axe's rules, in light and in dark; and with the keyboard alone. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

/** The rules that look at colours. All others find the same in either theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function expectNoBarriers({ page, ask }: Running, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await ask('app.setTheme', theme);
    await expect
      .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');
    // Axe cannot open a page of its own in Electron, which its other way of working needs.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (theme === 'light' ? axe : axe.withRules(colourRules)).analyze();
    const found = violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(node => `${id} (${impact}): ${node.html.slice(0, 120)}`),
    );
    expect.soft(found, `${screen}, ${theme}`).toEqual([]);
  }
}

test('no screen has a barrier', async ({ folder, start }) => {
  test.slow();
  const running = await start();
  const { page } = running;
  await expect(page.getByRole('button', { name: 'Read the sample book' })).toBeVisible();
  await expectNoBarriers(running, 'first run');
  await running.chooseNext(join(folder, 'gone.txt'));
  await page.keyboard.press('Control+O');
  await expect(page.getByRole('alert')).toContainText('gone.txt');
  await expectNoBarriers(running, 'a manuscript that cannot be opened');
  await page.getByRole('button', { name: 'Go back' }).click();

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
  await page.getByRole('button', { name: 'As a table' }).click();
  await expectNoBarriers(running, 'Reading, arc as a table');
  await page.getByRole('button', { name: 'As a chart' }).click();
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

  await running.ask('backups.make', undefined);
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Set the goal' }).waitFor();
  await page.getByLabel('Words of the book').fill('many');
  await page.getByRole('button', { name: 'Set the goal' }).press('Enter');
  await expect(page.getByText('This is no number of words.')).toBeVisible();
  await expectNoBarriers(running, 'Books');
  await page.getByRole('button', { name: 'As a table' }).press('Enter');
  await expectNoBarriers(running, 'Books, days as a table');
  await page.getByRole('button', { name: /^About/u }).click();
  await expectNoBarriers(running, 'About');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'whale', exact: true }).click();
  await page.getByRole('button', { name: 'Remove whale to the trash' }).click();
  await expect(page.getByRole('dialog', { name: 'The shelf' })).toContainText('In the trash');
  await expectNoBarriers(running, 'the shelf and its trash');
});

test(
  'a book is opened, walked, put away and found again with the keyboard alone',
  { tag: '@first' },
  async ({ folder, start }) => {
    test.slow();
    const path = writeChapters(folder, 'whale.txt', 5);
    const running = await start();
    const { page } = running;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const enter = async (name: string | RegExp, key?: 'Shift+Tab'): Promise<void> => {
      await tabTo(page, name, key);
      await press('Enter');
    };
    const expectFocus = (name: string | RegExp): Promise<void> =>
      expect.poll(async () => (await focused(page))?.name ?? 'nothing').toMatch(name);

    await expect(page.getByRole('button', { name: 'Read the sample book' })).toBeVisible();
    writeFileSync(join(folder, 'notes.txt'), '');
    await running.chooseNext(join(folder, 'notes.txt'));
    await enter('Open a manuscript');
    await expect(page.getByRole('alert')).toContainText('notes.txt');
    await enter('Go back');
    await expectFocus(/^A reading room/u);
    await running.chooseNext(path);
    await press('Control+O');
    await expectFocus(/has five chapters/u);
    await enter('Not this one');
    await expectFocus(/^A reading room/u);
    await enter('Open a manuscript');
    await expectFocus(/has five chapters/u);
    await enter('Read this book');
    await running.idle();
    await expectFocus(/^whale is read/u);

    await enter('Skip to the screen');
    await expectFocus(/^whale is read/u);
    await enter('Reading');
    const title = page.getByRole('article', { name: 'The page' }).getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Loomings');
    await tabTo(page, 'The arc');
    await press('ArrowRight');
    await press('Enter');
    await expect(title).toHaveText('The Carpet-Bag');
    await tabTo(page, 'Text of the scene');
    const text = page.getByRole('region', { name: 'Text of the scene' });
    await press('PageDown');
    await expect.poll(() => text.evaluate(box => box.scrollTop)).toBeGreaterThan(100);
    await press('Alt+ArrowRight');
    await expect(title).toHaveText('The Spouter-Inn');
    await expectFocus('Text of the scene');
    await enter('Next scene');
    await expect(title).toHaveText('The Counterpane');
    await expectFocus('Text of the scene');

    await tabTo(page, 'Arc', 'Shift+Tab');
    await press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Cast', selected: true })).toBeFocused();
    await tabTo(page, 'The cast');
    await press('ArrowDown');
    await press('Enter');
    await tabTo(page, 'Passages of Jonah');
    await press('ArrowDown');
    await press('Enter');
    await expect(text.locator('mark').first()).toBeInViewport();
    await expectFocus('Passages of Jonah');

    await tabTo(page, 'As the system');
    await press('ArrowRight');
    await press('ArrowRight');
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    await enter('About');
    await expect(page.getByRole('dialog', { name: 'Scriptorium' })).toBeVisible();
    await press('Escape');
    await expectFocus(/^About/u);

    await running.chooseNext(writeChapters(folder, 'second.txt', 2));
    await press('Control+O');
    await enter('Read this book');
    await expect(page.getByRole('button', { name: 'second', exact: true })).toBeVisible();
    await running.idle();
    const shelf = page.getByRole('dialog', { name: 'The shelf' });
    await enter('second');
    await enter('Remove second to the trash');
    await expect(shelf).toContainText('In the trash');
    await expectFocus('The shelf');
    await enter('Bring second back');
    await expect(shelf).not.toContainText('In the trash');
    await enter('second');
    await expect(shelf).toBeHidden();
    await expectFocus('second');
    await press('Enter');
    await enter('whale');
    await expect(page.getByRole('button', { name: 'whale', exact: true })).toBeVisible();

    const moved = join(folder, 'moved.txt');
    renameSync(path, moved);
    const notice = page.getByRole('status').filter({ hasText: 'is missing' });
    await expect(notice).toBeVisible();
    await running.chooseNext(moved);
    await enter('Find it again');
    await expect(notice).toHaveCount(0);
    await expectFocus(/\w/u);
  },
);
