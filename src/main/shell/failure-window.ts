/** A small window with one failure in it; the app ends when it is closed. */
import { BrowserWindow } from 'electron';
import type { Failure } from '../../contracts/errors.ts';
import { origin } from '../page/origin.ts';
import { failurePage } from './failure-page.ts';
import { groundColour } from './main-window.ts';

const failureUrl = `${origin}/failure`;

/** Opens the window. The page is put among those that the protocol serves. */
export function showFailure(failure: Failure, pages: Map<string, string>, icon: string): void {
  pages.set(failureUrl, failurePage(failure));
  const window = new BrowserWindow({
    width: 640,
    height: 360,
    title: 'Scriptorium cannot open',
    icon,
    backgroundColor: groundColour(),
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  void window.loadURL(failureUrl);
}
