/** Ends a process at once, whatever it does. */

/** One that has gone meanwhile is let be: how it ended is told by whoever started it. */
export function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // There is no such process any more, or another's bears its number.
  }
}
