/** The whole sample book, as a person reads it: queues that fill and drain, the arc, the page, the cast. */
import { expect, test } from './harness/app.ts';

test('no task in the page takes over 100 ms while the sample book is read', { tag: '@alone' }, async ({ start }) => {
  const running = await start();
  const { page } = running;
  await expect(page.getByRole('button', { name: 'Read the sample book' })).toBeVisible();
  await page.evaluate(() => {
    const long: number[] = [];
    const seen: number[] = [];
    Object.assign(window, { long, seen });
    new PerformanceObserver(list => long.push(...list.getEntries().map(entry => entry.duration))).observe({
      type: 'longtask',
    });
    window.scriptorium.on('machine.figures', figures => seen.push(figures.outstanding));
  });
  await page.getByRole('button', { name: 'Read the sample book' }).click();
  await page.getByRole('button', { name: 'Read this book' }).click();
  await expect(page.getByRole('heading', { name: /^Moby-Dick is read\.$/u })).toBeVisible({ timeout: 60_000 });
  await running.idle();

  const kept = () =>
    page.evaluate(() => {
      const { long, seen } = window as unknown as { long: number[]; seen: number[] };
      return { long, seen };
    });
  // The page is told at intervals: the last word may be on its way when the engine is idle already.
  await expect.poll(async () => (await kept()).seen.at(-1)).toBe(0);
  const { long, seen } = await kept();
  expect(Math.max(...seen)).toBeGreaterThan(20);
  expect(long.filter(ms => ms > 100)).toEqual([]);
  expect(await running.ask('machine.figures', undefined)).toMatchObject({ outstanding: 0, dead: 0 });
});

test(
  'the queues are seen to fill and drain, and the first chapter can be read at once',
  { tag: '@first' },
  async ({ start }) => {
    const running = await start();
    const { page } = running;
    await page.getByRole('button', { name: 'Read the sample book' }).click();
    await page.getByRole('button', { name: 'Read this book' }).click();
    await expect(page.getByRole('heading', { name: /is being read|who speaks is being worked out/u })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('At work.');
    await page.screenshot({ path: 'artifacts/overview-at-work.png' });
    await page.getByRole('button', { name: 'Read the book' }).click();
    await expect(page.getByRole('region', { name: 'Text of the scene' })).toContainText('ETYMOLOGY');
    expect((await running.ask('machine.figures', undefined)).outstanding).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Overview', exact: true }).click();
    await running.idle();
    await expect(page.getByRole('contentinfo')).toContainText('All quiet.');
    await expect(page.getByRole('heading', { name: /^Moby-Dick is read\.$/u })).toBeVisible();
    const { place } = await running.ask('app.state', undefined);
    const { characters } = await running.ask('reading.cast', { book: place.book ?? '' });
    // The window shows the whole book's figures in the end, not those of a moment before.
    await expect(page.getByRole('main')).toContainText(`${characters[0]?.name}${characters[0]?.mentions}`);
    await expect(page.getByRole('main')).toContainText('nothing moves');
    await running.picture('overview');
  },
);

test('from the arc to the passage, from the cast to the words behind it', async ({ start }) => {
  const running = await start();
  const { page } = running;
  const sample = await running.ask('books.previewSample', undefined);
  const { book } = await running.ask('books.takeIn', { preview: sample.id });
  await running.idle();
  await page.getByRole('button', { name: 'Reading', exact: true }).click();

  const arc = page.getByRole('slider', { name: /^The arc/u });
  await expect(arc).toBeVisible();
  const box = await arc.boundingBox();
  if (box === null) throw new Error('The arc is not on the screen.');
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.3);
  await expect(arc).toHaveAttribute('aria-valuetext', /^Chapter 86, The Tail/u);
  await page.mouse.down();
  await page.mouse.up();
  const title = page.getByRole('article', { name: 'The page' }).getByRole('heading', { level: 1 });
  await expect.poll(async () => (await running.ask('app.state', undefined)).place.scene).toBeGreaterThan(70);
  const { place } = await running.ask('app.state', undefined);
  const { chapters, scenes } = await running.ask('reading.outline', { book });
  await expect(title).toHaveText(chapters[scenes[place.scene]?.chapter ?? 0]?.title ?? '');
  await running.picture('reading-arc');

  await page.getByRole('tab', { name: 'Cast' }).click();
  const cast = page.getByRole('listbox', { name: /^The cast/u });
  await cast
    .getByRole('option', { name: /Starbuck/u })
    .first()
    .click();
  const passages = page.getByRole('listbox', { name: 'Passages of Starbuck' });
  await passages.getByRole('option').nth(2).click();
  await expect(page.getByRole('region', { name: 'Text of the scene' }).locator('mark')).toBeVisible();
  await running.picture('reading-cast');

  await page.getByRole('tab', { name: 'Arc' }).click();
  await expect(arc).toBeVisible();
  for (let share = 0.3; share < 0.45; share += 0.003) {
    await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.3);
    if (/Quarter-Deck/u.test((await arc.getAttribute('aria-valuetext')) ?? '')) break;
  }
  await page.mouse.down();
  await page.mouse.up();
  await expect(title).toHaveText('The Quarter-Deck');
  const text = page.getByRole('region', { name: 'Text of the scene' });
  await text.hover();
  const vengeance = text.getByText('Vengeance on a dumb brute');
  for (let turn = 0; turn < 30 && !(await vengeance.isVisible()); turn += 1) await page.mouse.wheel(0, 400);
  await vengeance.scrollIntoViewIfNeeded();
  await running.picture('reading-page');
  const names = (await running.ask('reading.cast', { book })).characters.slice(0, 10).map(one => one.name);
  for (const name of ['Ahab', 'Ishmael', 'Queequeg', 'Starbuck', 'Stubb']) expect(names.join(' · ')).toContain(name);
});
