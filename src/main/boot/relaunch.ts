/** Closes the app in good order and opens it again on the same data folder. */
import { app } from 'electron';
import { relaunchArguments } from './arguments.ts';

/** The page gets the answer that says so first. */
const graceMs = 300;

/** Manuscripts that were named at this start are not opened again. */
export function restartApp(): void {
  setTimeout(() => {
    app.relaunch({ args: [...relaunchArguments(process.argv, app.getAppPath())] });
    app.quit();
  }, graceMs);
}
