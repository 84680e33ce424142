/** What answers the page: one handler for each request, checked for completeness when compiled. */
import type { RequestName, requests } from '../../contracts/ipc/index.ts';
import type { z } from 'zod';

/** Gets input that fits its schema; what it throws becomes a failure. */
export type Handler<N extends RequestName> = (
  input: z.output<(typeof requests)[N]['input']>,
) => Promise<z.input<(typeof requests)[N]['output']>>;

/** The handlers of one namespace, or of several. */
export type Handlers<Space extends string> = {
  readonly [N in Extract<RequestName, `${Space}.${string}`>]: Handler<N>;
};

export type AllHandlers = { readonly [N in RequestName]: Handler<N> };
