// Which Electron the tests start, for whoever starts one: Playwright, a test of crashes, a measurement.
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { hasOldestElectron, oldestElectronFolder } from './oldest.mjs';

/** The folder of the distribution that tests run on, or none where only the official one exists. */
export function electronFolder() {
  return hasOldestElectron() ? oldestElectronFolder() : process.env.ELECTRON_OVERRIDE_DIST_PATH;
}

/** The executable that tests start. @returns {string} */
export function electronExecutable() {
  const folder = electronFolder();
  return folder ? join(folder, 'electron') : createRequire(import.meta.url)('electron');
}

/** What goes before the app on Electron's command line: Chromium's sandbox does not work for root. @returns {string[]} */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
