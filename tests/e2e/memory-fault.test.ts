/** An item that eats all memory, and a computing process that dies, in the real app: nothing else is harmed. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/app.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

/** More paragraphs than fit into the smallest heap that may be set. */
const vastText = 'So.\n\n'.repeat(4_000_000);

test('an item that eats all memory is a dead letter, and the window lives', async ({ folder, start }) => {
  test.setTimeout(240_000);
  const running = await start([], { threadMb: 128 });
  const { page, ask } = running;
  const file = writeChapters(folder, 'whale.txt', 2);
  const book = await takeIn(running, file);
  await running.idle();
  const before = await ask('reading.scene', { book, position: 0 });
  writeFileSync(join(folder, 'vast'), vastText);
  renameSync(join(folder, 'vast'), file);
  await expect
    .poll(async () => (await ask('machine.items', { state: 'dead', limit: 9 })).length, { timeout: 200_000 })
    .toBe(1);
  const [item] = await ask('machine.items', { state: 'dead', limit: 9 });
  expect(item?.error?.code).toBe('out-of-memory');
  expect(await ask('reading.scene', { book, position: 0 })).toEqual(before);

  await page.keyboard.press('Control+5');
  await expect(page.getByRole('region', { name: 'Open alerts' })).toContainText('ran out of memory');
  await running.picture('out-of-memory');

  writeChapters(folder, 'whale.txt', 3);
  await expect.poll(async () => (await ask('books.list', undefined))[0]?.chapters, { timeout: 30_000 }).toBe(3);
});

test(
  'a computing process that dies is started again, and nothing is lost',
  { tag: '@first' },
  async ({ folder, start }) => {
    const running = await start();
    const { app, ask } = running;
    const processes = (): Promise<readonly number[]> =>
      app.evaluate(electron =>
        electron.app
          .getAppMetrics()
          .filter(({ name }) => name === 'Scriptorium computing')
          .map(({ pid }) => pid),
      );

    const [first] = await processes();
    await takeIn(running, writeChapters(folder, 'whale.txt', 12));
    await expect.poll(async () => (await ask('machine.figures', undefined)).workers.busy).toBeGreaterThan(0);
    process.kill(first ?? 0, 'SIGKILL');
    await running.idle();
    const [second] = await processes();
    expect(second).toEqual(expect.any(Number));
    expect(second).not.toBe(first);
    expect(await ask('machine.figures', undefined)).toMatchObject({ outstanding: 0, dead: 0 });
  },
);
