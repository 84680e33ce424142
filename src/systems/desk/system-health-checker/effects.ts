/** Looks at everything that can be wrong. Changes nothing, and may be repeated at will. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { z } from 'zod';
import { type BookSummary, bookSummarySchema } from '../../../contracts/book.ts';
import type { EffectContext, MachineView } from '../../../contracts/effects.ts';
import { wholeMachine } from '../../../contracts/health.ts';
import { type DiskThresholds, usualDiskMb } from '../../../contracts/thresholds.ts';
import type { Finding } from '../../../contracts/findings.ts';
import { defineEffects } from '../../_kit/define-effects.ts';
import { contentFindings, manuscriptFindings } from './folder-findings.ts';
import { botFindings, machineFindings, pluginFindings, settingFindings } from './machine-findings.ts';
import { modelServerFinding } from './model-server.ts';
import { systemHealthChecker } from './system.ts';

export const effects = defineEffects(systemHealthChecker, {
  async run_health_check(_data, _gathered, context) {
    const { machine, figures, now, signal } = context;
    const findings = [
      ...machineFindings(figures(), machine.health()),
      ...(await fileFindings(machine)),
      ...(await configFindings(machine)),
      ...pluginFindings(machine.systems, figures(), machine.host.models),
      await modelServerFinding(undefined, signal),
      ...botFindings(machine.systems, figures()),
    ];
    return { at: now(), state: worst(findings), findings };
  },
  check_config: async (_data, _gathered, { machine }) => ({ findings: await configFindings(machine) }),
  check_model_server: async ({ address }, _gathered, { signal }) => ({
    findings: [await modelServerFinding(address, signal)],
  }),
  check_discord: (_data, _gathered, { machine, figures }) =>
    Promise.resolve({ findings: [...botFindings(machine.systems, figures())] }),
  check_file_structure: async (_data, _gathered, { machine }) => ({ findings: await fileFindings(machine) }),
  check_plugins: (_data, _gathered, { machine, figures }: EffectContext) =>
    Promise.resolve({ findings: [...pluginFindings(machine.systems, figures(), machine.host.models)] }),
});

async function fileFindings(machine: MachineView): Promise<Finding[]> {
  const books = z.array(bookSummarySchema).parse(await machine.query('project_manager', 'list', {}));
  return [
    ...(await machine.host.checkFolder(diskThresholds(machine))),
    ...contentFindings(await machine.host.folder()),
    ...manuscriptFindings(books, await readableFiles(books)),
  ];
}

/** Those of the rule of Health, which the writer may have set. */
function diskThresholds(machine: MachineView): DiskThresholds {
  return machine.rules(wholeMachine).find(one => one.rule === 'disk') ?? usualDiskMb;
}

async function configFindings(machine: MachineView): Promise<Finding[]> {
  return [...settingFindings(machine.settings(), machine.rules(null)), await machine.host.checkWindowSettings()];
}

async function readableFiles(books: readonly BookSummary[]): Promise<ReadonlyMap<string, boolean>> {
  const files = [...new Set(books.flatMap(book => book.files))];
  const found = await Promise.all(
    files.map(file =>
      access(file, constants.R_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return new Map(files.map((file, index) => [file, found[index] ?? false]));
}

function worst(findings: readonly Finding[]): 'ok' | 'warning' | 'critical' {
  if (findings.some(finding => finding.state === 'critical')) return 'critical';
  return findings.some(finding => finding.state === 'warning') ? 'warning' : 'ok';
}
