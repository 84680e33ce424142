// Builds what is stale: the sample book, and the app into `out/`, which is replaced as a whole when the build is good.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from './setup/one-at-a-time.mjs';
import { inputKey, isBuilt, outFolder, stampOf } from './build/stale.mjs';
import { buildSample } from './sample.mjs';
import { runScript } from './setup/incomplete.mjs';
import { ensureProject } from './setup/project.mjs';
import { projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say, step } from './setup/say.mjs';

/** @returns {Promise<boolean>} false when the build failed, which was then said, and the last good one stands */
export async function buildWhenStale() {
  buildSample();
  if (isBuilt()) return true;
  return oneAtATime(join(projectRoot, 'node_modules/.building'), async () => {
    const key = inputKey();
    return isBuilt(key) || build(key);
  });
}

async function build(key) {
  const next = `${outFolder}.next-${process.pid}`;
  try {
    const { code, output } = await step('Building the app', () => bundle(basename(next)));
    if (code !== 0) {
      say(output);
      say('The build failed; what is wrong is said above.');
      return false;
    }
    mkdirSync(next, { recursive: true });
    writeFileSync(stampOf(next), key);
    replace(next);
    return true;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** electron-vite writes where the configuration, which reads this variable, tells it to. */
function bundle(folder) {
  const cli = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  return run(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    env: { ...process.env, SCRIPTORIUM_OUT: folder, NODE_ENV: 'production' },
  });
}

function replace(next) {
  const previous = `${next}-previous`;
  try {
    renameSync(outFolder, previous);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(next, outFolder);
  rmSync(previous, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await ensureProject();
    return (await buildWhenStale()) ? 0 : 1;
  });
}
