// `scriptorium` from a clone: builds first when something is stale, then runs the command line in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale } from './build.mjs';
import { outFolder } from './build/stale.mjs';
import { runScript } from './setup/incomplete.mjs';
import { callerFolder } from './setup/paths.mjs';
import { ensureProject } from './setup/project.mjs';

await runScript(async () => {
  await ensureProject();
  if (!(await buildWhenStale())) return 1;
  const cli = join(outFolder, 'main/cli.js');
  process.chdir(callerFolder('cli'));
  process.argv[1] = cli;
  await import(pathToFileURL(cli).href);
  return undefined;
});
