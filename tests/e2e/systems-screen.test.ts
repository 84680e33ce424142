/** The Systems screen: a letter that died is understood and sent again, an operation is tried, a journey is read. */
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

async function openSystems({ page }: Running, system: string): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('grid', { name: 'The systems' }).getByRole('row', { name: system }).click();
  await expect(page.getByRole('region', { name: system })).toBeVisible();
}

test('a dead letter shows its cause, refuses wrong data in words, and is replayed with right data', async ({
  folder,
  start,
}) => {
  const running = await start();
  const { page } = running;
  const book = await takeIn(running, writeChapters(folder, 'whale.txt', 5));
  await running.idle();
  await openSystems(running, 'project_manager');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing needs a hand.');
  await running.picture('systems-well');

  const { item } = await running.ask('machine.try', {
    system: 'project_manager',
    operation: 'get_project',
    data: '{ "project": "the-white-whale" }',
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One letter could not be delivered.');
  await page.getByRole('tab', { name: 'Dead letters (1)' }).click();
  await page.getByRole('option', { name: /There is no book/u }).click();
  const letter = page.getByRole('region', { name: `Letter ${item}` });
  await expect(letter).toContainText('No such book.');
  await expect(letter).toContainText('no-such-project');
  await running.picture('systems-dead-letter');

  const data = letter.getByRole('textbox', { name: `Data of letter ${item}` });
  await data.fill('{ "project": ');
  await expect(letter).toContainText('Not JSON yet');
  await expect(letter.getByRole('button', { name: 'line 1, column 14' })).toBeVisible();
  const wrong = '{ "project": 7 }';
  await data.fill(wrong);
  await letter.getByRole('button', { name: 'Replay with this data' }).click();
  await expect(letter.getByRole('alert')).toContainText('The data does not fit.');
  await expect(letter.getByRole('alert')).toContainText('“project”');
  await expect(data).toHaveValue(wrong);
  await running.picture('systems-refused');

  await data.fill(JSON.stringify({ project: book }));
  await letter.getByRole('button', { name: 'Replay with this data' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'One letter sent again.' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing needs a hand.');
  await page.getByRole('tab', { name: 'Items' }).click();
  await expect(page.getByRole('option', { name: new RegExp(`^${item}\\s*done\\s*get_project`, 'u') })).toBeVisible();
});

test('a paused system holds its items and lets them go again', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  await takeIn(running, writeChapters(folder, 'whale.txt', 2));
  await running.idle();
  await openSystems(running, 'example_system');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'example_system is paused' })).toBeVisible();
  await page.getByRole('tab', { name: 'Operations' }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'One system, example_system, is paused and holds one item.',
  );
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('Cancel one item of example_system?');
  await running.picture('systems-paused');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing needs a hand.');
  await page.getByRole('tab', { name: 'Items' }).click();
  await expect(page.getByRole('option', { name: /^\d+\s*done\s*text_processing/u })).toBeVisible();
});

test('an operation is tried with its example, and its journey read, with the keyboard alone', async ({
  folder,
  start,
}) => {
  const running = await start();
  const { page } = running;
  await takeIn(running, writeChapters(folder, 'whale.txt', 5));
  await running.idle();
  const tabTo = async (name: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
      if (here?.startsWith(name) === true) return;
    }
    throw new Error(`The keyboard does not reach "${name}".`);
  };
  await page.keyboard.press('Control+4');
  await tabTo('The systems');
  await page.keyboard.press('End');
  await expect(page.getByRole('region', { name: 'status_summary' })).toBeVisible();
  await page.keyboard.press('Home');
  while ((await page.getByRole('region', { name: 'project_manager' }).count()) === 0)
    await page.keyboard.press('ArrowDown');
  await tabTo('Items');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo('Operations');
  for (let row = 0; row < 20; row += 1) await page.keyboard.press('ArrowUp');
  while ((await page.getByRole('region', { name: 'get_statistics' }).count()) === 0) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await tabTo('The book last read');
  await page.keyboard.press('Enter');
  await tabTo('Run');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'The answer' })).toContainText('"chapters": 5');
  await running.picture('systems-operation');
  await tabTo('item ');
  await page.keyboard.press('Enter');
  const journey = page.getByRole('region', { name: /^The journey of/u });
  await expect(journey).toContainText('get_statistics');
  await expect(journey).toContainText('1 attempt');
  await tabTo('As a table');
  await page.keyboard.press('Enter');
  await expect(journey.getByRole('region', { name: 'The journey as a table' })).toContainText('done');

  const items = await running.ask('machine.items', { system: 'identity_processor', limit: 1 });
  await openSystems(running, 'identity_processor');
  await page.getByRole('option', { name: new RegExp(`^${items[0]?.id}`, 'u') }).click();
  await expect(journey).toContainText('identity_processor');
  await running.picture('systems-journey');
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1000, height: 700 });
  });
  await running.picture('systems-small');
});
