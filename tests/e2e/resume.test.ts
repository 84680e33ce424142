/** Closed, killed or started again: the book goes on where it was. */
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { focused } from './harness/keyboard.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

async function whatIsKnown(running: Running, book: string): Promise<string> {
  await running.idle();
  const [cast, arc, outline] = [
    await running.ask('reading.cast', { book }),
    await running.ask('reading.arc', { book }),
    await running.ask('reading.outline', { book }),
  ];
  const pages = await Promise.all([3, 11, 24].map(position => running.ask('reading.scene', { book, position })));
  return JSON.stringify({ cast, arc, outline, pages });
}

test('a reading that is killed twice ends as one that was left alone', async ({ folder, start }) => {
  const file = writeChapters(folder, 'whale.txt', 25);
  let running = await start();
  const book = await takeIn(running, file);
  for (const ms of [250, 600]) {
    await running.page.waitForTimeout(ms);
    if (ms === 250) expect((await running.ask('machine.figures', undefined)).outstanding).toBeGreaterThan(0);
    await running.kill();
    running = await start();
  }
  const resumed = await whatIsKnown(running, book);
  expect(await running.ask('machine.figures', undefined)).toMatchObject({ outstanding: 0, dead: 0 });
  await running.close();

  const undisturbed = await start([], { data: 'undisturbed' });
  expect(await takeIn(undisturbed, file)).toBe(book);
  expect(await whatIsKnown(undisturbed, book)).toBe(resumed);
});

test('a closed window ends the app, and the next start goes on', async ({ folder, start }) => {
  const first = await start();
  const book = await takeIn(first, writeChapters(folder, 'whale.txt', 25));
  expect(await first.close()).toBe(0);
  const second = await start();
  await second.idle();
  expect(await second.ask('reading.cast', { book })).toMatchObject({ complete: true });
});

test('a restart opens the last book at its place, in the window as it was', async ({ folder, start }) => {
  const first = await start();
  await takeIn(first, writeChapters(folder, 'one.txt', 2));
  const book = await takeIn(first, writeChapters(folder, 'two.txt', 6));
  await first.idle();
  const scene = 4;
  await first.ask('app.setPlace', { screen: 'reading', view: 'cast', book, scene });
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 760 });
  });
  expect(await first.close()).toBe(0);

  const second = await start();
  expect((await second.ask('app.state', undefined)).place).toEqual({ screen: 'reading', view: 'cast', book, scene });
  await expect(second.page.getByRole('tab', { name: 'Cast', selected: true })).toBeVisible();
  const { title } = await second.ask('reading.scene', { book, position: scene });
  await expect(second.page.getByRole('article', { name: 'The page' }).getByRole('heading', { level: 1 })).toHaveText(
    title ?? '',
  );
  await expect.poll(() => focused(second.page), { message: 'the keyboard has a place from the start' }).not.toBeNull();
  const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1100, height: 760 });
});
