/** The Systems screen, with the keyboard alone: a letter that died is understood and sent again, an operation is tried, a journey is read. */
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

/** Walks down the list to a system. */
async function openSystem({ page }: Running, system: string): Promise<void> {
  await page.keyboard.press('Control+4');
  await tabTo(page, 'The systems');
  await page.keyboard.press('Home');
  for (let row = 0; row < 40; row += 1) {
    if ((await page.getByRole('region', { name: system, exact: true }).count()) > 0) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The keyboard does not come to ${system}.`);
}

async function typeOver({ page }: Running, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

test('dead letters show their cause, refuse wrong data in words, are replayed with right data, and discarded as found', async ({
  folder,
  start,
}) => {
  const running = await start();
  const { page } = running;
  const book = await takeIn(running, writeChapters(folder, 'whale.txt', 5));
  await running.idle();
  await openSystem(running, 'project_manager');
  const sentence = page.getByRole('heading', { level: 1 });
  await expect(sentence).toHaveText('Nothing needs a hand.');
  await running.picture('systems-well');

  const project_manager = { system: 'project_manager', data: '{ "project": "the-white-whale" }' };
  const { item } = await running.ask('machine.try', { ...project_manager, operation: 'get_project' });
  for (let time = 0; time < 2; time += 1)
    await running.ask('machine.try', { ...project_manager, operation: 'sync_manuscript' });
  await expect(sentence).toHaveText('Three letters could not be delivered.');
  await tabTo(page, 'Items');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Find a dead letter');
  await page.keyboard.insertText('sync_manuscript');
  await tabTo(page, 'Discard the two found');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(
    'Discard two dead letters of project_manager with “sync_manuscript”',
  );
  await tabTo(page, 'Discard');
  await page.keyboard.press('Enter');
  await expect(sentence).toHaveText('One letter could not be delivered.');
  await expect.poll(() => focused(page)).not.toBeNull();
  await tabTo(page, 'Find a dead letter', 'Shift+Tab');
  await page.keyboard.press('Escape');

  await expect(page.getByRole('listbox', { name: 'Dead letters, newest first' }).getByRole('option')).toHaveCount(1);
  await tabTo(page, 'Dead letters, newest first');
  await page.keyboard.press('Enter');
  const letter = page.getByRole('region', { name: `Letter ${item}` });
  await expect(letter).toContainText('No such book.');
  await expect(letter).toContainText('no-such-project');
  await running.picture('systems-dead-letter');

  await tabTo(page, `Data of letter ${item}`);
  await typeOver(running, '{ "project": ');
  await expect(letter).toContainText('Not JSON yet');
  await expect(letter.getByRole('button', { name: 'line 1, column 14' })).toBeVisible();
  const wrong = '{ "project": 7 }';
  await typeOver(running, wrong);
  await tabTo(page, 'Replay with this data');
  await page.keyboard.press('Enter');
  await expect(letter.getByRole('alert')).toContainText('The data does not fit.');
  await expect(letter.getByRole('alert')).toContainText('“project”');
  const data = letter.getByRole('textbox', { name: `Data of letter ${item}` });
  await expect(data).toHaveValue(wrong);
  await running.picture('systems-refused');

  await tabTo(page, `Data of letter ${item}`, 'Shift+Tab');
  await page.keyboard.press('Escape');
  await expect(data).toHaveValue(wrong);
  expect((await focused(page))?.name).toBe('Dead letters, newest first');
  await tabTo(page, `Data of letter ${item}`);
  await typeOver(running, JSON.stringify({ project: book }));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'One letter sent again.' })).toBeVisible();
  await expect(sentence).toHaveText('Nothing needs a hand.');
  await expect(page.getByRole('tabpanel', { name: /^Dead letters/u })).toContainText(
    'No letter of this system is dead.',
  );
  await expect
    .poll(async () => (await focused(page))?.name)
    .toMatch(/No letter of this system is dead\.|^Dead letters/u);
  await tabTo(page, 'Dead letters', 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('option', { name: new RegExp(`^${item}\\s*done\\s*get_project`, 'u') })).toBeVisible();
});

test(
  'a paused system holds its items and lets them go again, and the list is sorted by what waits',
  { tag: '@first' },
  async ({ folder, start }) => {
    const running = await start();
    const { page } = running;
    await takeIn(running, writeChapters(folder, 'whale.txt', 2));
    await running.idle();
    await openSystem(running, 'example_system');
    await tabTo(page, /^Pause$/u);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'example_system is paused' })).toBeVisible();
    expect((await focused(page))?.name).toBe('Resume');
    await tabTo(page, 'Items');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /^Run$/u);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'One system, example_system, is paused and holds one item.',
    );
    await tabTo(page, /^waiting$/u, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('columnheader', { name: 'waiting' })).toHaveAttribute('aria-sort', 'descending');
    const rows = page.getByRole('grid', { name: 'The systems' }).getByRole('row');
    await expect(rows.nth(1)).toHaveAttribute('data-system', 'example_system');
    await expect.poll(async () => (await running.ask('app.state', undefined)).place.sort?.by).toBe('waiting');
    await tabTo(page, 'Needs attention (1)', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(2);
    await page.keyboard.press('Enter');

    await tabTo(page, /^Cancel$/u);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('Cancel one item of example_system?');
    await running.picture('systems-paused');
    await page.keyboard.press('Escape');
    expect((await focused(page))?.name).toBe('Cancel');
    await tabTo(page, /^Resume$/u, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing needs a hand.');
    expect((await focused(page))?.name).toBe('Pause');
    await tabTo(page, 'Operations');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('option', { name: /^\d+\s*done\s*text_processing/u })).toBeVisible();
  },
);

test('an operation is tried with its example, its journey read, and the last hour seen', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  await takeIn(running, writeChapters(folder, 'whale.txt', 5));
  await running.idle();
  await page.keyboard.press('Control+4');
  await tabTo(page, 'The systems');
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: 'status_summary' })).toBeVisible();
  await openSystem(running, 'project_manager');
  await tabTo(page, 'Items');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Operations');
  for (let row = 0; row < 20; row += 1) await page.keyboard.press('ArrowUp');
  while ((await page.getByRole('region', { name: 'get_statistics' }).count()) === 0) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await tabTo(page, 'The book last read');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Run$/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'The answer' })).toContainText('"chapters": 5');
  await running.picture('systems-operation');
  await tabTo(page, 'item ');
  await page.keyboard.press('Enter');
  const journey = page.getByRole('region', { name: /^The journey of/u });
  await expect(journey).toContainText('get_statistics');
  await expect(journey).toContainText('1 attempt');
  await tabTo(page, 'As a table');
  await page.keyboard.press('Enter');
  await expect(journey.getByRole('region', { name: 'The journey as a table' })).toContainText('done');
  await page.keyboard.press('Escape');
  await expect(journey).toBeHidden();
  expect((await focused(page))?.name).toBe('Items, newest first');

  await tabTo(page, 'Items', 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('img', { name: /^Waiting, the last hour\. / })).toBeVisible();
  await tabTo(page, 'As a table');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'The last hour as a table' })).toContainText('settled a second');
  await tabTo(page, 'Its thresholds', 'Shift+Tab');
  await page.keyboard.press('Enter');
  const thresholds = page.getByRole('combobox', { name: 'Thresholds of' });
  await expect(thresholds).toBeFocused();
  await expect(thresholds).toHaveValue('project_manager');
  await page.keyboard.press('Control+4');
  await tabTo(page, 'Figures');
  await page.keyboard.press('ArrowRight');

  await openSystem(running, 'identity_processor');
  await tabTo(page, 'Items, newest first');
  await page.keyboard.press('Enter');
  await expect(journey).toContainText('identity_processor');
  await running.picture('systems-journey');
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1000, height: 700 });
  });
  await running.picture('systems-small');
});
