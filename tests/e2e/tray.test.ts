/** The app outside its window, over D-Bus: its icon, its menu, its notifications, with a desktop and without. */
import { expect, test } from './harness/app.ts';
import type { Running } from './harness/app.ts';
import { standInDesktop } from './harness/desktop.ts';
import type { StandInDesktop, TrayItem } from './harness/desktop.ts';
import { takeIn, writeChapters } from './harness/manuscripts.ts';

let desktop: StandInDesktop | null = null;
test.afterEach(async () => {
  await desktop?.close();
  desktop = null;
});

const isVisible = ({ app }: Running): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);

const closeWindow = ({ app }: Running): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

async function itemOf(shown: StandInDesktop): Promise<TrayItem> {
  await expect.poll(() => shown.item() !== null).toBe(true);
  const item = shown.item();
  if (item === null) throw new Error('The app has registered no icon.');
  return item;
}

const labels = async (item: TrayItem): Promise<readonly string[]> => (await item.menu()).map(entry => entry.label);

/** Two items that cannot be done: their manuscripts are nowhere. */
async function failTwice({ ask }: Running): Promise<void> {
  for (const name of ['lost.txt', 'gone.txt']) {
    await ask('machine.try', {
      system: 'project_manager',
      operation: 'create_project',
      data: JSON.stringify({ files: [`/nowhere/${name}`] }),
    }).catch(() => undefined);
  }
}

test(
  'the tray shows how things stand, and a notification leads to what went wrong',
  { tag: '@first' },
  async ({ folder, start }) => {
    desktop = await standInDesktop({ tray: true, notifications: true });
    const shown = desktop;
    const running = await start([], { bus: desktop.address });
    await takeIn(running, writeChapters(folder, 'whale.txt', 1));
    await running.idle();
    const item = await itemOf(desktop);
    await expect.poll(() => labels(item)).toContain('Nothing needs attention');
    expect(await item.tooltip()).toContain('nothing needs attention');
    const well = await item.pixels();

    await failTwice(running);
    await expect.poll(() => shown.notifications.length, { timeout: 30_000 }).toBe(1);
    const [notification] = shown.notifications;
    expect(notification?.title).toMatch(/needs? attention/u);
    await expect.poll(() => item.pixels()).not.toBe(well);
    await expect.poll(() => item.tooltip()).toContain('attention');
    expect((await labels(item))[0]).not.toBe('Nothing needs attention');

    await closeWindow(running);
    await expect.poll(() => isVisible(running)).toBe(false);
    await expect.poll(() => shown.notifications.length).toBe(2);
    expect(shown.notifications[1]?.title).toBe('Scriptorium goes on in the tray');
    desktop.click(notification?.id ?? 0);
    await expect.poll(() => isVisible(running)).toBe(true);
    await expect(running.page.getByRole('heading', { level: 1 })).toContainText(/needs? a hand/u);
  },
);

test('the window closes into the tray, comes back from it, and everything can be paused and ended there', async ({
  start,
}) => {
  desktop = await standInDesktop({ tray: true, notifications: false });
  const running = await start([], { bus: desktop.address });
  const item = await itemOf(desktop);

  await item.choose('Pause All Systems');
  const states = async (): Promise<readonly string[]> => [
    ...new Set((await running.ask('machine.figures', undefined)).systems.map(system => system.state)),
  ];
  await expect.poll(states).toEqual(['paused']);
  await expect.poll(() => item.tooltip()).toContain('All systems are paused');
  await expect.poll(() => labels(item)).toContain('Resume All Systems');
  await item.choose('Resume All Systems');
  await expect.poll(states).toEqual(['idle']);

  await closeWindow(running);
  await expect.poll(() => isVisible(running)).toBe(false);
  await item.activate();
  await expect.poll(() => isVisible(running)).toBe(true);
  await closeWindow(running);
  await expect.poll(() => isVisible(running)).toBe(false);
  await item.choose('Open Scriptorium');
  await expect.poll(() => isVisible(running)).toBe(true);

  const exited = running.exited;
  await (await itemOf(desktop)).choose('Quit');
  expect(await exited).toBe(0);
});

test('where there is no tray, closing the window ends the app', async ({ start }) => {
  desktop = await standInDesktop({ tray: false, notifications: false });
  const running = await start([], { bus: desktop.address });
  await failTwice(running);
  expect(await running.close()).toBe(0);
});
