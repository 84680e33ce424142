/** What is found in the machine itself: storing, threads, systems, models, alerts. Pure. */
import type { HealthView, RuleView } from '../../../contracts/health.ts';
import type { MachineFigures } from '../../../contracts/statistics.ts';
import type { ModelVersions, SystemDefinition } from '../../../contracts/system.ts';
import type { Finding } from '../../../contracts/findings.ts';

export function machineFindings(figures: MachineFigures, health: HealthView): readonly Finding[] {
  const { store_failure: failure, commit_ms: commitMs, workers, dead } = figures;
  return [
    failure === null
      ? {
          check: 'storing',
          state: 'ok',
          said: `Results are stored; a commit takes ${commitMs.toFixed(1)} ms.`,
          cure: null,
        }
      : {
          check: 'storing',
          state: 'critical',
          said: `Nothing can be stored: ${failure}`,
          cure: 'Check the free space and the rights of the data folder; work goes on by itself.',
        },
    workers.slots > 0
      ? {
          check: 'threads',
          state: 'ok',
          said: `${workers.slots} computing ${workers.slots === 1 ? 'thread' : 'threads'}, ${workers.busy} of them busy.`,
          cure: null,
        }
      : {
          check: 'threads',
          state: 'critical',
          said: 'There is no computing thread, so that nothing can be read.',
          cure: 'Close Scriptorium and start it again; if it stays so, run `scriptorium doctor`.',
        },
    dead === 0
      ? { check: 'dead letters', state: 'ok', said: 'There are no dead letters.', cure: null }
      : {
          check: 'dead letters',
          state: 'warning',
          said: `${dead} ${dead === 1 ? 'item has' : 'items have'} failed for good.`,
          cure: 'Look at them with `scriptorium dead`, or on the Systems screen; replay or discard them.',
        },
    ...health.open.map(alert => ({
      check: `alert: ${alert.rule}${alert.system === null ? '' : ` of ${alert.system}`}`,
      state: alert.level,
      said: alert.cause,
      cure: alert.cure,
    })),
  ];
}

export function settingFindings(
  settings: Readonly<Record<string, string>>,
  rules: readonly RuleView[],
): readonly Finding[] {
  const custom = rules.filter(rule => rule.custom);
  const named = custom.map(rule => `${rule.title}${rule.system === null ? '' : ` (${rule.system})`}`);
  const count = Object.keys(settings).length;
  return [
    {
      check: 'settings of the folder',
      state: 'ok',
      said:
        count === 0
          ? 'All settings are the defaults.'
          : `${count} ${count === 1 ? 'setting is' : 'settings are'} kept in the database.`,
      cure: null,
    },
    {
      check: 'thresholds',
      state: 'ok',
      said: custom.length === 0 ? 'All thresholds are the defaults.' : `You have set: ${named.join(', ')}.`,
      cure: null,
    },
  ];
}

export function pluginFindings(
  systems: readonly SystemDefinition[],
  figures: MachineFigures,
  models: ModelVersions,
): readonly Finding[] {
  const running = new Map(figures.systems.map(one => [one.id, one.state]));
  const held = systems.filter(system => ['paused', 'draining', 'off'].includes(running.get(system.id) ?? 'off'));
  const dumb = systems.filter(system =>
    Object.values(system.operations).some(one => one.examples.length === 0 && one.internal !== true),
  );
  const modelNames = Object.entries(models).map(([name, version]) => `${name} ${version.slice(0, 8)}`);
  return [
    { check: 'systems', state: 'ok', said: `${systems.length} systems are installed.`, cure: null },
    held.length === 0
      ? { check: 'at work', state: 'ok', said: 'All of them are at work.', cure: null }
      : {
          check: 'at work',
          state: 'warning',
          said: `Held: ${held.map(one => one.title).join(', ')}.`,
          cure: 'Resume them on the Systems screen, or with `scriptorium resume`.',
        },
    ...(dumb.length === 0
      ? []
      : [
          {
            check: 'examples',
            state: 'warning' as const,
            said: `Without examples: ${dumb.map(one => one.title).join(', ')}.`,
            cure: 'Update Scriptorium.',
          },
        ]),
    modelNames.length === 0
      ? {
          check: 'models',
          state: 'off',
          said: 'No trained model is in use.',
          cure: 'Run `npm start`, which puts them in place.',
        }
      : { check: 'models', state: 'ok', said: `Trained models in use: ${modelNames.join(', ')}.`, cure: null },
  ];
}

/** Bots are systems of their own; without them nothing can connect. */
export function botFindings(systems: readonly SystemDefinition[], figures: MachineFigures): readonly Finding[] {
  const bots = systems.filter(system => system.group === 'bots');
  if (bots.length === 0) {
    return [
      {
        check: 'Discord',
        state: 'off',
        said: 'This installation has no Discord bots, so nothing connects to Discord.',
        cure: null,
      },
    ];
  }
  return bots.map(({ id, title }) => {
    const state = figures.systems.find(one => one.id === id)?.state ?? 'off';
    return {
      check: `Discord: ${title}`,
      state: state === 'off' ? 'off' : 'ok',
      said: `${title} is ${state}.`,
      cure: null,
    };
  });
}
