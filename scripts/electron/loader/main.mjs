// Starts the app that is named on the command line, as Electron's own default app does, which this distribution lacks.
import { createRequire } from 'node:module';
import { app } from 'electron';
import { readCommandLine } from './command-line.mjs';
import { describeApp } from './describe-app.mjs';

const { preloads, appPath } = readCommandLine(process.argv.slice(1));
const require = createRequire(import.meta.url);
for (const preload of preloads) require(preload);

if (appPath === undefined) {
  process.stderr.write('Name the app to start: electron [flags] APP [arguments]\n');
  app.exit(1);
} else {
  const { folder, name, version, mainUrl } = describeApp(appPath);
  process.defaultApp = true;
  app.setAppPath(folder);
  if (name) app.setName(name);
  if (version) app.setVersion(version);
  // Awaited, or `ready` would come before the app has registered its protocols.
  await import(mainUrl);
}
