// Counts of tests, added up over the parts of a run.

/** @typedef {{ readonly passed: number, readonly failed: number }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function total(tallies) {
  return tallies.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** A check that is one test. @param {boolean} passed @returns {Tally} */
export function single(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A run of many tests: one that ended badly without naming a failed test counts as one, and so does one without tests.
 *
 * @param {Tally} counted
 * @param {number} exitCode
 * @returns {Tally}
 */
export function withExit({ passed, failed }, exitCode) {
  const silentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed };
}
