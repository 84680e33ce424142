/** What a check-up finds: said by the command line, the window and the systems in the same words. */
import { z } from 'zod';

export const findingSchema = z.object({
  check: z.string(),
  /** `off`: there is nothing to check, since it is not set up. */
  state: z.enum(['ok', 'warning', 'critical', 'off']),
  /** What was found, in a sentence. */
  said: z.string(),
  /** What to do; null where nothing has to be done. */
  cure: z.string().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
