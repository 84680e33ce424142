/** The systems' records, for the storage threads. */
import type { SystemRecords } from '../../contracts/records.ts';
import { records as projectManager } from '../desk/project-manager/records.ts';
import { records as identityProcessor } from '../reading/identity-processor/records.ts';

export const records: readonly SystemRecords[] = [projectManager, identityProcessor];
