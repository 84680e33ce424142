/** What the systems compute, for the computing threads. */
import type { SystemCompute } from '../../contracts/compute.ts';
import { compute as projectManager } from '../desk/project-manager/compute.ts';
import { compute as identityProcessor } from '../reading/identity-processor/compute.ts';

export const computes: readonly SystemCompute[] = [projectManager, identityProcessor];
