/** The systems' records, for the storage threads. */
import type { SystemRecords } from '../../contracts/records.ts';
import { records as projectManager } from '../desk/project-manager/records.ts';
import { records as dynamicEmotionEngine } from '../emotions/dynamic-emotion-engine/records.ts';
import { records as enhancedEmotionalBlender } from '../emotions/enhanced-emotional-blender/records.ts';
import { records as enhancedEmotionalMeter } from '../emotions/enhanced-emotional-meter/records.ts';
import { records as contentEmotionIntegration } from '../reading/content-emotion-integration/records.ts';
import { records as identityProcessor } from '../reading/identity-processor/records.ts';
import { records as frameworkCli } from '../desk/framework-cli/records.ts';
import { records as exampleSystem } from '../desk/example-system/records.ts';
import { records as characterInteractionEngine } from '../characters/character-interaction-engine/records.ts';
import { records as characterMemorySystem } from '../characters/character-memory-system/records.ts';
import { records as systemHealthChecker } from '../desk/system-health-checker/records.ts';

export const records: readonly SystemRecords[] = [
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
  systemHealthChecker,
];
