/** Keeps the last reports, and compares the newest with the one before. */
import type { ReadContext } from '../../../contracts/records.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { type CheckReport, reportSchema, systemHealthChecker } from './system.ts';

const keptReports = 50;

export const records = defineRecords(systemHealthChecker, {
  migrations: [
    {
      version: 1,
      sql: 'CREATE TABLE system_health_checker_reports (item INTEGER PRIMARY KEY, report TEXT NOT NULL)',
    },
  ],
  gather: {
    get_health_report(context) {
      const [newest = null, before = null] = lastReports(context);
      const kept = Number(context.get('SELECT COUNT(*) AS n FROM system_health_checker_reports')?.['n'] ?? 0);
      return { report: newest, ...compare(newest, before), kept };
    },
  },
  apply: {
    run_health_check(context, _data, report) {
      context.run(
        'INSERT OR REPLACE INTO system_health_checker_reports (item, report) VALUES (?, ?)',
        context.item.id,
        JSON.stringify(report),
      );
      context.run(
        `DELETE FROM system_health_checker_reports WHERE item NOT IN
         (SELECT item FROM system_health_checker_reports ORDER BY item DESC LIMIT ?)`,
        keptReports,
      );
    },
  },
});

function lastReports(context: ReadContext): readonly CheckReport[] {
  return context
    .all('SELECT report FROM system_health_checker_reports ORDER BY item DESC LIMIT 2')
    .map(row => reportSchema.parse(JSON.parse(String(row['report']))));
}

function compare(newest: CheckReport | null, before: CheckReport | null): { worse: string[]; better: string[] } {
  if (newest === null || before === null) return { worse: [], better: [] };
  const unwell = ({ findings }: CheckReport): ReadonlySet<string> =>
    new Set(findings.filter(one => one.state === 'warning' || one.state === 'critical').map(one => one.check));
  const [now, then] = [unwell(newest), unwell(before)];
  return { worse: [...now].filter(check => !then.has(check)), better: [...then].filter(check => !now.has(check)) };
}
