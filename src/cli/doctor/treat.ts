/** A finding of the doctor, and what was done about it. */
import { z } from 'zod';
import { findingSchema } from '../../contracts/findings.ts';
import { type Diagnosis, findingOf } from '../../workers/check-up/diagnosis.ts';

export const doctorFindingSchema = findingSchema.extend({
  /** What was done about it, with `--mend`; null where nothing was. */
  mended: z.string().nullable(),
});
export type DoctorFinding = z.infer<typeof doctorFindingSchema>;

/** Carries out the mending of one diagnosis; a failure to mend is said, and leaves the finding as it is. */
export async function treat(diagnosis: Diagnosis, mending: boolean): Promise<DoctorFinding> {
  const { mend, ...finding } = diagnosis;
  if (mend === undefined || !mending) return { ...findingOf(diagnosis), mended: null };
  try {
    return { ...finding, state: 'ok', cure: null, mended: await mend() };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...finding, cure: `${finding.cure ?? ''} It could not be mended: ${why}`.trim(), mended: null };
  }
}
