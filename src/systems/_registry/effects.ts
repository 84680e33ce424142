/** The systems' effects, for the process that hosts the engine. */
import type { SystemEffects } from '../../contracts/effects.ts';
import { effects as projectManager } from '../desk/project-manager/effects.ts';
import { effects as frameworkCli } from '../desk/framework-cli/effects.ts';
import { effects as systemDashboard } from '../desk/system-dashboard/effects.ts';
import { effects as systemHealthChecker } from '../desk/system-health-checker/effects.ts';
import { effects as statusSummary } from '../desk/status-summary/effects.ts';

export const effects: readonly SystemEffects[] = [
  projectManager,
  frameworkCli,
  systemDashboard,
  systemHealthChecker,
  statusSummary,
];
