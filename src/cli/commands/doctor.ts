/** `scriptorium doctor`: checks the installation, the data folder and the machine, and mends what it can. */
import { z } from 'zod';
import { toFailure } from '../../contracts/errors.ts';
import { findingSchema } from '../../contracts/findings.ts';
import { usualDiskMb } from '../../contracts/thresholds.ts';
import { threadCopies } from '../../workers/backups/copies.ts';
import { accessDiagnosis } from '../../workers/check-up/access.ts';
import type { Diagnosis } from '../../workers/check-up/diagnosis.ts';
import { contentDiagnoses } from '../../workers/check-up/folder.ts';
import { windowSettingsDiagnosis } from '../../workers/check-up/window-settings.ts';
import { databaseDiagnosis } from '../doctor/database.ts';
import { installationDiagnoses } from '../doctor/installation.ts';
import { lockDiagnosis } from '../doctor/lock.ts';
import { type DoctorFinding, treat } from '../doctor/treat.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';

export interface DoctorOptions {
  readonly mend?: boolean;
}

const checkUpSchema = z.object({ findings: z.array(findingSchema) });
const checkUpMs = 30_000;
const marks = { ok: '  ', off: ' -', warning: ' !', critical: '!!' } as const;

/** Fails where something critical is left. Each step is taken only where those before it allow. */
export async function doctor(desk: Desk, { mend = false }: DoctorOptions): Promise<ExitCode> {
  const findings: DoctorFinding[] = [];
  const treated = async (diagnoses: readonly Diagnosis[]): Promise<void> => {
    for (const diagnosis of diagnoses) findings.push(await treat(diagnosis, mend));
  };
  const stateOf = (check: string): string | undefined => findings.find(finding => finding.check === check)?.state;
  await treated(await installationDiagnoses(desk.installation));
  const installed = !findings.some(({ state }) => state === 'critical');
  await treated([await accessDiagnosis(desk.dataFolder)]);
  if (stateOf('data folder') === 'ok') {
    await treated(await contentDiagnoses(desk.dataFolder, Date.now(), usualDiskMb));
    await treated([await windowSettingsDiagnosis(desk.dataFolder), await lockDiagnosis(desk.dataFolder)]);
  }
  // Where nothing can be written, what SQLite says of a database tells nothing about it.
  const writable = stateOf('disk') !== 'critical' && (stateOf('lock') ?? 'off') !== 'off';
  if (writable && stateOf('program') === 'ok') {
    const copies = threadCopies(new URL('./backup.js', desk.installation.scripts), desk.dataFolder);
    await treated([await databaseDiagnosis(desk.dataFolder, copies)]);
  }
  if (installed && stateOf('database') === 'ok') findings.push(...(await checkUp(desk, findings)));
  await desk.answer({ json: { data_folder: desk.dataFolder, findings }, words: () => words(findings) });
  return findings.some(finding => finding.state === 'critical') ? exitCodes.failed : exitCodes.done;
}

/** What the system of check-ups finds with the engine running, beyond what is known. */
async function checkUp(desk: Desk, known: readonly DoctorFinding[]): Promise<readonly DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  try {
    await desk.withEngine(async engine => {
      const request = {
        source: 'command-line',
        system: 'system_health_checker',
        operation: 'run_health_check',
        data: {},
      };
      const report = checkUpSchema.parse(await engine.request(request, { timeoutMs: checkUpMs }));
      const said = new Set(known.map(({ check }) => check));
      found.push(
        ...report.findings.filter(({ check }) => !said.has(check)).map(finding => ({ ...finding, mended: null })),
      );
      return exitCodes.done;
    });
  } catch (error) {
    const { message, advice } = toFailure(error);
    found.push({ check: 'engine', state: 'critical', said: message, cure: advice, mended: null });
  }
  return found;
}

function words(findings: readonly DoctorFinding[]): string {
  const wrong = findings.filter(finding => finding.state === 'warning' || finding.state === 'critical');
  const mended = findings.filter(finding => finding.mended !== null);
  const lines = findings.flatMap(({ check, state, said, cure, mended: done }) => [
    `${marks[state]} ${check}: ${said}`,
    ...(cure === null ? [] : [`     ${cure}`]),
    ...(done === null ? [] : [`     Mended. ${done}`]),
  ]);
  const end =
    wrong.length === 0
      ? 'All is well.'
      : `${wrong.length} ${wrong.length === 1 ? 'thing needs' : 'things need'} attention.`;
  return [...lines, '', mended.length === 0 ? end : `${mended.length} mended. ${end}`].join('\n');
}
