/** What a second start of the app hands over to the first. */
import { z } from 'zod';

const schema = z.object({ files: z.array(z.string().min(1)).max(1000) });

/** The manuscripts that it was started with; none where it says nothing of the kind. */
export function handedOver(data: unknown): readonly string[] {
  return schema.safeParse(data).data?.files ?? [];
}
