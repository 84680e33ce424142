/** What people do to queues, with the keyboard alone: instances, a system that keeps failing, items that come again. */
import { execFileSync } from 'node:child_process';
import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, projectRoot, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { writeChapters } from './harness/manuscripts.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function withoutBarrier(running: Running): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await running.ask('app.setTheme', theme);
    const { violations } = await new AxeBuilder({ page: running.page }).setLegacyMode(true).withTags(rules).analyze();
    expect
      .soft(violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 140)}`)))
      .toEqual([]);
  }
}

/** Walks down the list to a system. */
async function openSystem({ page }: Running, system: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Systems', exact: true })).toBeVisible();
  await page.keyboard.press('Control+4');
  await tabTo(page, 'The systems');
  await page.keyboard.press('Home');
  for (let row = 0; row < 40; row += 1) {
    if ((await page.getByRole('region', { name: system, exact: true }).count()) > 0) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The keyboard does not come to ${system}.`);
}

test('instances are added and stopped, and are there after a restart', async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openSystem(running, 'identity_processor');
  await tabTo(page, 'Items');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  const table = page.getByRole('table', { name: 'Instances of identity_processor' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Stop instance 1' })).toBeDisabled();
  await tabTo(page, 'Slots of a new one');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('7');
  await tabTo(page, 'Add an instance');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row', { name: '2 0 of 7' })).toBeVisible();
  await withoutBarrier(running);
  await running.picture('systems-instances');
  await tabTo(page, 'Stop instance 1', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row')).toHaveCount(2);
  expect((await focused(page))?.name).toBe('Instances of identity_processor');
  expect(await running.close()).toBe(0);

  const again = await start();
  const { systems } = await again.ask('machine.figures', undefined);
  const [system] = systems.filter(({ id }) => id === 'identity_processor');
  expect(system?.instances.map(({ name, slots }) => `${name}: ${slots}`)).toEqual(['2: 7']);
});

test('a system that keeps failing is held and says so, and goes on when told', async ({ folder, start }) => {
  const running = await start();
  const { page } = running;
  // A link that leads to itself cannot be read, by nobody's right.
  const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
  for (const name of names) symlinkSync(join(folder, name), join(folder, name));
  const tries = names.map(name =>
    running.answer('machine.try', {
      system: 'project_manager',
      operation: 'create_project',
      data: JSON.stringify({ files: [join(folder, name)] }),
    }),
  );
  await openSystem(running, 'project_manager');
  const note = page.getByRole('status').filter({ hasText: 'Held since' });
  await expect(note).toContainText('attempts failed one after another', { timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('keeps failing and is held for a while');
  await expect(page.locator('[data-system=project_manager]')).toContainText('held');
  await withoutBarrier(running);
  await running.picture('systems-held');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('region', { name: 'Open alerts' })).toContainText('Projects keeps failing');
  names.forEach((name, index) => {
    unlinkSync(join(folder, name));
    writeChapters(folder, name, index + 1);
  });
  await openSystem(running, 'project_manager');
  await expect(note).toBeVisible();
  await tabTo(page, 'Try now', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(note).toHaveCount(0);
  await Promise.all(tries);
  await running.idle();
  expect((await running.ask('machine.figures', undefined)).outstanding).toBe(0);
});

test('items that come again or wait for others are sent from the terminal, seen and cancelled in the window', async ({
  folder,
  start,
}) => {
  const terminal = (...args: readonly string[]): { readonly item: number } => {
    const cli = [join(projectRoot, 'out/main/cli.js'), ...args, '--json', '--data-dir', join(folder, 'data')];
    return JSON.parse(execFileSync(process.execPath, cli, { encoding: 'utf8' })) as { readonly item: number };
  };
  const text = ['send', 'example_system', 'text_processing', '--data', '{"text":"Call me Ishmael."}'];
  const hourly = terminal(...text, '--delay', '1h', '--every', '1h').item;
  const behind = terminal(...text, '--after', String(hourly), '--after-rule', 'any-ended').item;
  const running = await start();
  const { page } = running;
  await openSystem(running, 'example_system');
  const items = page.getByRole('listbox', { name: 'Items, newest first' });
  await expect(items.getByRole('option', { name: new RegExp(`^${hourly}\\s*every 60 min`, 'u') })).toBeVisible();
  await expect(items.getByRole('option', { name: new RegExp(`^${behind}\\s*after ${hourly}`, 'u') })).toBeVisible();
  await running.picture('systems-terms');
  await tabTo(page, 'Items, newest first');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Cancel this item');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Cancel it');
  await page.keyboard.press('Enter');
  await expect(items.getByRole('option', { name: new RegExp(`^${behind}\\s*done`, 'u') })).toBeVisible();
  expect((await running.ask('machine.figures', undefined)).outstanding).toBe(0);

  const past = () => running.ask('machine.history', { system: 'example_system', span: 'week' });
  await expect.poll(async () => (await past()).reduce((sum, { settled }) => sum + settled, 0)).toBe(2);
  await tabTo(page, 'Items', 'Shift+Tab');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await tabTo(page, 'Day');
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('img', { name: /^What passed through. 2 items ended, no attempt failed/u }),
  ).toBeVisible();
  await tabTo(page, 'As a table', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What passed through, as a table' }).getByRole('row')).toHaveCount(2);
  await withoutBarrier(running);
  await running.picture('systems-history');
});

test('an item is sent from the window for later, again and again, and behind another', async ({ start }) => {
  const running = await start();
  const { page } = running;
  await openSystem(running, 'example_system');
  await tabTo(page, 'Items');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'When, how often, and behind what');
  await page.keyboard.press('Enter');
  const type = async (label: string, words: string): Promise<void> => {
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(label, { exact: true })).toBeFocused();
    await page.keyboard.type(words);
  };
  const send = page.getByRole('button', { name: 'Run', exact: true });
  await type('Not before', 'soon');
  await expect(page.getByText('It is a span of time, such as 500ms')).toBeVisible();
  await expect(send).toBeDisabled();
  await withoutBarrier(running);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2h');
  await type('Again every', '1d');
  await type('Priority', '9');
  await running.picture('systems-terms-form');
  await send.press('Enter');
  const answer = page.locator('.trial-answer');
  await expect(answer).toContainText('It still waits as item');
  const [first] = await running.ask('machine.items', { state: 'outstanding', limit: 10 });
  expect(first).toMatchObject({ state: 'delayed', priority: 9, everyMs: 86_400_000 });

  await page.getByLabel('Not before').fill('');
  await page.getByLabel('Again every').fill('');
  await page.getByLabel('Behind items').fill(String(first?.id));
  await page.getByLabel('Once').selectOption('any-ended');
  await send.press('Enter');
  await expect(answer).toContainText(`item ${Number(first?.id) + 1}`);
  const [second] = await running.ask('machine.items', { state: 'outstanding', limit: 10 });
  expect(second).toMatchObject({ state: 'waiting', waitsFor: [first?.id] });
});
