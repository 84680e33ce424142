/** What is wrong with what the page is about to be told, in development and in tests; figures are the one large thing. */
import { machineFiguresSchema } from '../../contracts/ipc/figures.ts';
import type { EventName } from '../../contracts/ipc/index.ts';

/** Null where nothing is wrong. Costs about as much as the copy that is sent. */
export function eventFault(name: EventName, payload: unknown): string | null {
  if (name !== 'machine.figures') return null;
  const issue = machineFiguresSchema.safeParse(payload).error?.issues[0];
  return issue === undefined ? null : `${name} was told wrongly at ${issue.path.join('.')}: ${issue.code}`;
}
