/** The dashboard's answers, each a pure function of what was measured. */
import type { z } from 'zod';
import type { BookSummary } from '../../../contracts/book.ts';
import { statusView } from '../../../contracts/desk/machine.ts';
import type { Alert, HealthView, RuleView } from '../../../contracts/health.ts';
import type { FolderLook, ProcessFigures } from '../../../contracts/host.ts';
import { folderContents } from '../../../contracts/host.ts';
import type { ItemView } from '../../../contracts/items.ts';
import type { MachineFigures, SystemState } from '../../../contracts/statistics.ts';
import type { SystemDefinition } from '../../../contracts/system.ts';
import type {
  componentSchema,
  errorLogSchema,
  healthAnswerSchema,
  overviewSchema,
  performanceSchema,
  resourcesSchema,
  WindowName,
} from './shapes.ts';

const busiestNamed = 3;

export function overview(
  figures: MachineFigures,
  health: HealthView,
  books: readonly BookSummary[],
): z.infer<typeof overviewSchema> {
  const { state, outstanding, dead, settled_per_second, commit_ms, workers } = statusView(figures);
  const inState = (wanted: SystemState): number => figures.systems.filter(one => one.state === wanted).length;
  const standing = books.filter(book => book.state !== 'trashed');
  return {
    level: health.level,
    state,
    outstanding,
    dead,
    settled_per_second,
    commit_ms,
    workers,
    systems: {
      total: figures.systems.length,
      idle: inState('idle'),
      busy: inState('busy'),
      paused: inState('paused'),
      draining: inState('draining'),
      off: inState('off'),
    },
    books: {
      total: standing.length,
      words: standing.reduce((sum, book) => sum + book.words, 0),
      missing: standing.filter(book => book.state === 'missing').length,
    },
    busiest: figures.systems
      .map(({ id, queue }) => ({ system: id, per_second: queue.windows['5m'].out_per_second }))
      .filter(one => one.per_second > 0)
      .sort((a, b) => b.per_second - a.per_second)
      .slice(0, busiestNamed),
    open_alerts: health.open.length,
  };
}

export function healthAnswer(health: HealthView): z.infer<typeof healthAnswerSchema> {
  return {
    level: health.level,
    since: health.since,
    systems: [...health.systems],
    alerts: health.open.map(({ id, system, rule, level, openedAt, cause, cure, acknowledgedAt }) => ({
      id,
      system,
      rule,
      level,
      opened_at: openedAt,
      cause,
      cure,
      acknowledged: acknowledgedAt !== null,
    })),
  };
}

/** `dead` holds the system's newest dead letter, where it has one. */
export function component(
  { id, title }: SystemDefinition,
  figures: MachineFigures,
  health: HealthView,
  rules: readonly RuleView[],
  dead: readonly ItemView[],
): z.infer<typeof componentSchema> | null {
  const found = figures.systems.find(one => one.id === id);
  if (found === undefined) return null;
  const { queue, state } = found;
  const last = dead.find(item => item.target === id);
  return {
    id,
    title,
    state,
    level: health.systems.find(one => one.id === id)?.level ?? 'healthy',
    waiting: queue.input_queue_size,
    processing: queue.processing_queue_size,
    dead: queue.error_queue_size,
    processed: queue.total_items_processed,
    failed: queue.total_errors,
    oldest_s: queue.oldest_s,
    rules: rules
      .filter(rule => rule.system === id)
      .map(({ rule, level, value, warning, critical, unit }) => ({ rule, level, value, warning, critical, unit })),
    last_error:
      last === undefined
        ? null
        : { item: last.id, operation: last.operation, message: last.error?.message ?? 'Its error was not kept.' },
  };
}

export function performance(
  figures: MachineFigures,
  window: WindowName,
  only: string | undefined,
): z.infer<typeof performanceSchema> {
  const asked = figures.systems.filter(one => only === undefined || one.id === only);
  const measured = asked.map(({ id, queue }) => ({ id, ...queue.windows[window] }));
  return {
    window,
    systems: measured
      .filter(one => one.attempts > 0)
      .sort((a, b) => b.run_ms.p95 - a.run_ms.p95)
      .map(one => ({ ...one, wait_ms: { ...one.wait_ms }, run_ms: { ...one.run_ms } })),
    idle: measured.filter(one => one.attempts === 0).map(one => one.id),
  };
}

/** `before` and `after` are the process at two moments, the seconds between them `elapsedS`. */
export function resources(
  before: ProcessFigures,
  after: ProcessFigures,
  elapsedS: number,
  folder: FolderLook,
): z.infer<typeof resourcesSchema> {
  const bytesOf = (names: readonly string[]): number =>
    folder.entries.filter(entry => names.includes(entry.name)).reduce((sum, entry) => sum + entry.bytes, 0);
  return {
    memory_bytes: after.memoryBytes,
    cpu_cores: elapsedS > 0 ? Math.max(0, after.cpuS - before.cpuS) / elapsedS : 0,
    cores: after.cores,
    uptime_s: after.uptimeS,
    data_folder: folder.path,
    database_bytes: bytesOf([folderContents.database, folderContents.log, folderContents.index]),
    folder_bytes: folder.entries.reduce((sum, entry) => sum + entry.bytes, 0),
    disk_free_bytes: folder.freeBytes,
    disk_total_bytes: folder.totalBytes,
  };
}

export function errorLog(
  dead: readonly ItemView[],
  alerts: readonly Alert[],
  limit: number,
): z.infer<typeof errorLogSchema> {
  const letters = dead.map(item => ({
    at: item.endedAt ?? item.queuedAt,
    kind: 'dead letter' as const,
    system: item.target,
    id: item.id,
    message: item.error?.message ?? 'Its error was not kept.',
    advice: item.error?.advice ?? '',
    open: true,
  }));
  const spoken = alerts.map(alert => ({
    at: alert.openedAt,
    kind: 'alert' as const,
    system: alert.system,
    id: alert.id,
    message: alert.cause,
    advice: alert.cure,
    open: alert.resolvedAt === null,
  }));
  return {
    entries: [...letters, ...spoken].sort((a, b) => b.at - a.at || b.id - a.id).slice(0, limit),
  };
}
