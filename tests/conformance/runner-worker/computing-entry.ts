/** The computing process of the runner tests, with a model of its own. */
import type { ModelFiles } from '../../../src/contracts/compute.ts';
import { parentPort } from '../../../src/workers/parent-port.ts';
import { serveRunner } from '../../../src/workers/serve-runner.ts';

function models(): Promise<ModelFiles> {
  const weights = new SharedArrayBuffer(8);
  new Uint8Array(weights).set([1, 0, 0, 0, 5]);
  return Promise.resolve({ files: { weights }, versions: { weights: 'a1' } });
}

serveRunner(parentPort(), models);
