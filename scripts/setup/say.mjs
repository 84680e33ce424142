// How set-up speaks: one line per step, on standard error so that a command's own output stays clean.

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says what is being done, counts the seconds on a terminal while it lasts, and says how it ended.
 *
 * @template T
 * @param {string} what the step with its size, such as "Installing 180 packages (270 MB)"
 * @param {() => Promise<T>} work its result may carry the exit code of a program
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  say(`${what} …`);
  const ticking = process.stderr.isTTY
    ? setInterval(() => process.stderr.write(`\r  ${seconds()} s`), 1000)
    : undefined;
  try {
    const result = await work();
    if (ticking) process.stderr.write('\r');
    say(`  ${result?.code ? 'failed' : 'done'} in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(ticking);
  }
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
