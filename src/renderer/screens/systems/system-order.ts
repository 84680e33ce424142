/** In which order the systems are listed, and which of them need attention. */
import type { HealthLevel } from '../../../contracts/health.ts';
import type { SystemFigures, SystemState } from '../../../contracts/statistics.ts';
import type { SystemCard, SystemSort } from '../../bridge.ts';
import { systemMark } from '../../book/machine-words.ts';
import type { HealthMark } from '../../ui/marks.tsx';

export interface ListedSystem {
  readonly card: SystemCard;
  readonly figures: SystemFigures | undefined;
  readonly mark: HealthMark;
}

/** What is held or off stands before what works, and that before what rests. */
const stateRanks: Readonly<Record<SystemState, number>> = { paused: 4, draining: 3, off: 2, busy: 1, idle: 0 };

const measures: Readonly<Record<Exclude<SystemSort['by'], 'name'>, (figures: SystemFigures) => number>> = {
  state: ({ state }) => stateRanks[state],
  waiting: ({ queue }) => queue.input_queue_size,
  running: ({ queue }) => queue.processing_queue_size,
  dead: ({ queue }) => queue.error_queue_size,
  time: ({ queue }) => queue.windows['1m'].run_ms.p95,
  oldest: ({ queue }) => queue.oldest_s,
};

/** The shape of a system in the list: the worse of what its queue shows and what Health says of it. */
export function listedMark(figures: SystemFigures | undefined, level: HealthLevel): HealthMark {
  if (figures === undefined) return 'off';
  const mark = systemMark(figures);
  if (mark === 'crit' || level === 'critical') return 'crit';
  return mark === 'well' && level === 'warning' ? 'warn' : mark;
}

export function needsAttention({ mark }: ListedSystem): boolean {
  return mark !== 'well';
}

/** Equal ones by name. */
export function sortedSystems(listed: readonly ListedSystem[], { by, down }: SystemSort): readonly ListedSystem[] {
  const turn = down ? -1 : 1;
  const byName = (a: ListedSystem, b: ListedSystem) => a.card.id.localeCompare(b.card.id, 'en');
  if (by === 'name') return listed.toSorted((a, b) => turn * byName(a, b));
  const measure = ({ figures }: ListedSystem) => (figures === undefined ? 0 : measures[by](figures));
  return listed.toSorted((a, b) => turn * (measure(a) - measure(b)) || byName(a, b));
}

/** A press sorts, a second turns the order round, a third puts the systems back into their groups. */
export function nextSort(now: SystemSort | null, by: SystemSort['by']): SystemSort | null {
  const first = by !== 'name';
  if (now?.by !== by) return { by, down: first };
  return now.down === first ? { by, down: !first } : null;
}
