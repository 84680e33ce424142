/** The computing thread of Scriptorium: everything that the systems compute. */
import { computes } from '../systems/_registry/compute.ts';
import { systems } from '../systems/_registry/systems.ts';
import { serveCompute } from './serve-compute.ts';

export default serveCompute({ computes, systems });
