// The one error of set-up: what is missing, and the one command that mends it.

/** Exit code of a command whose set-up is incomplete. */
export const exitIncomplete = 4;

export class SetUpIncomplete extends Error {
  /**
   * @param {string} missing what could not be had, and why
   * @param {string} mend the one command that mends it, or what to do where no command can
   */
  constructor(missing, mend) {
    super(missing);
    this.name = 'SetUpIncomplete';
    this.mend = mend;
  }
}

/**
 * Runs a script's main function; an incomplete set-up is told in two lines and ends with code 4.
 *
 * @param {() => Promise<number | undefined>} main gives the exit code; none leaves it to the process
 */
export async function runScript(main) {
  try {
    const code = await main();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof SetUpIncomplete)) throw error;
    tellIncomplete(error);
    process.exitCode = exitIncomplete;
  }
}

/** @param {SetUpIncomplete} error */
export function tellIncomplete(error) {
  process.stderr.write(`\n${error.message}\nTo mend it: ${error.mend}\n`);
}
