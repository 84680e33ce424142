/** The window by keyboard alone: where the focus is, and how Tab reaches what is wanted. */
import type { Page } from '@playwright/test';

export interface Stop {
  /** What the element is called: its label, or its words. */
  readonly name: string;
  /** Whether it can be told by sight: inside the window, and with a ring or a mark of its own. */
  readonly isSeen: boolean;
}

/** What has the focus; null where nothing has. */
export function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (here === null || here === document.body) return null;
    const hasRing = (element: Element | null): boolean =>
      element !== null && getComputedStyle(element).outlineStyle !== 'none';
    const { top, bottom, left, right } = here.getBoundingClientRect();
    return {
      name: here.getAttribute('aria-label') ?? (here.closest('label') ?? here).textContent.trim(),
      isSeen:
        (here.matches('main') || hasRing(here) || hasRing(here.nextElementSibling)) &&
        bottom > 0 &&
        right > 0 &&
        top < innerHeight &&
        left < innerWidth,
    };
  });
}

/** Presses Tab until what is called so has the focus; throws where the keyboard loses its place or never gets there. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (here === null) continue;
    if (!here.isSeen) throw new Error(`The focus is on "${here.name}", and nobody sees it.`);
    if (typeof name === 'string' ? here.name.startsWith(name) : name.test(here.name)) return;
    passed.push(here.name.slice(0, 40));
  }
  throw new Error(`The keyboard does not reach ${name}, but: ${passed.join(' · ')}`);
}

/** All stops of Tab, once around the window. */
export async function walkAround(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  const marked = (): Promise<boolean> =>
    page.evaluate(() => {
      const here = document.activeElement;
      const seen = here?.hasAttribute('data-walked') === true;
      here?.setAttribute('data-walked', '');
      return seen;
    });
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null) continue;
    if (await marked()) {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('[data-walked]')) one.removeAttribute('data-walked');
      });
      return stops;
    }
    stops.push(stop);
  }
  throw new Error(`Tab does not come back to where it was: ${stops.map(({ name }) => name.slice(0, 20)).join(' · ')}`);
}
