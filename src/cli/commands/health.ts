/** `scriptorium health`: what is wrong, with cause and cure; what is said about it; and the rules behind it. */
import { alertView, healthReport, rulesReport } from '../../contracts/desk/health.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { type Alert, type RuleId, ruleIds, wholeMachine } from '../../contracts/health.ts';
import type { Engine } from '../../engine/index.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { counted, table } from '../terminal/layout.ts';
import { requireSystem } from './items.ts';

export interface HealthOptions {
  /** End with 1 where something is critical. */
  readonly check?: boolean;
}

export function health(desk: Desk, { check }: HealthOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const report = healthReport(await engine.health.look());
    const words = (): string => {
      if (report.alerts.length === 0) return `All is well: ${counted(report.systems.length, 'system')}, no alert.`;
      return report.alerts
        .map(alert => {
          const known = alert.acknowledged_at === null ? snoozed(alert.snoozed_until) : ', acknowledged';
          return `${alert.id}  ${alert.level}${known}  ${alert.cause}\n    ${alert.cure}`;
        })
        .join('\n');
    };
    await desk.answer({ json: report, words });
    return check === true && report.level === 'critical' ? exitCodes.failed : exitCodes.done;
  });
}

/** Alerts that are over, the newest first. */
export function healthPast(desk: Desk, { limit }: { readonly limit: number }): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const past = await engine.health.alerts({ open: false, limit });
    const line = ({ id, level, openedAt, resolvedAt, cause }: Alert): string =>
      `${id}  ${level}  ${when(openedAt)} to ${when(resolvedAt ?? openedAt)}  ${cause}`;
    const words = (): string => (past.length === 0 ? 'No alert has come and gone.' : past.map(line).join('\n'));
    await desk.answer({ json: { alerts: past.map(alertView) }, words });
    return exitCodes.done;
  });
}

export function healthAck(desk: Desk, id: number): Promise<ExitCode> {
  return desk.withEngine(async engine => answerAlert(desk, await engine.health.acknowledge(id), 'Acknowledged'));
}

export function healthSnooze(desk: Desk, id: number, { minutes }: { readonly minutes: number }): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    const alert = await engine.health.snooze(id, Date.now() + minutes * 60_000);
    return answerAlert(desk, alert, `Silent for ${counted(minutes, 'minute')}, unless it gets worse`);
  });
}

export function healthRules(desk: Desk, system: string | undefined): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    requireWatched(engine, system);
    await engine.health.look();
    const rules = engine.health.rules(system ?? null);
    await desk.answer({ json: rulesReport(rules), words: () => rulesInWords(rules) });
    return exitCodes.done;
  });
}

export interface SetOptions {
  readonly warning?: number;
  readonly critical?: number;
  readonly rise?: number;
  readonly fall?: number;
  readonly default?: boolean;
  /** Sets nothing: says how often the rule would have spoken in the last day. */
  readonly try?: boolean;
}

export function healthSet(desk: Desk, system: string, rule: string, options: SetOptions): Promise<ExitCode> {
  return desk.withEngine(async engine => {
    requireWatched(engine, system);
    const id = requireRule(rule);
    const whose = system === wholeMachine ? null : system;
    const present = engine.health.rules(system).find(one => one.rule === id);
    const { warning, critical, rise, fall } = options;
    if (options.default !== true && [warning, critical, rise, fall].every(value => value === undefined)) {
      throw new ScriptoriumError('usage', 'Say what to set: --warning, --critical, --rise, --fall, or --default.');
    }
    if (options.default === true && [warning, critical, rise, fall].some(value => value !== undefined)) {
      throw new ScriptoriumError('usage', 'Set thresholds, or take the usual ones back with --default, not both.');
    }
    if (options.default === true && options.try === true) {
      throw new ScriptoriumError('usage', 'Try thresholds, or take the usual ones back, not both.');
    }
    const thresholds = {
      warning: warning ?? present?.warning ?? Number.NaN,
      critical: critical ?? present?.critical ?? Number.NaN,
      riseS: rise ?? present?.riseS ?? 0,
      fallS: fall ?? present?.fallS ?? 0,
    };
    if (options.try === true) return rehearsed(desk, await engine.health.rehearse(whose, id, thresholds));
    const view = await engine.health.setRule(whose, id, options.default === true ? null : thresholds);
    await desk.answer({ json: rulesReport([view]).rules[0], words: () => rulesInWords([view]) });
    return exitCodes.done;
  });
}

async function rehearsed(desk: Desk, said: { readonly times: number; readonly minutes: number }): Promise<ExitCode> {
  const words = (): string =>
    `It would have spoken ${counted(said.times, 'time')} in the ${counted(said.minutes, 'minute')} of the last day that are known. Nothing was set.`;
  await desk.answer({ json: said, words });
  return exitCodes.done;
}

function when(at: number): string {
  return new Date(at).toLocaleString('en-GB');
}

async function answerAlert(desk: Desk, alert: Alert, done: string): Promise<ExitCode> {
  await desk.answer({ json: alertView(alert), words: () => `${done}: ${alert.cause}` });
  return exitCodes.done;
}

function rulesInWords(rules: ReturnType<Engine['health']['rules']>): string {
  const columns = [
    { title: 'System' },
    { title: 'Rule' },
    { title: 'Warning', right: true },
    { title: 'Critical', right: true },
    { title: 'Unit' },
    { title: 'Worse after', right: true },
    { title: 'Better after', right: true },
    { title: 'Now', right: true },
    { title: 'Level' },
    { title: 'Set by' },
  ];
  return table(
    columns,
    rules.map(rule => [
      rule.system ?? wholeMachine,
      rule.rule,
      String(rule.warning),
      String(rule.critical),
      rule.unit,
      `${rule.riseS} s`,
      `${rule.fallS} s`,
      rule.value === null ? '' : String(Math.round(rule.value * 10) / 10),
      rule.level,
      rule.custom ? 'you' : '',
    ]),
  );
}

function snoozed(until: number | null): string {
  return until === null || until <= Date.now() ? '' : `, silent until ${new Date(until).toLocaleTimeString('en-GB')}`;
}

function requireWatched(engine: Engine, system: string | undefined): void {
  if (system !== undefined && system !== wholeMachine) requireSystem(engine, system);
}

function requireRule(name: string): RuleId {
  const found = ruleIds.find(rule => rule === name);
  if (found === undefined) {
    throw new ScriptoriumError('invalid-data', `There is no rule ${name}.`, {
      advice: `The rules are ${ruleIds.join(', ')}.`,
    });
  }
  return found;
}
