/** How requests and events of the window are declared: one schema in, one out. */
import type { z } from 'zod';

export interface RequestContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
}

export function request<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): RequestContract<I, O> {
  return { input, output };
}

/** The names of the only channels there are between the page and the main process. */
export const requestChannel = 'scriptorium:request';
export const eventChannel = 'scriptorium:event';
export const openChannel = 'scriptorium:open';
