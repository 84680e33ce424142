// Unit and conformance tests, by Vitest in plain Node. A test that is skipped counts as failed.
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { runHere } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { withExit } from './tally.mjs';
import { withReport } from './report-file.mjs';

const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');

/** @returns {Promise<import('./tally.mjs').Tally>} */
export async function unitTests() {
  say('\nunit and conformance tests');
  const { code, report } = await withReport(file =>
    runHere(process.execPath, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
      cwd: projectRoot,
    }),
  );
  return withExit(count(report), code);
}

function count(report) {
  if (!report) return { passed: 0, failed: 0 };
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) say(`  ${skipped} skipped, which counts as failed: a test that does not run proves nothing`);
  // A file that could not be loaded names no test.
  const unloaded = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + unloaded.length };
}
