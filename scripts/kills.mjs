// Kills the engine at its work as often as is said, and compares with an account kept outside it:
// `node scripts/kills.mjs [times]`, a thousand times where nothing is said. A thousand take about ten minutes.
import { join } from 'node:path';
import { runScript } from './setup/incomplete.mjs';
import { projectRoot } from './setup/paths.mjs';
import { ensureProject } from './setup/project.mjs';
import { runHere } from './setup/run.mjs';

await runScript(async () => {
  const times = Number(process.argv[2] ?? 1_000);
  if (!Number.isInteger(times) || times < 1) {
    process.stderr.write('Say how many times, as a whole number: node scripts/kills.mjs 1000\n');
    return 2;
  }
  process.env['SCRIPTORIUM_KILLS'] = String(times);
  await ensureProject();
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  return runHere(process.execPath, [vitest, 'run', 'tests/faults/account.test.ts'], {
    cwd: projectRoot,
  });
});
