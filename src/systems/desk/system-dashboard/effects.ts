/** Measures, and answers. Changes nothing, and may be repeated at will. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { bookSummarySchema } from '../../../contracts/book.ts';
import type { MachineView } from '../../../contracts/effects.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { defineEffects } from '../../_kit/define-effects.ts';
import { component, errorLog, healthAnswer, overview, performance, resources } from './answers.ts';
import { quickCheck } from './check.ts';
import { report } from './report.ts';
import { systemDashboard } from './system.ts';

const measuredMs = 250;
const usualLimit = 50;
const dayHours = 24;
const hourMs = 3_600_000;

export const effects = defineEffects(systemDashboard, {
  async get_system_overview(_data, _gathered, { machine, figures }) {
    const books = z.array(bookSummarySchema).parse(await machine.query('project_manager', 'list', {}));
    return overview(figures(), machine.health(), books);
  },
  get_system_health: (_data, _gathered, { machine }) => Promise.resolve(healthAnswer(machine.health())),
  async get_component_status({ component: only }, _gathered, { machine, figures }) {
    const systems = chosen(machine, only);
    const last = systems.map(({ id }) => machine.items({ system: id, state: 'dead', limit: 1 }));
    const dead = (await Promise.all(last)).flat();
    const [now, health, rules] = [figures(), machine.health(), machine.rules(null)];
    return {
      components: systems.map(system => component(system, now, health, rules, dead)).filter(found => found !== null),
    };
  },
  get_performance_metrics({ window = '5m', component: only }, _gathered, { machine, figures }) {
    chosen(machine, only);
    return Promise.resolve(performance(figures(), window, only));
  },
  async get_resource_usage(_data, _gathered, { machine, signal }) {
    const before = machine.host.process();
    await wait(measuredMs, undefined, { signal });
    const after = machine.host.process();
    return resources(before, after, after.uptimeS - before.uptimeS, await machine.host.folder());
  },
  async get_error_log({ component: only, limit = usualLimit }, _gathered, { machine }) {
    chosen(machine, only);
    const filter = only === undefined ? {} : { system: only };
    const dead = await machine.items({ state: 'dead', limit, ...filter });
    return errorLog(dead, await machine.alerts({ limit, ...filter }), limit);
  },
  async generate_report({ hours = dayHours }, _gathered, { machine, now }) {
    const to = now();
    const from = to - hours * hourMs;
    const systems = machine.systems.map(async ({ id, title }) => ({
      id,
      title,
      samples: await machine.samples(id, from, to),
    }));
    return report(await Promise.all(systems), from, to);
  },
  health_check: (_data, _gathered, { machine, figures, now }) =>
    Promise.resolve(quickCheck(figures(), machine.health().level, machine.rules(null), machine.watch(), now())),
});

/** One system, or all where none is named. */
function chosen(machine: MachineView, only: string | undefined): MachineView['systems'] {
  const systems = machine.systems.filter(system => only === undefined || system.id === only);
  if (systems.length === 0) throw new ScriptoriumError('unknown-system', `There is no system ${only ?? ''}.`);
  return systems;
}
