/** The quick check: can results be stored, does every queue move, does somebody keep watch. Pure. */
import type { z } from 'zod';
import type { HealthLevel, RuleView, Watch } from '../../../contracts/health.ts';
import type { MachineFigures } from '../../../contracts/statistics.ts';
import type { checkSchema } from './shapes.ts';

/** A sample is taken each second; a busy process may be late. */
const lateMs = 10_000;

export function quickCheck(
  figures: MachineFigures,
  level: HealthLevel,
  rules: readonly RuleView[],
  { since, sampledAt }: Watch,
  now: number,
): z.infer<typeof checkSchema> {
  const stalled = rules.filter(rule => rule.rule === 'stalled' && rule.level !== 'healthy').map(rule => rule.system);
  const quietMs = Math.max(0, now - (sampledAt ?? since));
  const checks = [
    {
      check: 'storing',
      ok: figures.store_failure === null,
      said: figures.store_failure ?? `Results are stored; a commit takes ${figures.commit_ms.toFixed(1)} ms.`,
    },
    {
      check: 'queues',
      ok: stalled.length === 0,
      said: stalled.length === 0 ? 'Every queue that has work moves.' : `Nothing moves in ${stalled.join(', ')}.`,
    },
    {
      check: 'threads',
      ok: figures.workers.slots > 0,
      said: `${figures.workers.busy} of ${figures.workers.slots} computing threads are busy.`,
    },
    {
      check: 'dead letters',
      ok: figures.dead === 0,
      said:
        figures.dead === 0
          ? 'There are no dead letters.'
          : figures.dead === 1
            ? 'There is one dead letter.'
            : `There are ${figures.dead} dead letters.`,
    },
    {
      check: 'watch',
      ok: quietMs <= lateMs,
      said:
        sampledAt === null
          ? `No sample has been taken in the ${(quietMs / 1000).toFixed(1)} s since the start.`
          : `The last sample is ${(quietMs / 1000).toFixed(1)} s old.`,
    },
  ];
  return { ok: checks.every(one => one.ok), level, checks };
}
