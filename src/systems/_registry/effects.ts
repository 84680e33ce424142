/** The systems' effects, for the process that hosts the engine. */
import type { SystemEffects } from '../../contracts/effects.ts';
import { effects as projectManager } from '../desk/project-manager/effects.ts';
import { effects as frameworkCli } from '../desk/framework-cli/effects.ts';

export const effects: readonly SystemEffects[] = [projectManager, frameworkCli];
