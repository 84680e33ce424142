// A place for a test runner's JSON report, which is read and then removed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {(file: string) => Promise<number>} runTests runs them with the report going to the file; gives the exit code
 * @returns {Promise<{ code: number, report: any }>} no report where the runner died before it wrote one
 */
export async function withReport(runTests) {
  const folder = mkdtempSync(join(tmpdir(), 'scriptorium-report-'));
  const file = join(folder, 'report.json');
  try {
    const code = await runTests(file);
    return { code, report: read(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
