// End-to-end tests, by Playwright in a real Electron. Where Electron cannot run they fail; they are never skipped.
import { join } from 'node:path';
import { ensureTestElectron } from '../electron/choose.mjs';
import { SetUpIncomplete, tellIncomplete } from '../setup/incomplete.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { runHere } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { onSomeDisplay } from '../setup/virtual-display.mjs';
import { withExit } from './tally.mjs';
import { withReport } from './report-file.mjs';

const playwright = join(projectRoot, 'node_modules/@playwright/test/cli.js');

/**
 * @param {boolean} electronIsThere as `setUpElectron` found
 * @param {string | null} tag only tests with this tag; null for all
 * @returns {Promise<import('./tally.mjs').Tally & { endToEnd: number }>} endToEnd: how many ran
 */
export async function endToEndTests(electronIsThere, tag) {
  say('\nend-to-end tests');
  if (!electronIsThere) {
    say('  failed: there is no Electron to run them in');
    return { passed: 0, failed: 1, endToEnd: 0 };
  }
  const { code, report } = await withReport(file => {
    const some = tag === null ? [] : ['--project=app', `--grep=${tag}`];
    const [command, args] = onSomeDisplay(process.execPath, [playwright, 'test', '--reporter=list,json', ...some]);
    return runHere(command, args, { cwd: projectRoot, env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return {
    ...withExit({ passed: expected, failed: unexpected + flaky + skipped }, code),
    endToEnd: expected + unexpected + flaky,
  };
}

/** Sets Electron and its libraries up; an incomplete set-up is told, and the other checks can go on. */
export async function setUpElectron() {
  try {
    await ensureTestElectron();
    return true;
  } catch (error) {
    if (!(error instanceof SetUpIncomplete)) throw error;
    tellIncomplete(error);
    return false;
  }
}
