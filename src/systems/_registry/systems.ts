/** Every registered system, in the order in which lists show them. Read by every process. */
import type { SystemDefinition } from '../../contracts/system.ts';
import { projectManager } from '../desk/project-manager/system.ts';
import { dynamicEmotionEngine } from '../emotions/dynamic-emotion-engine/system.ts';
import { enhancedEmotionalBlender } from '../emotions/enhanced-emotional-blender/system.ts';
import { enhancedEmotionalMeter } from '../emotions/enhanced-emotional-meter/system.ts';
import { contentEmotionIntegration } from '../reading/content-emotion-integration/system.ts';
import { identityProcessor } from '../reading/identity-processor/system.ts';
import { frameworkCli } from '../desk/framework-cli/system.ts';
import { exampleSystem } from '../desk/example-system/system.ts';
import { characterInteractionEngine } from '../characters/character-interaction-engine/system.ts';
import { characterMemorySystem } from '../characters/character-memory-system/system.ts';
import { systemDashboard } from '../desk/system-dashboard/system.ts';
import { systemHealthChecker } from '../desk/system-health-checker/system.ts';
import { statusSummary } from '../desk/status-summary/system.ts';

export const systems: readonly SystemDefinition[] = [
  projectManager,
  identityProcessor,
  contentEmotionIntegration,
  dynamicEmotionEngine,
  enhancedEmotionalBlender,
  enhancedEmotionalMeter,
  characterInteractionEngine,
  frameworkCli,
  exampleSystem,
  characterMemorySystem,
  systemDashboard,
  systemHealthChecker,
  statusSummary,
];
