/** What the doctor found, and what can be done about it. */
import { z } from 'zod';

export const doctorFindingSchema = z.object({
  check: z.string(),
  /** `off`: there is nothing to check. */
  state: z.enum(['ok', 'warning', 'critical', 'off']),
  said: z.string(),
  /** What to do; null where nothing has to be done. */
  cure: z.string().nullable(),
  /** What was done about it, with `--mend`; null where nothing was. */
  mended: z.string().nullable(),
});
export type DoctorFinding = z.infer<typeof doctorFindingSchema>;

/** A finding, and what mends it where the doctor can. */
export interface Diagnosis extends Omit<DoctorFinding, 'mended'> {
  /** Resolves with what was done, in a sentence. */
  readonly mend?: () => Promise<string>;
}

export function fine(check: string, said: string): Diagnosis {
  return { check, state: 'ok', said, cure: null };
}

/** Carries out the mending of one diagnosis; a failure to mend is said, and leaves the finding as it is. */
export async function treat({ mend, ...finding }: Diagnosis, mending: boolean): Promise<DoctorFinding> {
  if (mend === undefined) return { ...finding, mended: null };
  if (!mending)
    return { ...finding, cure: `${finding.cure ?? ''} \`scriptorium doctor --mend\` does it.`.trim(), mended: null };
  try {
    return { ...finding, state: 'ok', cure: null, mended: await mend() };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...finding, cure: `${finding.cure ?? ''} It could not be mended: ${why}`.trim(), mended: null };
  }
}
