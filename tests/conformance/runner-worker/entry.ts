/** The computing thread of the runner tests. */
import { serveCompute } from '../../../src/workers/serve-compute.ts';
import { parts } from './unruly.ts';

export default serveCompute(parts);
