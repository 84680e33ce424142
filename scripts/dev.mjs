// `npm run dev`: the app with its page served and reloaded as it is edited.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf, outFolder } from './build/stale.mjs';
import { chooseElectron } from './electron/choose.mjs';
import { sandboxArguments } from './electron/path.mjs';
import { buildSample } from './sample.mjs';
import { runScript } from './setup/incomplete.mjs';
import { projectRoot } from './setup/paths.mjs';
import { ensureProject } from './setup/project.mjs';
import { runHere } from './setup/run.mjs';

await runScript(async () => {
  await ensureProject();
  const { executable, trial } = await chooseElectron();
  buildSample();
  // What stands in `out/` from here on is not what a build makes.
  rmSync(stampOf(outFolder), { force: true });
  const sandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : [];
  const cli = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  return runHere(process.execPath, [cli, 'dev', '--watch', ...sandbox, '--', ...process.argv.slice(2)], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ELECTRON_EXEC_PATH: executable,
      ...(trial ? { SCRIPTORIUM_TRIAL_ELECTRON: '1' } : {}),
    },
  });
});
