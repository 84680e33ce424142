/** What closing the window means: into the tray where there is one and the writer wants it, else the end. */
import type { App, BrowserWindow } from 'electron';

export interface CloseToTrayOptions {
  readonly app: Pick<App, 'on'>;
  readonly window: Pick<BrowserWindow, 'on' | 'hide' | 'close' | 'isDestroyed'>;
  readonly wanted: () => boolean;
  /** Asks the desktop whether there is a tray at this moment. */
  readonly look: () => Promise<boolean>;
  readonly onHidden: () => void;
}

/** The desktop is asked each time, since a panel may have gone; without a clear yes the window closes as any other. */
export function closeToTray({ app, window, wanted, look, onHidden }: CloseToTrayOptions): void {
  let ending = false;
  let asking = false;
  app.on('before-quit', () => {
    ending = true;
  });
  window.on('close', event => {
    if (ending || !wanted()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void look()
      .catch(() => false)
      .then(present => {
        asking = false;
        if (window.isDestroyed() || ending) return;
        if (present) {
          window.hide();
          onHidden();
          return;
        }
        ending = true;
        window.close();
      });
  });
}
