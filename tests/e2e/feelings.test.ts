/** The wheel of feelings and the dial, by keyboard alone, from a feeling to the sentence it rests on. */
import { expect, test } from './harness/app.ts';
import { tabTo, walkToView } from './harness/reading-keys.ts';

test('from the wheel to the sentence behind it, by keyboard alone', async ({ start }) => {
  const running = await start();
  const { page } = running;
  const sample = await running.ask('books.previewSample', undefined);
  const { book } = await running.ask('books.takeIn', { preview: sample.id });
  await running.idle();
  const meter = await running.ask('reading.meter', { book });
  expect(meter?.points).not.toContain(null);
  expect(meter?.releases.length).toBeGreaterThan(0);

  await walkToView(running, 'Feelings');
  await expect(page.getByRole('slider', { name: /^The wheel of this scene/u })).toBeVisible();
  const sides = page.getByRole('tablist', { name: 'What the feelings are of' });
  await tabTo(running, sides.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  const wheel = page.getByRole('slider', { name: /^The wheel of the book/u });
  await tabTo(running, wheel, true);
  await page.keyboard.press('Home');
  await expect(wheel).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(wheel).toHaveAttribute('aria-valuenow', '3');
  await expect(wheel).toHaveAttribute('aria-valuetext', /^fear, here .+, level 0\.\d\d$/u);

  const { emotions, dyads } = (await running.ask('reading.wheel', { book, scene: null })) ?? {
    emotions: [],
    dyads: [],
  };
  const passage = emotions.find(one => one.emotion === 'fear')?.passages[0];
  const mark = page.getByRole('region', { name: 'Text of the scene' }).locator('mark').first();
  await page.keyboard.press('Enter');
  await expect(mark).toContainText(passage?.text.slice(0, 20) ?? '?');
  await expect(wheel).toBeFocused();

  const evidence = page.getByRole('region', { name: 'What the feelings rest on' });
  const dyad = evidence.getByRole('button', { name: new RegExp(`^${dyads[0]?.name ?? '?'}`, 'u') });
  await tabTo(running, dyad);
  await page.keyboard.press('Enter');
  await expect(dyad).toHaveAttribute('aria-pressed', 'true');
  for (const part of dyads[0]?.parts ?? []) await expect(evidence).toContainText(part);
  await running.picture('reading-feelings');

  await tabTo(running, sides.getByRole('tab', { selected: true }), true);
  await page.keyboard.press('ArrowRight');
  const release = meter?.releases[0]?.passages[0];
  const releases = page.getByRole('region', { name: 'What set the dial off' });
  await tabTo(running, releases.getByRole('button', { name: release?.text.slice(0, 40) ?? '?' }).first());
  await page.keyboard.press('Enter');
  await expect(mark).toContainText(release?.text.slice(0, 20) ?? '?');
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 700));
  await expect(page.getByRole('img', { name: /^The dial from heart to work/u })).toBeVisible();
  await running.picture('reading-feelings-small');
  expect((await running.ask('app.state', undefined)).place.view).toBe('feelings');
});
