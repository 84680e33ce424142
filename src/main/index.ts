/** The app's main process: takes its arguments, its folder and its place as the only one, then opens. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { dataFolder } from '../contracts/data-folder.ts';
import { launchArguments, ownArguments } from './boot/arguments.ts';
import { openLog } from './boot/log.ts';
import { measurePhases } from './boot/phases.ts';
import { registerScheme } from './page/serve.ts';
import { startApp } from './start.ts';

const phases = measurePhases(process.getCreationTime() ?? Date.now(), () => Date.now());
phases.done('process');

const { dataDir, files } = launchArguments(ownArguments(process.argv, app.getAppPath()));
const folder = resolve(dataFolder({ option: dataDir, env: process.env, platform: process.platform, home: homedir() }));
const launchFiles = files.map(file => resolve(file));

app.setName('Scriptorium');
app.setPath('userData', ownFolder());
registerScheme();

if (app.requestSingleInstanceLock({ files: launchFiles })) {
  startApp({ mainUrl: import.meta.url, folder, files: launchFiles, log: openLog(folder), phases });
} else {
  process.stderr.write('Scriptorium is open already with this data folder: its window was brought to the front.\n');
  app.exit(0);
}

/** The app's own part of the data folder; a folder that cannot be made is complained of later, in a window. */
function ownFolder(): string {
  const own = join(folder, 'electron');
  try {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return own;
  } catch {
    return mkdtempSync(join(tmpdir(), 'scriptorium-'));
  }
}
