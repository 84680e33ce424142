/** A report on some hours of the machine, from the samples that were kept of it. Pure. */
import type { z } from 'zod';
import { type HealthSample, healthLevels } from '../../../contracts/health.ts';
import type { reportSchema } from './shapes.ts';

export interface SampledSystem {
  readonly id: string;
  readonly title: string;
  /** Oldest first. */
  readonly samples: readonly HealthSample[];
}

type Report = z.infer<typeof reportSchema>;

const minuteMs = 60_000;

export function report(systems: readonly SampledSystem[], from: number, to: number): Report {
  const rows = systems.map(({ id, samples }) => ({
    id,
    settled: Math.round(samples.reduce((sum, sample) => sum + sample.settled * sample.count, 0)),
    most_waiting: samples.reduce((most, sample) => Math.max(most, sample.depth.max), 0),
    warning_minutes: minutesAt(samples, 'warning'),
    critical_minutes: minutesAt(samples, 'critical'),
    dead: samples.at(-1)?.dead ?? 0,
  }));
  const titles = new Map(systems.map(system => [system.id, system.title]));
  return { from, to, systems: rows, text: words(rows, titles, from, to) };
}

/** Minutes whose worst second was at this level: how many of their seconds were, is not kept. */
function minutesAt(samples: readonly HealthSample[], level: HealthSample['level']): number {
  const worst = new Map<number, number>();
  for (const sample of samples) {
    const minute = Math.floor(sample.at / minuteMs);
    worst.set(minute, Math.max(worst.get(minute) ?? 0, healthLevels.indexOf(sample.level)));
  }
  return [...worst.values()].filter(found => healthLevels[found] === level).length;
}

function words(rows: Report['systems'], titles: ReadonlyMap<string, string>, from: number, to: number): string {
  const settled = rows.reduce((sum, row) => sum + row.settled, 0);
  const unwell = rows.filter(row => row.warning_minutes + row.critical_minutes > 0);
  const active = rows.filter(row => row.settled > 0 || row.dead > 0 || unwell.includes(row));
  const table = [
    '| system | done | most waiting | minutes with a warning | minutes with something critical | dead letters |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...active.map(
      row =>
        `| ${titles.get(row.id) ?? row.id} | ${row.settled} | ${row.most_waiting} | ${row.warning_minutes} | ${row.critical_minutes} | ${row.dead} |`,
    ),
  ];
  return [
    '# The machine',
    '',
    `From ${stamp(from)} to ${stamp(to)}.`,
    '',
    settled === 0 ? 'Nothing was done.' : `${settled} ${settled === 1 ? 'item was' : 'items were'} done.`,
    unwell.length === 0
      ? 'No system was unwell.'
      : `Unwell at some time: ${unwell.map(row => titles.get(row.id) ?? row.id).join(', ')}.`,
    ...(active.length === 0 ? [] : ['', ...table]),
    '',
  ].join('\n');
}

/** The time as UTC to the minute, so that the same samples give the same words everywhere. */
function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
