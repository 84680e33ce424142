/** `scriptorium doctor`: checks the installation, the data folder and the machine, and mends what it can. */
import { z } from 'zod';
import { toFailure } from '../../contracts/errors.ts';
import { databaseDiagnoses } from '../doctor/database.ts';
import { type Diagnosis, type DoctorFinding, doctorFindingSchema, treat } from '../doctor/finding.ts';
import { folderDiagnoses } from '../doctor/folder.ts';
import { installationDiagnoses } from '../doctor/installation.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';

export interface DoctorOptions {
  readonly mend?: boolean;
}

const checkUpSchema = z.object({ findings: z.array(doctorFindingSchema.omit({ mended: true })) });
const checkUpMs = 30_000;
const marks = { ok: '  ', off: ' -', warning: ' !', critical: '!!' } as const;

/** Fails where something critical is left. */
export async function doctor(desk: Desk, { mend = false }: DoctorOptions): Promise<ExitCode> {
  const before: Diagnosis[] = [
    ...(await installationDiagnoses(desk.installation)),
    ...(await folderDiagnoses(desk.dataFolder, Date.now())),
    ...(await databaseDiagnoses(desk.dataFolder)),
  ];
  const findings: DoctorFinding[] = [];
  for (const diagnosis of before) findings.push(await treat(diagnosis, mend));
  if (opens(findings)) findings.push(...(await checkUp(desk)));
  await desk.answer({ json: { data_folder: desk.dataFolder, findings }, words: () => words(findings) });
  return findings.some(finding => finding.state === 'critical') ? exitCodes.failed : exitCodes.done;
}

/** Whether an engine could be opened on a folder that is there, and not in use. */
function opens(findings: readonly DoctorFinding[]): boolean {
  const sound = findings.find(finding => finding.check === 'database');
  return sound?.state === 'ok' && sound.mended === null && !findings.some(finding => finding.state === 'critical');
}

/** What the system of check-ups finds, with the engine running. */
async function checkUp(desk: Desk): Promise<readonly DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  try {
    await desk.withEngine(async engine => {
      const request = { source: 'cli', system: 'system_health_checker', operation: 'run_health_check', data: {} };
      const report = checkUpSchema.parse(await engine.request(request, { timeoutMs: checkUpMs }));
      found.push(...report.findings.map(finding => ({ ...finding, mended: null })));
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
