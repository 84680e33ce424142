/** Answers about health. */
import type { Engine } from '../../engine/index.ts';
import type { Handlers } from './handlers.ts';

export function healthHandlers(engine: () => Promise<Engine>): Handlers<'health'> {
  const health = async (): Promise<Engine['health']> => (await engine()).health;
  return {
    'health.view': async () => (await health()).view(),
    'health.alerts': async ({ open, limit }) => [
      ...(await (await health()).alerts({ limit, ...(open === undefined ? {} : { open }) })),
    ],
    'health.acknowledge': async ({ id }) => (await health()).acknowledge(id),
    'health.snooze': async ({ id, until }) => (await health()).snooze(id, until),
    'health.rules': async ({ system }) => [...(await health()).rules(system)],
    'health.setRule': async ({ system, rule, thresholds }) => (await health()).setRule(system, rule, thresholds),
    'health.rehearse': async ({ system, rule, thresholds }) => (await health()).rehearse(system, rule, thresholds),
    'health.history': async ({ system, from, to }) => [...(await (await health()).history(system, from, to))],
  };
}
