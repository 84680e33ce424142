/** Follows the page of a window: when it begins anew, and when its process dies. */
import type { BrowserWindow } from 'electron';

export interface PageLife {
  readonly onGone: () => void;
  readonly log: (message: string) => void;
}

/** Two crashes closer together than this are no accident: the page is not loaded a third time. */
const soonMs = 10_000;

export function followPage(window: BrowserWindow, { onGone, log }: PageLife): void {
  let lastCrash = -Infinity;
  const { webContents } = window;
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) onGone();
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    onGone();
    if (reason === 'clean-exit') return;
    log(`The page's process ended: ${reason}`);
    const now = performance.now();
    if (now - lastCrash > soonMs) webContents.reload();
    lastCrash = now;
  });
}
