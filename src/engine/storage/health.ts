/** Alerts, the writer's thresholds and a day of samples as rows. */
import type { Alert, AlertFilter, HealthSample, RuleId, RuleThresholds } from '../../contracts/health.ts';
import type { SqlRow } from '../../contracts/records.ts';
import type { HealthChange, HealthMemory, KeptSample } from '../../contracts/storage.ts';
import { merged } from '../health/samples.ts';
import { fewestTimed } from '../health/values.ts';
import type { Database } from './driver.ts';

/** Resolved alerts that are kept. */
const keptAlerts = 1_000;

export function keepHealth(database: Database, change: HealthChange): void {
  for (const alert of change.alerts) keepAlert(database, alert);
  for (const sample of change.samples) keepSample(database, sample);
  for (const { system, rule, thresholds } of change.rules) {
    if (thresholds === null) {
      database.run('DELETE FROM engine_health_rules WHERE system = ? AND rule = ?', system ?? '', rule);
    } else {
      database.run(
        'INSERT OR REPLACE INTO engine_health_rules (system, rule, thresholds) VALUES (?, ?, ?)',
        system ?? '',
        rule,
        JSON.stringify(thresholds),
      );
    }
  }
  if (change.samples.length > 0) {
    database.run('DELETE FROM engine_samples WHERE at < ?', change.thinBefore);
    database.run(
      `DELETE FROM engine_alerts WHERE resolved_at IS NOT NULL AND id <= (SELECT max(id) FROM engine_alerts) - ?`,
      keptAlerts,
    );
  }
}

function keepAlert(database: Database, alert: Alert): void {
  database.run(
    'INSERT OR REPLACE INTO engine_alerts (id, resolved_at, alert) VALUES (?, ?, ?)',
    alert.id,
    alert.resolvedAt,
    JSON.stringify(alert),
  );
}

/** A minute that an earlier run began is gone on with. */
function keepSample(database: Database, sample: KeptSample): void {
  const { system, at } = sample;
  const row = database.get('SELECT sample FROM engine_samples WHERE system = ? AND at = ?', system, at);
  const known = row === undefined ? null : (JSON.parse(String(row['sample'])) as KeptSample);
  database.run(
    'INSERT OR REPLACE INTO engine_samples (system, at, sample) VALUES (?, ?, ?)',
    system,
    at,
    JSON.stringify(known === null ? sample : merged(known, sample)),
  );
}

/** What health goes on from when a folder is opened. */
export function healthMemory(database: Database): HealthMemory {
  const past: Record<string, number[]> = {};
  for (const row of database.all('SELECT sample FROM engine_samples ORDER BY at')) {
    const { system, p95, attempts } = JSON.parse(String(row['sample'])) as KeptSample;
    if (p95 !== null && attempts >= fewestTimed) (past[system] ??= []).push(p95);
  }
  return {
    open: database.all('SELECT alert FROM engine_alerts WHERE resolved_at IS NULL ORDER BY id').map(toAlert),
    lastId: Number(database.get('SELECT max(id) AS id FROM engine_alerts')?.['id'] ?? 0),
    rules: database.all('SELECT system, rule, thresholds FROM engine_health_rules').map(row => ({
      system: row['system'] === '' ? null : String(row['system']),
      rule: String(row['rule']) as RuleId,
      thresholds: JSON.parse(String(row['thresholds'])) as RuleThresholds,
    })),
    past,
  };
}

/** Newest first. */
export function listAlerts(database: Database, { open, system, limit }: AlertFilter): readonly Alert[] {
  const resolved = open === undefined ? '1' : `resolved_at IS ${open ? '' : 'NOT '}NULL`;
  const whose = system === undefined ? '1' : `alert ->> '$.system' = ?`;
  return database
    .all(
      `SELECT alert FROM engine_alerts WHERE ${resolved} AND ${whose} ORDER BY id DESC LIMIT ?`,
      ...(system === undefined ? [] : [system]),
      limit,
    )
    .map(toAlert);
}

/** Minutes, oldest first. */
export function listSamples(database: Database, system: string, from: number, to: number): readonly HealthSample[] {
  const until = Number.isFinite(to) ? to : Number.MAX_SAFE_INTEGER;
  return database
    .all('SELECT sample FROM engine_samples WHERE system = ? AND at >= ? AND at < ? ORDER BY at', system, from, until)
    .map(row => {
      const { system: _system, attempts: _attempts, ...sample } = JSON.parse(String(row['sample'])) as KeptSample;
      return sample;
    });
}

function toAlert(row: SqlRow): Alert {
  return JSON.parse(String(row['alert'])) as Alert;
}
