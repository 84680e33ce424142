/** The Reading screen by keyboard alone: to any part of it, to its views, and along its lists. */
import type { Locator } from '@playwright/test';
import type { Running } from './app.ts';

/** More stops than any screen has. */
const most = 120;

/** Presses Tab, or Shift and Tab, until the keyboard is on this; throws where it does not come there. */
export async function tabTo({ page }: Running, target: Locator, back = false): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    if (await target.evaluateAll(found => found.some(one => one === document.activeElement))) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`The keyboard does not come to ${String(target)}.`);
}

/** Walks a list that the keyboard is on to this option, from its first one. */
export async function walkToOption({ page }: Running, option: Locator): Promise<void> {
  await page.keyboard.press('Home');
  const place = Number(await option.getAttribute('aria-posinset'));
  for (let step = 1; step < place; step += 1) await page.keyboard.press('ArrowDown');
}

/** Walks the views of the Reading screen to this one. */
export async function walkToView(running: Running, name: string): Promise<void> {
  const { page } = running;
  await tabTo(running, page.getByRole('button', { name: 'Reading', exact: true }));
  await page.keyboard.press('Enter');
  const tabs = page.getByRole('tablist', { name: 'Views of the book' });
  await tabTo(running, tabs.getByRole('tab', { selected: true }));
  const tab = tabs.getByRole('tab', { name });
  while ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
}
