/** What is wrong is said once, on its own screen, and comes back as the same after a kill. */
import { expect, test } from './harness/app.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

test('a dead letter, its alert and a paused system outlive a kill', { tag: '@first' }, async ({ folder, start }) => {
  let running = await start();
  await takeIn(running, writeChapters(folder, 'whale.txt', 3));
  await running.idle();
  await running.page.keyboard.press('Control+5');
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText('All is well.');

  const failed = await running.answer('machine.try', {
    system: 'project_manager',
    operation: 'sync_manuscript',
    data: '{"project":"the-lost-book"}',
  });
  expect(failed).toMatchObject({ ok: true, value: { output: null, error: { code: 'no-such-project' } } });
  const { page } = running;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing needs a hand.');
  const alerts = page.getByRole('region', { name: 'Open alerts' });
  await expect(alerts).toContainText('In Projects, 1 item could not be done. The last one:');
  await tabTo(page, 'An hour');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'You are reminded of it again' })).toBeVisible();
  await expect(alerts).toContainText('silent until');
  await tabTo(page, 'I know of it', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing is amiss, and you know of it.');
  await expect(alerts.getByRole('listitem')).toBeFocused();

  await tabTo(page, 'Its thresholds');
  await page.keyboard.press('Enter');
  const rule = page.getByRole('form', { name: 'Dead letters' });
  await tabTo(page, 'Critical');
  await tabTo(page, 'Critical');
  const words = rule.getByRole('status');
  for (const [typed, said] of [
    ['0.5', 'has to be above that for warning'],
    ['', 'is not a number'],
    ['many', 'is not a number'],
    ['-3', 'has to be above 0'],
    ['99999999999', 'can be at most 1,000,000,000'],
  ] as const) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(typed);
    await expect(words).toContainText(said);
    await expect(rule.getByLabel('Critical')).toHaveAttribute('aria-invalid', 'true');
    await expect(rule.getByRole('button', { name: 'Save' })).toBeDisabled();
  }
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('12');
  await tabTo(page, 'Try on the last day');
  await page.keyboard.press('Enter');
  await expect(words).toContainText(/By the minute, it would have spoken once/u);
  await tabTo(page, 'Save', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(rule).toContainText('set by you');
  await expect(words).toContainText('Saved');
  expect((await focused(page))?.name).toBe('Save');
  await running.picture('health');
  await page.setViewportSize({ width: 1000, height: 700 });
  await running.picture('health-small');
  await tabTo(page, 'Projects in Systems', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'project_manager' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Dead letters (1)' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+5');
  await running.ask('machine.control', { action: 'pause', target: { kind: 'system', system: 'example_system' } });
  const before = await running.ask('health.view', undefined);
  const letters = await running.ask('machine.items', { state: 'dead', limit: 10 });
  expect(letters).toHaveLength(1);
  await running.kill();

  running = await start();
  await expect
    .poll(async () => (await running.ask('health.view', undefined)).open, { timeout: 10_000 })
    .toEqual(before.open);
  expect(await running.ask('machine.items', { state: 'dead', limit: 10 })).toEqual(letters);
  const { systems } = await running.ask('machine.figures', undefined);
  expect(systems.filter(system => system.state === 'paused').map(system => system.id)).toEqual(['example_system']);
  const all = await running.ask('health.alerts', { limit: 10 });
  expect(all).toHaveLength(1);
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText('One thing is amiss, and you know of it.');
  await expect(running.page.getByRole('region', { name: 'The last hour' })).toContainText('Projects');
});

test('a clock that jumps a day alarms nobody and holds nothing up', async ({ folder, start }) => {
  const running = await start();
  await takeIn(running, writeChapters(folder, 'whale.txt', 3));
  await running.idle();
  for (const days of [1, -1]) {
    await running.app.evaluate((_electron, by) => {
      const now = Date.now;
      Date.now = () => now() + by * 86_400_000;
    }, days);
    const tried = await running.ask('machine.try', {
      system: 'example_system',
      operation: 'text_processing',
      data: '{ "text": "Call me Ishmael." }',
    });
    expect(tried.error).toBeNull();
    await new Promise(resolve => setTimeout(resolve, 2_500));
    expect(await running.ask('health.view', undefined)).toMatchObject({ level: 'healthy', open: [] });
  }
  await running.page.keyboard.press('Control+5');
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText('All is well.');
});
