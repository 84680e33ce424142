/** What `identity_processor` publishes of a scene's speakers and of the cast. */
import type { z } from 'zod';
import type { castEntrySchema, speakersSchema } from '../../../reading/identity-processor/system.ts';

export type Speakers = z.infer<typeof speakersSchema>;
export type CastEntry = z.infer<typeof castEntrySchema>;
