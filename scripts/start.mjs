// `npm start`: sets up what is missing, builds what is stale and opens the window; without a screen it reads the book,
// or the sample, in the terminal.
import { join } from 'node:path';
import { buildWhenStale } from './build.mjs';
import { chooseElectron } from './electron/choose.mjs';
import { sandboxArguments } from './electron/path.mjs';
import { hasDisplay } from './setup/display.mjs';
import { runScript } from './setup/incomplete.mjs';
import { callerFolder, projectRoot } from './setup/paths.mjs';
import { ensureProject } from './setup/project.mjs';
import { runHere } from './setup/run.mjs';
import { say } from './setup/say.mjs';

const args = process.argv.slice(2);
const cwd = callerFolder('start');

await runScript(async () => {
  await ensureProject();
  const window = hasDisplay() ? await chooseElectron() : undefined;
  if (!(await buildWhenStale())) return 1;
  return window ? openWindow(window) : readInTerminal();
});

function openWindow({ executable, trial }) {
  const env = { ...process.env, ...(trial ? { SCRIPTORIUM_TRIAL_ELECTRON: '1' } : {}) };
  return runHere(executable, [...sandboxArguments(), projectRoot, ...args], { cwd, env });
}

function readInTerminal() {
  const sample = namesFile() ? [] : ['--sample'];
  say(
    `There is no screen here to open a window on; reading ${sample.length > 0 ? 'the sample book' : 'it'} in the terminal instead.`,
  );
  return runHere(process.execPath, [join(projectRoot, 'scripts/cli.mjs'), 'analyze', ...sample, ...args], { cwd });
}

/** Whether the arguments name a manuscript, beside the data folder. */
function namesFile() {
  return args.some((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--data-dir');
}
