/** Ends the app in good order: what is open is closed first, for a few seconds at most. */
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';

const longestMs = 5000;

/** Holds back the end of the app until `close` is done. Returns what sets the exit code. */
export function closeBeforeQuitting(
  close: () => Promise<void>,
  onFailure: (error: unknown) => void,
): (code: number) => void {
  let exitCode = 0;
  let closing: Promise<void> | undefined;
  app.on('will-quit', event => {
    event.preventDefault();
    // Whoever opens the app now gets a window of their own as soon as the folder is free.
    app.releaseSingleInstanceLock();
    closing ??= Promise.race([close().catch(onFailure), wait(longestMs)]).finally(() => app.exit(exitCode));
  });
  app.on('window-all-closed', () => app.quit());
  return code => {
    exitCode = code;
  };
}
