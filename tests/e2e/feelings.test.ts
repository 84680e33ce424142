/** The wheel of feelings and the meter, walked with the keyboard, from a feeling to the sentence it rests on. */
import { expect, test } from './harness/app.ts';

test('from the wheel to the sentence behind it', async ({ start }) => {
  const running = await start();
  const { page } = running;
  const sample = await running.ask('books.previewSample', undefined);
  const { book } = await running.ask('books.takeIn', { preview: sample.id });
  await running.idle();
  const meter = await running.ask('reading.meter', { book });
  expect(meter?.points).not.toContain(null);
  expect(meter?.releases.length).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  await page.getByRole('tab', { name: 'Feelings' }).click();
  const wheel = page.getByRole('slider', { name: /^The wheel of the book/u });
  await expect(wheel).toBeVisible();
  await wheel.focus();
  await page.keyboard.press('Home');
  await expect(wheel).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(wheel).toHaveAttribute('aria-valuenow', '3');
  const evidence = page.getByRole('region', { name: 'What the feelings rest on' });
  await expect(evidence).toContainText('In the book: fear');
  await running.picture('reading-feelings');

  const fear = (await running.ask('reading.wheel', { book, scene: null }))?.emotions.find(
    one => one.emotion === 'fear',
  );
  const passage = fear?.passages[0];
  await evidence
    .getByRole('button', { name: passage?.text.slice(0, 40) ?? '?' })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Text of the scene' }).locator('mark').first()).toBeVisible();
  expect((await running.ask('app.state', undefined)).place.view).toBe('feelings');
});
