/** A computing thread of the measurement: the app's own, with the systems of the measurement. */
import { serveCompute } from '../../../src/workers/serve-compute.ts';
import { computes, systems } from './systems.ts';

export default serveCompute({ computes, systems });
