/** What is wrong is said once, on its own screen, and comes back as the same after a kill. */
import { expect, test } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

test('a dead letter opens an alert that a kill does not undo', async ({ folder, start }) => {
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
  await alerts.getByRole('button', { name: 'I know of it' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing is amiss, and you know of it.');

  await alerts.getByRole('button', { name: 'Its thresholds' }).press('Enter');
  const rule = page.getByRole('form', { name: 'Dead letters' });
  await rule.getByLabel('Critical').fill('0.5');
  await expect(rule.getByRole('status')).toContainText('has to be above that for warning');
  await expect(rule.getByRole('button', { name: 'Save' })).toBeDisabled();
  await rule.getByLabel('Critical').fill('12');
  await rule.getByRole('button', { name: 'Try on the last day' }).click();
  await expect(rule.getByRole('status')).toContainText(/By the minute, it would have spoken once/u);
  await rule.getByRole('button', { name: 'Save' }).click();
  await expect(rule).toContainText('set by you');
  await running.picture('health');
  await page.setViewportSize({ width: 1000, height: 700 });
  await running.picture('health-small');
  const before = await running.ask('health.view', undefined);
  await running.kill();

  running = await start();
  await expect
    .poll(async () => (await running.ask('health.view', undefined)).open, { timeout: 10_000 })
    .toEqual(before.open);
  const all = await running.ask('health.alerts', { limit: 10 });
  expect(all).toHaveLength(1);
  await expect(running.page.getByRole('heading', { level: 1 })).toHaveText('One thing is amiss, and you know of it.');
  await expect(running.page.getByRole('region', { name: 'The last day' })).toContainText('Projects');
});
