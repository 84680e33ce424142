/** A finding about the data folder, and what mends it where the program can. */
import type { Finding } from '../../contracts/findings.ts';

export interface Diagnosis extends Finding {
  /** Loses nothing; resolves with what was done, in a sentence. */
  readonly mend?: () => Promise<string>;
}

export function fine(check: string, said: string): Diagnosis {
  return { check, state: 'ok', said, cure: null };
}

/** The finding alone; its cure names the command that mends it, where there is one. */
export function findingOf({ mend, ...finding }: Diagnosis): Finding {
  if (mend === undefined) return finding;
  return { ...finding, cure: `${finding.cure ?? ''} \`scriptorium doctor --mend\` does it.`.trim() };
}
