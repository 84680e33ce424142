/** What the systems compute, for the computing threads. */
import type { SystemCompute } from '../../contracts/compute.ts';
import { compute as projectManager } from '../desk/project-manager/compute.ts';
import { compute as dynamicEmotionEngine } from '../emotions/dynamic-emotion-engine/compute.ts';
import { compute as enhancedEmotionalBlender } from '../emotions/enhanced-emotional-blender/compute.ts';
import { compute as enhancedEmotionalMeter } from '../emotions/enhanced-emotional-meter/compute.ts';
import { compute as contentEmotionIntegration } from '../reading/content-emotion-integration/compute.ts';
import { compute as identityProcessor } from '../reading/identity-processor/compute.ts';
import { compute as exampleSystem } from '../desk/example-system/compute.ts';
import { compute as characterInteractionEngine } from '../characters/character-interaction-engine/compute.ts';
import { compute as characterMemorySystem } from '../characters/character-memory-system/compute.ts';

export const computes: readonly SystemCompute[] = [
  projectManager,
  identityProcessor,
  contentEmotionIntegration,
  dynamicEmotionEngine,
  enhancedEmotionalBlender,
  enhancedEmotionalMeter,
  characterInteractionEngine,
  exampleSystem,
  characterMemorySystem,
];
